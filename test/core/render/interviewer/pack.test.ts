import { readdirSync } from "node:fs";
import { lint } from "markdownlint/sync";
import { describe, expect, it, test } from "vitest";
import { interviewSchedule } from "../../../../src/core/interview/interview-schedule.ts";
import { interviewPack } from "../../../../src/core/render/interviewer/pack.ts";
import {
  rowCode,
  rowsInOrder,
  sheetCode,
  sheetRows,
} from "../../../../src/core/render/interviewer/score-sheet-rows.ts";
import { smallDefinitions } from "../../small-definitions.ts";
import { planOf } from "./plans.ts";

const prompts = readdirSync("prompts")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -5));
const frameworks = ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"];

function faults(markdown: string): readonly string[] {
  const { page = [] } = lint({
    strings: { page: markdown },
    config: { MD013: false, MD024: { siblings_only: true } },
  });
  return page.map(({ lineNumber, ruleNames, errorContext }) => `${lineNumber} ${ruleNames[0]} ${errorContext}`);
}

describe("the interviewer's pack", () => {
  test.each(prompts)("of %s is clean markdown, and no row stands twice", (prompt) => {
    const plan = planOf(prompt, "rpfmse");
    expect(faults(interviewPack(plan))).toEqual([]);
    const codes = rowsInOrder(sheetRows(plan)).map(rowCode);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(frameworks)("is clean markdown under %s, whatever the minutes", (framework) => {
    expect(faults(interviewPack(planOf("fraud-detection", framework, 31, "staff")))).toEqual([]);
  });

  it("says everything the prompt holds for the interviewer", () => {
    const plan = planOf("fraud-detection", "rpfmse");
    const pack = interviewPack(plan);
    const { prompt } = plan.definitions;
    const words = [
      prompt.ask,
      ...prompt.facts.map(({ answer }) => answer),
      ...prompt.followups.map(({ ask }) => ask),
      ...prompt.twists.map(({ say }) => say),
      ...prompt.pitfalls.map(({ text }) => text),
    ];
    const plain = pack.replaceAll("\\", "");
    expect(words.filter((each) => !plain.includes(each))).toEqual([]);
  });

  it("lets foreign text do nothing", () => {
    const { prompt } = smallDefinitions;
    const hostile = { ...prompt, ask: "<script>x</script> | `a` [[b]] #c", title: "A | <b>" };
    const steps = smallDefinitions.framework.steps.map(({ id, name, stages, minutes }) => ({
      id,
      name,
      stages,
      minutes,
    }));
    const pack = interviewPack({
      definitions: { ...smallDefinitions, prompt: hostile },
      level: "mid",
      minutes: 45,
      steps,
    });
    expect(pack).not.toMatch(/(?<!\\)<(script|b)>/);
    expect(faults(pack)).toEqual([]);
  });
});

describe("the schedule", () => {
  test.each([21, 30, 45, 60])(
    "keeps every cue inside its step at %d minutes, the twist before the last step ends",
    (minutes) => {
      for (const framework of frameworks) {
        const plan = planOf("fraud-detection", framework, minutes);
        const { steps, twist } = interviewSchedule(plan.definitions.framework, plan.definitions.prompt, plan.steps);
        expect(steps.at(-1)?.to).toBe(minutes);
        for (const { from, to, cues } of steps) {
          for (const cue of cues) {
            expect(cue.minute).toBeGreaterThanOrEqual(from);
            expect(cue.minute).toBeLessThan(to);
          }
        }
        expect(steps.flatMap((step) => step.cues)).toHaveLength(plan.definitions.prompt.followups.length);
        expect(twist?.minute).toBeLessThan(minutes);
      }
    },
  );
});

describe("the sheet's code", () => {
  it("differs with everything the sheet depends on", () => {
    const codes = [
      planOf("fraud-detection", "rpfmse"),
      planOf("fraud-detection", "rpfmse", 44),
      planOf("fraud-detection", "rpfmse", 45, "mid"),
      planOf("fraud-detection", "six-step"),
      planOf("eta-prediction", "rpfmse"),
    ].map((plan) => sheetCode(plan).split(" ").at(-1));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
