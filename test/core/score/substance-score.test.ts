// The score of what the coach judged: its sum can be worked by hand, and more said or deeper said never lowers it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreAnswer } from "../../../src/core/score/score.ts";
import type { VerdictGiven } from "../../../src/core/session/events.ts";
import type { Depth, Substance } from "../../../src/core/session/judged-substance.ts";
import { scoredBy } from "./shipped.ts";

const definitions = scoredBy("fraud-detection");
const points = [
  ...definitions.concepts.concepts.map(({ id }) => ({ subject: "concept" as const, id })),
  ...(definitions.prompt?.items ?? []).map(({ id }) => ({ subject: "item" as const, id })),
];
const substanceOf = (band: number): Substance => ({
  words: 600,
  argued: 10,
  voided: [],
  overclaims: [],
  elsewhere: null,
  wording: { band, raised: ["only"], lowered: ["could"] },
});
function scoreOf(verdicts: readonly VerdictGiven[], band = 3) {
  const evidence = { coach: "3", marked: "coach" as const, words: 600, stages: ["scope", "data", "model"] as const };
  return scoreAnswer(
    { ...evidence, verdicts, pitfalls: [], conduct: [], substance: substanceOf(band) },
    definitions,
    "senior",
  );
}
const said = (depth: Depth) => points.map((point): VerdictGiven => ({ ...point, verdict: "said", depth }));
const exact = (card: ReturnType<typeof scoreOf>) => (card.outcome.kind === "scored" ? card.outcome.score : Number.NaN);

describe("the score by substance", () => {
  test("depth counts: named is worth next to nothing", () => {
    const [named, plain, argued] = (["named", "said", "argued"] as const).map((depth) => exact(scoreOf(said(depth))));
    expect(argued).toBeGreaterThan(plain ?? 0);
    expect((plain ?? 0) - (named ?? 0)).toBeGreaterThan(8);
    expect((named ?? 0) - exact(scoreOf([]))).toBeLessThan(6);
  });

  test("the wording leads", () => {
    expect(exact(scoreOf(said("said"), 4)) - exact(scoreOf(said("said"), 2))).toBeGreaterThan(40);
  });

  test("every line of the formula can be worked by hand", () => {
    const { formula } = scoreOf(said("argued").slice(0, 30));
    expect(formula.some((line) => line.startsWith("Wording:"))).toBe(true);
    for (const line of formula) {
      const [, sum = "", result = ""] = /: (.*?)(?:, [a-z].*)? = ([\d.-]+)$/.exec(line) ?? [];
      const worked = sum.replace(/the root of ([\d.]+)/g, "$1 ** 0.5").replaceAll(" x ", " * ");
      expect(worked, line).toMatch(/^[\d.\s*+()/-]+$/);
      expect(Math.abs(Function(`return ${worked}`)() - Number(result)), line).toBeLessThan(
        line.startsWith("Score") ? 0.51 : 0.011,
      );
    }
  });

  test("the range holds the band, and widens with doubt", () => {
    const { outcome } = scoreOf(said("said"));
    expect(outcome).toMatchObject({ kind: "scored", range: { low: expect.any(String), high: expect.any(String) } });
  });

  test("one more point, or the same one deeper, never lowers it", () => {
    fc.assert(
      fc.property(fc.subarray(said("said")), fc.nat(points.length - 1), (some, at) => {
        const point = points[at];
        if (!point) return;
        const others = some.filter(({ id, subject }) => id !== point.id || subject !== point.subject);
        const scores = [
          exact(scoreOf(others)),
          ...(["named", "said", "argued"] as const).map((depth) =>
            exact(scoreOf([...others, { ...point, verdict: "said", depth }])),
          ),
        ];
        expect(scores).toEqual(scores.toSorted((one, other) => one - other));
      }),
      { numRuns: 40 },
    );
  });
});
