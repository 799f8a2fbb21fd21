import { readdirSync } from "node:fs";
import { lint } from "markdownlint/sync";
import { lexer, type Token, type Tokens } from "marked";
import { describe, expect, test } from "vitest";
import type { Framework } from "../../../../src/core/catalog/schema/framework.ts";
import type { Prompt } from "../../../../src/core/catalog/schema/prompt.ts";
import type { WordedMiss } from "../../../../src/core/history/misses.ts";
import { type DayChecklist, dayChecklistOf } from "../../../../src/core/points/day-checklist.ts";
import { checklistPage } from "../../../../src/core/render/checklist/checklist-page.ts";
import { planPage } from "../../../../src/core/render/checklist/page-plan.ts";
import { concepts, framework, prompt } from "../../score/shipped.ts";

const frameworks = ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"].map(framework);
const prompts = readdirSync(new URL("../../../../prompts", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => prompt(name.replace(".yaml", "")));

const sheet = (of: Framework, asked: Prompt | null, minutes = of.minutes): DayChecklist =>
  dayChecklistOf({ framework: of, prompt: asked, concepts: concepts.concepts }, "senior", minutes);
const plain = { misses: null, full: false, ticked: new Set<string>() };
const misses = Array.from({ length: 20 }, (_, index): WordedMiss => {
  const { id, name, stage, sample } = concepts.concepts[index]!;
  return {
    subject: "concept",
    id,
    prompt: "fraud-detection",
    times: 3,
    of: 4,
    last: "2026-11-18",
    name,
    stage,
    sample,
  };
});

function complaints(markdown: string): readonly string[] {
  const found = lint({ strings: { page: markdown }, config: { default: true, MD013: false } });
  return (found.page ?? []).map((each) => `${each.lineNumber}: ${each.ruleNames[0]} ${each.ruleDescription}`);
}

function lineCount(markdown: string): number {
  return markdown.trimEnd().split("\n").length;
}

/** The ticks under each step of the list below "Steps". */
function ticksByStep(markdown: string): readonly number[] {
  const tokens = lexer(markdown, { gfm: true });
  const heading = tokens.findIndex((token) => token.type === "heading" && (token as Tokens.Heading).text === "Steps");
  const list = tokens.slice(heading).find((token) => token.type === "list") as Tokens.List;
  return list.items.map((item) => tasks(item.tokens).length);
}

function tasks(tokens: readonly Token[]): readonly Tokens.ListItem[] {
  return tokens.flatMap((token) =>
    token.type === "list" ? (token as Tokens.List).items.filter((item) => item.task) : [],
  );
}

describe("the page of every framework and prompt", () => {
  for (const each of frameworks) {
    test(`${each.id}: one page, two ticks a step, clean markdown`, () => {
      for (const asked of [null, ...prompts]) {
        for (const mine of [null, [], misses]) {
          const page = checklistPage(sheet(each, asked), { ...plain, misses: mine });
          const name = `${each.id} ${asked?.id} ${mine?.length}`;
          expect(lineCount(page), name).toBeLessThanOrEqual(60);
          if (mine === misses) expect(complaints(page), name).toEqual([]);
          expect(Math.min(...ticksByStep(page)), name).toBeGreaterThanOrEqual(2);
          expect(ticksByStep(page), name).toHaveLength(each.steps.length);
          for (const step of each.steps) expect(page, name).toContain(step.say.slice(0, 12));
        }
      }
    });

    test(`${each.id}: everything, with --full`, () => {
      for (const asked of [null, ...prompts]) {
        const whole = sheet(each, asked);
        const page = checklistPage(whole, { ...plain, full: true });
        if (asked === null || asked.id === "rag-customer-qa") expect(complaints(page)).toEqual([]);
        const ticks = page.match(/^- \[ \]/gm)?.length;
        const entries = whole.steps.flatMap((step) => [...step.entries, ...step.bonus]);
        expect(ticks).toBe(entries.length + whole.final.length);
      }
    });
  }
});

test("a prompt's own items are on its page, in the step of their stage", () => {
  const fraud = prompt("fraud-detection");
  const plan = planPage(sheet(framework("rpfmse"), fraud), []);
  const own = plan.entries.map((entries) => entries.filter((entry) => entry.subject === "item").length);
  expect(own.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  for (const entry of plan.entries[0] ?? []) expect(["scope", "framing"]).toContain(entry.stage);
});

test("what is heaviest is taken: nothing left out outweighs what was taken in the same step", () => {
  const whole = sheet(framework("rpfmse"), null);
  const plan = planPage(whole, []);
  whole.steps.forEach((step, index) => {
    const taken = plan.entries[index] ?? [];
    const left = step.entries.filter((entry) => !taken.includes(entry));
    const lightest = Math.min(...taken.map((entry) => entry.weight));
    for (const entry of left) expect(entry.weight).toBeLessThanOrEqual(lightest);
  });
});

test("the clock marks are those of the rescaled budgets", () => {
  const page = checklistPage(sheet(framework("rpfmse"), null, 35), plain);
  expect(page).toContain("35 minutes, 7 steps, level senior.");
  expect(sheet(framework("rpfmse"), null, 35).steps.at(-1)?.until).toBe(35);
  expect(page).toMatch(/\| \d+ → 35 \| Questions \|/);
});

test("own misses stand first, with how often, when, and what to say", () => {
  const [first] = misses;
  const page = checklistPage(sheet(framework("rpfmse"), null), { ...plain, misses: [first!] });
  expect(page.indexOf("## Yours first")).toBeLessThan(page.indexOf("## Steps"));
  expect(page).toContain(`- [ ] **${first!.name}**: missed 3 of 4 times, last on 2026-11-18. Say: "`);
});

test("with no history it says so and gives the framework's own", () => {
  const page = checklistPage(sheet(framework("rpfmse"), null), { ...plain, misses: [] });
  expect(page).toContain("Nothing is missed so far in a stored attempt, so this is the framework's own list.");
  expect(page).not.toContain("Yours first");
});

test("a framework of sixteen steps still fits, its sentences in the lines of the steps", () => {
  const base = framework("rpfmse");
  const steps = Array.from({ length: 16 }, (_, at) => {
    const step = base.steps[at % base.steps.length]!;
    const items = step.items.map((item) => ({
      id: `${item.id}-${at}`,
      text: item.text,
      level: "mid" as const,
      weight: 2,
      cues: ["one two"],
    }));
    return { ...step, id: `step-${at}`, minutes: 4, items };
  });
  const page = checklistPage(sheet({ ...base, minutes: 64, steps }, null), { ...plain, misses });
  expect(lineCount(page)).toBeLessThanOrEqual(60);
  expect(Math.min(...ticksByStep(page))).toBe(2);
  expect(page).not.toContain("## Clock");
  expect(page).toContain("To move on:");
  expect(complaints(page)).toEqual([]);
});

test("ticks are shown", () => {
  const whole = sheet(framework("rpfmse"), null);
  const [entry] = whole.steps[0]!.entries;
  const page = checklistPage(whole, { ...plain, ticked: new Set([`${entry!.subject}:${entry!.id}`]) });
  expect(page.match(/\[x\]/g)).toHaveLength(1);
});
