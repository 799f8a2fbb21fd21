import { describe, expect, test } from "vitest";
import type { Concept } from "../../../../src/core/catalog/schema/concept.ts";
import { compileKnowledge, type Knowledge } from "../../../../src/core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../../../../src/core/coach/cues/knowledge-source.ts";
import { assess, COACH_VERSION } from "../../../../src/core/coach/verdict/assess.ts";
import { judgeSession } from "../../../../src/core/coach/verdict/judge.ts";
import type { HintGiven } from "../../../../src/core/session/state.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../../score/shipped.ts";
import { enter, line, type Setting, session as sessionOf, stop, type Timed } from "../../session/journal.ts";

const rpfmse = framework("rpfmse");
const fraud = prompt("fraud-detection");
const definitions = { framework: rpfmse, prompt: fraud, concepts, rubric };
const ids = rpfmse.steps.map(({ id }) => id);
const [first = "", second = "", third = ""] = ids;

/** Cues of this test alone, so that no change of the shipped ones changes what is tested here: many strong cues make it sure. */
const sure = ["purple", "lantern", "walks", "slowly", "home"];
const purple = "The purple lantern walks slowly home.";
const half = ["green kettle"];
function recognised(concept: Concept): Concept {
  const { recognised: _, ...rest } = concept;
  if (concept.id === "eval-split") return { ...rest, recognised: { strong: sure } };
  if (concept.id === "data-pit") return { ...rest, recognised: { strong: half } };
  if (concept.id === "objective-formula") return { ...rest, recognised: { strong: sure } };
  return rest;
}
const items = [
  { id: "velocity", stage: "features" as const, cues: ["orange", "train", "leaves", "quietly", "tonight"] },
];
const orange = "The orange train leaves quietly tonight.";
const own = { id: "own", text: "Own", why: "Why", cues: ["blue"] };
const knowledge: Knowledge = compileKnowledge(
  knowledgeSourceOf({
    concepts: { ...concepts, concepts: concepts.concepts.map(recognised) },
    pitfalls: pitfalls.map(({ cues: _, rule: __, ...pitfall }) => pitfall),
    items,
    ownPitfalls: [own],
    model: null,
  }),
);

function session(bodies: readonly Timed[], setting: Partial<Setting> = {}) {
  return sessionOf(bodies, { framework: rpfmse, ...setting });
}

function judge(bodies: readonly Timed[], setting: Partial<Setting> = {}) {
  return judgeSession(session([...bodies, stop(40)], setting), definitions, knowledge);
}

function verdictOf(bodies: readonly Timed[], id = "eval-split", setting: Partial<Setting> = {}) {
  return judge(bodies, setting).verdicts.find((given) => given.id === id);
}

const hint = (
  at: number,
  rung: HintGiven["rung"],
  id = "eval-split",
  subject: HintGiven["subject"] = "concept",
): Timed => [at, { type: "hint-given", subject, id, rung, text: "hint" }];
const shown = (at: number, step: string): Timed => [
  at,
  { type: "items-shown", step, concepts: ["eval-split"], items: ["velocity"] },
];
const followupOf = (stage: string) => fraud.followups.find((followup) => followup.stage === stage)?.id ?? "";
const followup = (at: number, stage: string): Timed => [
  at,
  { type: "followup-asked", id: followupOf(stage), ask: "?" },
];
const twist: Timed = [3, { type: "twist-thrown", id: "t", say: "And now?" }];

test("the cues of this test are as sure, and as unsure, as it needs them", () => {
  const found = assess({ passages: [{ text: `${purple}\nA green kettle.` }] }, knowledge).concepts;
  expect(found.find(({ id }) => id === "eval-split")?.confidence).toBe("found");
  expect(found.find(({ id }) => id === "data-pit")?.confidence).toBe("likely");
  const less = assess({ passages: [{ text: "A purple kettle." }] }, knowledge).concepts;
  expect(less.find(({ id }) => id === "eval-split")?.confidence).toBe("likely");
  expect(followupOf("evaluation")).not.toBe("");
});

describe("by step", () => {
  test("found unaided is said, with its words and the step they stand in", () => {
    const given = verdictOf([enter(0, first), line(1, "Some words."), enter(2, second), line(3, purple)]);
    expect(given).toEqual({
      subject: "concept",
      id: "eval-split",
      verdict: "said",
      depth: "said",
      evidence: expect.any(String),
      step: second,
    });
    expect(purple).toContain(given?.evidence);
  });

  test("seen with less certainty is likely", () => {
    expect(verdictOf([enter(0, first), line(1, "A green kettle.")], "data-pit")).toMatchObject({
      verdict: "likely",
      step: first,
    });
  });

  test("what was not said is missed, without evidence; a bonus has no verdict unless it was said", () => {
    const bodies = [enter(0, first), line(1, "Some words.")];
    expect(verdictOf(bodies)).toEqual({ subject: "concept", id: "eval-split", verdict: "missed" });
    expect(verdictOf(bodies, "objective-formula", { level: "mid" })).toBeUndefined();
    expect(verdictOf([enter(0, first), line(1, purple)], "objective-formula", { level: "mid" })?.verdict).toBe("said");
  });

  test("an item of the prompt has a verdict of its own, one that stands for a concept has the concept's", () => {
    const { verdicts } = judge([enter(0, first), line(1, orange)]);
    expect(verdicts.find(({ subject, id }) => subject === "item" && id === "velocity")?.verdict).toBe("said");
    expect(verdicts.filter(({ id }) => id === "point-in-time")).toEqual([]);
    expect(new Set(verdicts.map(({ subject, id }) => `${subject}:${id}`)).size).toBe(verdicts.length);
  });
});

describe("help", () => {
  test.each([
    [1, "rung1"],
    [2, "rung2"],
    [3, "rung3"],
  ] as const)("after a hint of rung %i it is helped by that", (rung, help) => {
    expect(verdictOf([enter(0, first), hint(1, rung), line(2, purple)])).toMatchObject({ verdict: "helped", help });
  });

  test("a hint after it was said takes nothing away", () => {
    expect(verdictOf([enter(0, first), line(1, purple), hint(2, 3), line(3, purple)])).toMatchObject({
      verdict: "said",
    });
  });

  test("a hint for something else takes nothing away", () => {
    expect(verdictOf([enter(0, first), hint(1, 3, "eval-ab"), line(2, purple)])?.verdict).toBe("said");
  });

  test("of several helps the strongest before it was said counts", () => {
    const bodies = [enter(0, first), hint(1, 1), hint(2, 2), line(3, purple), hint(4, 3)];
    expect(verdictOf(bodies)).toMatchObject({ verdict: "helped", help: "rung2" });
    expect(verdictOf([enter(0, first), hint(1, 1), line(2, "x"), shown(3, first), line(4, purple)])).toMatchObject({
      help: "shown",
    });
  });

  test("said in an earlier step, a hint in a later one comes too late to help", () => {
    expect(verdictOf([enter(0, first), line(1, purple), enter(2, second), hint(3, 2), line(4, "x")])?.verdict).toBe(
      "said",
    );
  });

  test("hinted in one step, said in a later one, is helped", () => {
    const bodies = [enter(0, first), line(1, "x"), hint(2, 2), enter(3, second), line(4, purple)];
    expect(verdictOf(bodies)).toMatchObject({ verdict: "helped", help: "rung2", step: second });
  });

  test("a hint in a step still empty, after words in the step before", () => {
    const said = [enter(0, first), line(1, purple), enter(2, third), hint(2, 1), line(3, "x")];
    expect(verdictOf(said)?.verdict).toBe("said");
    const helped = [enter(0, first), line(1, "x"), enter(2, third), hint(2, 1), line(3, purple)];
    expect(verdictOf(helped)).toMatchObject({ verdict: "helped", help: "rung1" });
  });

  test("a hint in a step that stays empty", () => {
    expect(verdictOf([enter(0, first), line(1, purple), enter(2, third), hint(2, 3)])?.verdict).toBe("said");
  });

  test("hinted at before, sure only after a hint: helped", () => {
    const bodies = [enter(0, first), line(1, "A purple kettle."), hint(2, 2), line(3, purple)];
    expect(verdictOf(bodies)).toMatchObject({ verdict: "helped", help: "rung2" });
  });

  test("the list that was shown helps with all it showed, items too", () => {
    const bodies = [enter(0, first), line(1, "x"), shown(2, first), line(3, purple), line(4, orange)];
    expect(verdictOf(bodies)).toMatchObject({ verdict: "helped", help: "shown" });
    expect(verdictOf(bodies, "velocity")).toMatchObject({ verdict: "helped", help: "shown" });
  });

  test("a follow-up helps with its own stage only; a twist helps nobody", () => {
    const asked = (stage: string) => verdictOf([enter(0, first), line(1, "x"), followup(2, stage), line(3, purple)]);
    expect(asked("evaluation")).toMatchObject({ verdict: "helped", help: "followup" });
    expect(asked("data")?.verdict).toBe("said");
    expect(verdictOf([enter(0, first), line(1, "x"), twist, line(4, purple)])?.verdict).toBe("said");
    expect(verdictOf([enter(0, first), line(1, purple), followup(2, "evaluation"), line(3, purple)])?.verdict).toBe(
      "said",
    );
  });

  test("what is only likely keeps the help it had, for when it is confirmed", () => {
    const bodies = [enter(0, first), hint(1, 3, "data-pit"), line(2, "A green kettle.")];
    expect(verdictOf(bodies, "data-pit")).toMatchObject({ verdict: "likely", help: "rung3" });
  });

  test("on one page, helps count by the lines before them", () => {
    const setting = { mode: "exam" } as const;
    expect(verdictOf([line(1, purple), followup(2, "evaluation"), line(3, "x")], "eval-split", setting)).toMatchObject({
      verdict: "said",
    });
    const late = verdictOf([line(1, "x"), followup(2, "evaluation"), line(3, purple)], "eval-split", setting);
    expect(late).toEqual({
      subject: "concept",
      id: "eval-split",
      verdict: "helped",
      help: "followup",
      depth: "said",
      evidence: expect.any(String),
    });
  });
});

describe("the rest of the event", () => {
  test("names the coach, the pitfalls with their words, and a stage or none for each line", () => {
    const bodies = [
      enter(0, first),
      line(1, "Evaluation: hold out a month."),
      enter(2, second),
      line(3, "A blue bird\nof two lines"),
      line(4, purple),
    ];
    const judgement = judge(bodies);
    expect(judgement.coach).toBe(COACH_VERSION);
    expect(judgement.pitfalls.find(({ id }) => id === "own")).toEqual({
      id: "own",
      evidence: expect.stringContaining("blue"),
      step: second,
    });
    expect(judgement.stages).toHaveLength(3);
  });

  test("in a drill only its stages are judged, and nothing is held absent", () => {
    const drill = rpfmse.steps.find(({ stages }) => stages.includes("evaluation"));
    const judgement = judge([enter(0, drill?.id ?? ""), line(1, purple)], { drill: drill?.id ?? "" });
    expect(judgement.pitfalls).toEqual([]);
    expect(judgement.verdicts.map(({ id }) => id)).toContain("eval-split");
    expect(judgement.verdicts.map(({ id }) => id)).not.toContain("clarify-goal");
  });

  test("the same words give the same verdicts under every framework", () => {
    const under = (id: string) => {
      const chosen = framework(id);
      const state = sessionOf([enter(0, chosen.steps[0]?.id ?? ""), line(1, `${purple}\n${orange}`), stop(9)], {
        framework: chosen,
      });
      return judgeSession(state, { ...definitions, framework: chosen }, knowledge)
        .verdicts.filter(({ subject }) => subject !== "framework-item")
        .map(({ step: _, ...given }) => given);
    };
    for (const id of ["six-step", "end-to-end", "seven-step", "six-phase"]) expect(under(id)).toEqual(under("rpfmse"));
  });

  test("an empty session is all missed", () => {
    const { verdicts } = judge([]);
    expect(verdicts.length).toBeGreaterThan(50);
    expect(verdicts.every(({ verdict }) => verdict === "missed")).toBe(true);
  });
});
