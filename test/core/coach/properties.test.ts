import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/core/coach/language/passage.ts";
import { assess } from "../../../src/core/coach/verdict/assess.ts";
import { readLabelled } from "../../../src/training/labelled-answers.ts";
import { known } from "./known.ts";

const sentences = readLabelled("test/coach", "dev").flatMap((answer) => answer.text.split(/(?<=[.\n])/));
const noise = fc.string({ unit: "grapheme", maxLength: 60 });
const passages = fc.array(
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sentences) }, { weight: 1, arbitrary: noise }), {
      maxLength: 12,
    })
    .map((parts): Passage => ({ text: parts.join(" ") })),
  { maxLength: 3 },
);

describe("whatever is written", () => {
  it("evidence is verbatim, of the passage it names, and there if and only if something was seen", () => {
    fc.assert(
      fc.property(passages, (answer) => {
        const { concepts, pitfalls } = assess({ passages: answer }, known());
        for (const { confidence, evidence, passage, covered } of concepts) {
          expect(evidence === null).toBe(confidence === "none");
          if (confidence === "none") expect(covered).toBe(false);
          if (confidence === "found") expect(covered).toBe(true);
          if (evidence !== null) expect(answer[passage ?? -1]?.text).toContain(evidence);
        }
        for (const { evidence } of pitfalls) {
          if (evidence) expect(answer.some(({ text }) => text.includes(evidence))).toBe(true);
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it("the same answer is judged the same, however many were judged before", () => {
    fc.assert(
      fc.property(passages, passages, (answer, between) => {
        const first = assess({ passages: answer }, known());
        assess({ passages: between }, known());
        expect(assess({ passages: answer }, known())).toEqual(first);
      }),
      { numRuns: 15, seed: 2 },
    );
  });

  it("each line with words has a stage or null, in order", () => {
    fc.assert(
      fc.property(passages, (answer) => {
        const { lines } = assess({ passages: answer }, known());
        const places = lines.map(({ passage, line }) => passage * 1e6 + line);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});
