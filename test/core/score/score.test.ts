import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levels, stages } from "../../../src/core/catalog/schema/terms.ts";
import type { Level, Stage } from "../../../src/core/catalog/schema/vocabulary.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import type { AnswerEvidence } from "../../../src/core/score/answer-evidence.ts";
import { partsOf, valueOfVerdict } from "../../../src/core/score/parts.ts";
import { scoreAnswer } from "../../../src/core/score/score.ts";
import type { ConductScore, Scorecard } from "../../../src/core/score/scorecard.ts";
import type { Help, Verdict, VerdictGiven } from "../../../src/core/session/events.ts";
import { pitfalls, rubric, scoredBy } from "./shipped.ts";

const fraud = scoredBy("fraud-detection");
const enough = { coach: "1", marked: "coach", words: 600, stages: [...stages] } as const;

function evidence(verdicts: readonly VerdictGiven[], more: Partial<AnswerEvidence> = {}): AnswerEvidence {
  return { ...enough, verdicts, pitfalls: [], conduct: [], ...more };
}

function said(id: string, subject: "concept" | "item" = "concept"): VerdictGiven {
  return { subject, id, verdict: "said", evidence: "words" };
}

function allSaid(level: Level, definitions = fraud): readonly VerdictGiven[] {
  return pointsOf(definitions, level).map(({ subject, id }) => ({ subject, id, verdict: "said" }));
}

function scoreOf(card: Scorecard): number {
  if (card.outcome.kind !== "scored") throw new Error(`is ${card.outcome.kind}`);
  return card.outcome.score;
}

function bandOf(card: Scorecard): string {
  return card.outcome.kind === "scored" ? card.outcome.band : card.outcome.kind;
}

function conduct(value: number | null): readonly ConductScore[] {
  return rubric.conduct.map(({ id, name, weight }) => ({ id, name, weight, value, seen: "" }));
}

describe("the list", () => {
  test("holds the concepts of the prompt's family, and its items with cues of their own", () => {
    const listed = (id: string) => pointsOf(scoredBy(id), "senior").filter(({ bonus }) => !bonus);
    expect(listed("fraud-detection").map(({ id }) => id)).not.toContain("golden-set");
    expect(listed("rag-customer-qa").map(({ id }) => id)).toContain("golden-set");
    const items = listed("fraud-detection").filter(({ subject }) => subject === "item");
    expect(items.map(({ id }) => id)).toContain("velocity");
    // Stands for the concept data-pit, so it is there once, as that.
    expect(items.map(({ id }) => id)).not.toContain("point-in-time");
  });

  test("a concept for some problems only is listed where the prompt names it, and a bonus elsewhere", () => {
    const bonus = (prompt: string, id: string) =>
      pointsOf(scoredBy(prompt), "staff").find((point) => point.id === id)?.bonus;
    expect(bonus("rag-customer-qa", "chunking")).toBe(false);
    expect(bonus("rag-customer-qa", "lora")).toBe(true);
    expect(bonus("fraud-detection", "two-tower")).toBe(true);
  });

  test("a step of the level up adds to the list and takes nothing off", () => {
    const ids = (level: Level) =>
      pointsOf(fraud, level)
        .filter(({ bonus }) => !bonus)
        .map(({ id }) => id);
    expect(ids("senior")).toEqual(expect.arrayContaining([...ids("mid")]));
    expect(ids("staff")).toEqual(expect.arrayContaining([...ids("senior")]));
    expect(ids("staff").length).toBeGreaterThan(ids("mid").length);
  });
});

describe("the score", () => {
  test.each(levels)("everything said at %s is 100 and strong hire, nothing said 0 and strong no hire", (level) => {
    const whole = scoreAnswer(evidence(allSaid(level), { conduct: conduct(1) }), fraud, level);
    expect(whole.outcome).toEqual({ kind: "scored", score: 100, band: "strong hire", range: null });
    expect(whole.caps).toEqual([]);
    expect(whole.topFix).toBeNull();
    const nothing = scoreAnswer(evidence([], { conduct: conduct(0) }), fraud, level);
    expect(nothing.outcome).toEqual({ kind: "scored", score: 0, band: "strong no hire", range: null });
  });

  test("what was not measured gives its weight to the rest: everything said without conduct is 100 too", () => {
    expect(scoreOf(scoreAnswer(evidence(allSaid("senior")), fraud, "senior"))).toBe(100);
    const half = conduct(null).map((part) => (part.id === "pacing" ? { ...part, value: 0.5 } : part));
    const card = scoreAnswer(evidence(allSaid("senior"), { conduct: half }), fraud, "senior");
    expect(card.dimensions.at(-1)?.value).toBe(0.5);
    expect(scoreOf(card)).toBe(95);
  });

  test("the questions alone are too little to stand for conduct", () => {
    const asked = conduct(null).map((part) => (part.id === "asked" ? { ...part, value: 0 } : part));
    const card = scoreAnswer(evidence(allSaid("senior"), { conduct: asked }), fraud, "senior");
    expect(card.dimensions.at(-1)?.value).toBeNull();
    expect(scoreOf(card)).toBe(100);
  });

  test("what is above the level is a bonus: told, worth nothing, never missed", () => {
    const plain = scoreAnswer(evidence([said("metric-offline")]), fraud, "mid");
    const more = scoreAnswer(evidence([said("metric-offline"), said("objective-formula")]), fraud, "mid");
    expect(scoreOf(more)).toBe(scoreOf(plain));
    expect(more.bonus.map(({ id }) => id)).toEqual(["objective-formula"]);
    expect(plain.bonus).toEqual([]);
    expect(plain.dimensions.flatMap(({ parts }) => parts).map(({ id }) => id)).not.toContain("objective-formula");
  });

  test("each verdict is worth what the rubric says, and a likely one no more than it would be confirmed", () => {
    const value = (verdict: Verdict, help: Help | null = null) => valueOfVerdict(verdict, help, rubric.verdicts);
    expect([value("said"), value("likely"), value("ticked"), value("missed")]).toEqual([1, 0.5, 0.75, 0]);
    const helps: readonly Help[] = ["rung1", "rung2", "rung3", "followup", "shown"];
    expect(helps.map((help) => value("helped", help))).toEqual([0.7, 0.5, 0.3, 0.7, 0.3]);
    expect(value("likely", "rung3")).toBe(0.3);
  });

  test("a framework's items with cues of their own change nothing", () => {
    const with_ = [...allSaid("senior"), { subject: "framework-item", id: "six-step/x", verdict: "missed" } as const];
    expect(scoreAnswer(evidence(with_), fraud, "senior")).toEqual(
      scoreAnswer(evidence(allSaid("senior")), fraud, "senior"),
    );
  });
});

describe("pitfalls", () => {
  const three = ["random-split", "no-rollout", "accuracy-imbalanced"].map((id) => ({ id }));

  test("cost points each, up to the most, and cap the band", () => {
    const card = scoreAnswer(evidence(allSaid("senior"), { pitfalls: three }), fraud, "senior");
    expect(card.pitfalls).toEqual({ ids: three.map(({ id }) => id), taken: 6 });
    expect(scoreOf(card)).toBe(94);
    expect(bandOf(card)).toBe("lean hire");
    expect(card.caps.map(({ id }) => id)).toEqual(["three-pitfalls"]);
    const every = pitfalls.map(({ id }) => ({ id }));
    const worst = scoreAnswer(evidence(allSaid("senior"), { pitfalls: every }), fraud, "senior");
    expect(worst.pitfalls.taken).toBe(10);
    expect(bandOf(worst)).toBe("lean no hire");
  });

  test("one of a framework costs nothing; a case of a general one counts once, as that", () => {
    const own = fraud.prompt?.pitfalls.find(({ general }) => general === "random-split")?.id ?? "";
    const judged = [{ id: "six-step-own" }, { id: own }, { id: "random-split" }];
    const card = scoreAnswer(evidence(allSaid("senior"), { pitfalls: judged }), fraud, "senior");
    expect(own).not.toBe("");
    expect(card.pitfalls).toEqual({ ids: ["random-split"], taken: 2 });
  });
});

describe("caps", () => {
  const without = (missing: (verdict: VerdictGiven) => boolean) =>
    scoreAnswer(evidence(allSaid("senior").filter((verdict) => !missing(verdict))), fraud, "senior");
  const stageOf = new Map(pointsOf(fraud, "senior").map(({ subject, id, stage }) => [`${subject}:${id}`, stage]));
  const isConceptOf = (stage: Stage) => (verdict: VerdictGiven) =>
    verdict.subject === "concept" && stageOf.get(`${verdict.subject}:${verdict.id}`) === stage;

  test.each([
    ["no-scoping", isConceptOf("scope"), "lean no hire"],
    ["no-evaluation", isConceptOf("evaluation"), "lean no hire"],
    ["no-baseline", (verdict: VerdictGiven) => verdict.id === "model-baseline", "hire"],
  ] as const)("%s", (id, missing, band) => {
    const card = without(missing);
    expect(scoreOf(card)).toBeGreaterThanOrEqual(72);
    expect(card.caps.map((cap) => cap.id)).toEqual([id]);
    expect(bandOf(card)).toBe(band);
    // The fix is what lifts the cap, whatever gains more points.
    expect(missing({ subject: "concept", id: card.topFix?.id ?? "", verdict: "said" })).toBe(true);
  });

  test("no deep dive: scope and wrap-up said whole do not make one", () => {
    const only = allSaid("senior").filter(({ subject, id }) =>
      ["scope", "wrap-up"].includes(stageOf.get(`${subject}:${id}`) ?? ""),
    );
    const few = ["model-baseline", "metric-offline", "data-sources", "feat-groups", "eval-split", "serve-mode"].map(
      (id) => said(id),
    );
    const generous = {
      ...rubric,
      bands: rubric.bands.map((band) => ({ ...band, from: { mid: 0, senior: 0, staff: 0 } })),
    };
    const card = scoreAnswer(evidence([...only, ...few]), { ...fraud, rubric: generous }, "senior");
    expect(card.caps.map(({ id }) => id)).toEqual(["no-deep-dive"]);
    const data = allSaid("senior").filter(isConceptOf("data"));
    const deep = scoreAnswer(evidence([...only, ...few, ...data]), { ...fraud, rubric: generous }, "senior");
    expect(deep.caps).toEqual([]);
  });

  test("scope and wrap-up are no deep dive even where so few points would make one", () => {
    const two = { ...rubric, deep_dive: { ...rubric.deep_dive, covered: 2 } };
    const of = (...wanted: readonly Stage[]) =>
      allSaid("senior").filter(({ subject, id }) => wanted.includes(stageOf.get(`${subject}:${id}`) ?? "scope"));
    const low = { ...two, bands: two.bands.map((band) => ({ ...band, from: { mid: 0, senior: 0, staff: 0 } })) };
    const caps = (verdicts: readonly VerdictGiven[]) =>
      scoreAnswer(evidence([...verdicts, said("model-baseline"), said("eval-ab")]), { ...fraud, rubric: low }, "senior")
        .caps;
    expect(caps(of("scope", "wrap-up")).map(({ id }) => id)).toEqual(["no-deep-dive"]);
    expect(caps(of("scope", "serving"))).toEqual([]);
  });

  test("what frees the band is the fix, even where something else gains more points", () => {
    const undoing = pitfalls.find(({ id }) => id === "no-rollout")?.without ?? [];
    const most = allSaid("senior").filter(({ id }) => id !== "model-baseline" && !undoing.includes(id));
    const card = scoreAnswer(evidence(most, { pitfalls: [{ id: "no-rollout" }] }), fraud, "senior");
    expect(card.caps.map(({ id }) => id)).toEqual(["no-baseline"]);
    expect(card.topFix?.id).toBe("model-baseline");
    const free = scoreAnswer(
      evidence([...most, said("model-baseline")], { pitfalls: [{ id: "no-rollout" }] }),
      fraud,
      "senior",
    );
    expect(undoing).toContain(free.topFix?.id);
    expect(free.topFix?.gain).toBeGreaterThan(card.topFix?.gain ?? 100);
  });

  test("a cap is told only where it holds the band down", () => {
    expect(scoreAnswer(evidence([said("metric-offline")]), fraud, "senior").caps).toEqual([]);
  });
});

describe("not enough evidence", () => {
  test.each([
    [{ words: 79 }, "79 words; a score needs 80."],
    [{ stages: ["model"] as const }, "Words on one stage only (model); a score needs 2 stages."],
    [{ stages: [] }, "Words on none of the nine stages of a design; a score needs 2 stages."],
    [{ unfit: "This is not English." }, "This is not English."],
  ])("%o", (more, why) => {
    const card = scoreAnswer(evidence(allSaid("senior"), more), fraud, "senior");
    expect(card.outcome).toEqual({ kind: "not-enough-evidence", why });
    expect(card.caps).toEqual([]);
    expect(card.topFix).toBeNull();
  });

  test("a drill of one stage needs one stage, and holds only that against the answer", () => {
    const verdicts = [said("eval-split"), said("eval-time")];
    const card = scoreAnswer(evidence(verdicts, { stages: ["evaluation"], only: ["evaluation"] }), fraud, "senior");
    expect(new Set(card.dimensions.flatMap(({ parts }) => parts).map(({ stage }) => stage))).toEqual(
      new Set(["evaluation"]),
    );
    expect(card.caps.map(({ id }) => id)).not.toContain("no-scoping");
    expect(card.dimensions.filter(({ value }) => value !== null).map(({ id }) => id)).toEqual(["evaluation"]);
    expect(card.outcome.kind).toBe("scored");
  });
});

describe("ticked and marked by a person", () => {
  const ticks: readonly VerdictGiven[] = [
    { subject: "concept", id: "clarify-goal", verdict: "ticked" },
    { subject: "concept", id: "clarify-scale", verdict: "missed" },
    { subject: "concept", id: "objective-formula", verdict: "ticked" },
  ];

  test("ticks have no band; only what was on the list to tick is counted", () => {
    const card = scoreAnswer(evidence(ticks, { marked: "ticked", coach: null, words: 0, stages: [] }), fraud, "senior");
    expect(card.outcome).toEqual({ kind: "ticked", ticked: 1, of: 2 });
    expect(card.bonus.map(({ id }) => id)).toEqual(["objective-formula"]);
    expect(card.caps).toEqual([]);
  });

  test("an interviewer's marks need no words", () => {
    const marks = evidence([said("clarify-goal")], { marked: "human", coach: null, words: 0, stages: [] });
    expect(scoreAnswer(marks, fraud, "senior").outcome.kind).toBe("scored");
  });
});

describe("the one fix", () => {
  test("gains the most points: the absent pitfall it would undo counts too", () => {
    const judged = { pitfalls: [{ id: "no-rollout" }] };
    const undoing = pitfalls.find(({ id }) => id === "no-rollout")?.without ?? [];
    const all = allSaid("senior").filter(({ id }) => !undoing.includes(id) && id !== "eval-ab");
    const card = scoreAnswer(evidence(all, judged), fraud, "senior");
    expect(undoing).toContain(card.topFix?.id);
    expect(card.topFix?.gain).toBeGreaterThan(2);
    expect(card.topFix?.sample.length).toBeGreaterThan(20);
  });

  test("is what it says: with it said the score is higher by the gain", () => {
    const verdicts = allSaid("senior").filter((_, index) => index % 3 === 0);
    const before = scoreAnswer(evidence(verdicts), fraud, "senior");
    const fix = before.topFix;
    if (!fix) throw new Error("no fix");
    const after = scoreAnswer(
      evidence([...verdicts, { subject: fix.subject, id: fix.id, verdict: "said" }]),
      fraud,
      "senior",
    );
    expect(exact(after) - exact(before)).toBeCloseTo(fix.gain, 1);
  });
});

/** The points in the last line of the sum, before they are rounded. */
function exact(card: Scorecard): number {
  const [, from, less] = /^Score: ([\d.]+) - ([\d.]+)/.exec(card.formula.at(-1) ?? "") ?? [];
  return Number(from) - Number(less);
}

describe("the formula can be worked by hand", () => {
  test("reads like this", () => {
    const verdicts: readonly VerdictGiven[] = [
      said("clarify-goal"),
      { subject: "concept", id: "clarify-scale", verdict: "likely" },
      { subject: "concept", id: "eval-split", verdict: "helped", help: "rung1" },
      said("velocity", "item"),
    ];
    const card = scoreAnswer(evidence(verdicts, { pitfalls: [{ id: "random-split" }] }), fraud, "senior");
    expect(card.formula.join("\n")).toMatchInlineSnapshot(`
      "Problem understanding: 100 x 0.2 / 0.9 x (1 x 1 + 1 x 0.5) / 17 = 1.96
      Data and features: 100 x 0.2 / 0.9 x (1 x 1) / 19 = 1.17
      Modelling: 100 x 0.15 / 0.9 x 0 / 8 = 0
      Evaluation and iteration: 100 x 0.15 / 0.9 x (1 x 0.7) / 10 = 1.17
      Serving and monitoring: 100 x 0.2 / 0.9 x 0 / 17 = 0
      Communication, order and time: not measured, its weight goes to the others
      Together: 1.96 + 1.17 + 0 + 1.17 + 0 = 4.3
      Pitfalls: 1 x 2 = 2
      Score: 4.3 - 2, to the nearest whole number, not below 0 = 2"
    `);
  });

  test("every line's arithmetic is right as it stands", () => {
    fc.assert(
      fc.property(anyEvidence(), fc.constantFrom(...levels), (given, level) => {
        const card = scoreAnswer(given, fraud, level);
        for (const line of card.formula) {
          const sum = /^[^:]+: (?<sum>[\d\s.x()+/-]+?)(?:, .*)? = (?<result>[\d.]+)$/.exec(line)?.groups;
          if (line.endsWith("its weight goes to the others")) continue;
          if (!sum) throw new Error(`cannot be read: ${line}`);
          const worked = worth(sum.sum ?? "");
          if (line.startsWith("Score")) expect(Math.max(0, Math.round(worked + 1e-7))).toBe(Number(sum.result));
          else if (line.startsWith("Pitfalls")) expect(Math.min(rubric.pitfalls.most, worked)).toBe(Number(sum.result));
          else expect(Math.abs(worked - Number(sum.result)), line).toBeLessThan(0.0101);
        }
        if (card.outcome.kind === "scored")
          expect(card.formula.at(-1)).toMatch(new RegExp(` = ${card.outcome.score}$`));
      }),
      { numRuns: 60 },
    );
  });
});

/** A sum of figures, + - x / and brackets. */
function worth(text: string): number {
  return Number(new Function(`return ${text.replaceAll("x", "*")}`)());
}

describe("laws", () => {
  const settings = { numRuns: 80 };
  const bands = rubric.bands.map(({ band }) => band as string);

  test("a score lies between 0 and 100, its dimensions between 0 and 1, and their weights sum to 1", () => {
    fc.assert(
      fc.property(anyEvidence(), fc.constantFrom(...levels), (given, level) => {
        const card = scoreAnswer(given, fraud, level);
        expect(scoreOf(card)).toBeGreaterThanOrEqual(0);
        expect(scoreOf(card)).toBeLessThanOrEqual(100);
        expect(Number.isInteger(scoreOf(card))).toBe(true);
        for (const { value } of card.dimensions) if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
        expect(card.dimensions.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 9);
      }),
      settings,
    );
  });

  test("the same evidence gives the same card, in whatever order it comes", () => {
    fc.assert(
      fc.property(anyEvidence(), (given) => {
        const card = scoreAnswer(given, fraud, "senior");
        expect(scoreAnswer(given, fraud, "senior")).toEqual(card);
        const turned = scoreAnswer({ ...given, verdicts: given.verdicts.toReversed() }, fraud, "senior");
        expect(turned).toEqual(card);
      }),
      settings,
    );
  });

  test("covering one more never lowers score or band", () => {
    const points = pointsOf(fraud, "staff");
    fc.assert(
      fc.property(anyEvidence(), fc.nat(points.length - 1), fc.constantFrom(...levels), (given, index, level) => {
        const { subject, id } = points[index] ?? { subject: "concept", id: "" };
        const others = given.verdicts.filter((verdict) => verdict.subject !== subject || verdict.id !== id);
        const before = scoreAnswer(given, fraud, level);
        const after = scoreAnswer({ ...given, verdicts: [...others, { subject, id, verdict: "said" }] }, fraud, level);
        expect(scoreOf(after)).toBeGreaterThanOrEqual(scoreOf(before));
        expect(bands.indexOf(bandOf(after))).toBeGreaterThanOrEqual(bands.indexOf(bandOf(before)));
      }),
      settings,
    );
  });

  test("one more pitfall never raises score or band", () => {
    fc.assert(
      fc.property(anyEvidence(), fc.constantFrom(...pitfalls), fc.constantFrom(...levels), (given, { id }, level) => {
        const before = scoreAnswer(given, fraud, level);
        const after = scoreAnswer({ ...given, pitfalls: [...given.pitfalls, { id }] }, fraud, level);
        expect(scoreOf(after)).toBeLessThanOrEqual(scoreOf(before));
        expect(bands.indexOf(bandOf(after))).toBeLessThanOrEqual(bands.indexOf(bandOf(before)));
      }),
      settings,
    );
  });

  test("every point is on the list or a bonus, never both", () => {
    for (const level of levels) {
      const points = pointsOf(fraud, level);
      const { list, bonus } = partsOf(points, evidence(allSaid(level)), rubric);
      expect(list.length + bonus.length).toBe(points.length);
      expect(new Set([...list, ...bonus].map(({ subject, id }) => `${subject}:${id}`)).size).toBe(points.length);
    }
  });
});

function anyEvidence(): fc.Arbitrary<AnswerEvidence> {
  const points = pointsOf(fraud, "staff");
  const verdict = fc.constantFrom<Verdict>("said", "likely", "helped", "missed", "ticked");
  const help = fc.constantFrom<Help>("rung1", "rung2", "rung3", "followup", "shown");
  const verdicts = fc
    .array(fc.tuple(verdict, help), { minLength: points.length, maxLength: points.length })
    .map((given) =>
      points.map(({ subject, id }, index): VerdictGiven => {
        const [of, helped] = given[index] ?? ["missed", "rung1"];
        return { subject, id, verdict: of, ...(of === "helped" ? { help: helped } : {}) };
      }),
    );
  const happened = fc.subarray(pitfalls.map(({ id }) => ({ id })));
  const measured = fc.option(fc.integer({ min: 0, max: 20 }).map((of) => of / 20)).map(conduct);
  return fc
    .record({ verdicts, pitfalls: happened, conduct: measured })
    .map((given) => evidence(given.verdicts, { pitfalls: given.pitfalls, conduct: given.conduct }));
}
