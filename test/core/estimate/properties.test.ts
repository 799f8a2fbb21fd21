import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MlsdError } from "../../../src/core/error.ts";
import { calculate } from "../../../src/core/estimate/calculate.ts";
import { isSameDimension } from "../../../src/core/estimate/dimension.ts";
import { formatFully, formatQuantity } from "../../../src/core/estimate/format.ts";
import type { Quantity } from "../../../src/core/estimate/quantity.ts";
import { plural, singular } from "../../../src/core/estimate/unit.ts";

const words = [
  "users",
  "load",
  "queries",
  "batches",
  "GPUs",
  "tokens",
  "indices",
  "cache",
  "classes",
  "people",
  "epochs",
  "boxes",
];
const unitWord = fc.constantFrom(
  ...words,
  "s",
  "ms",
  "min",
  "h",
  "days",
  "weeks",
  "years",
  "B",
  "KB",
  "GB",
  "MiB",
  "PB",
  "Gbit",
  "$",
  "million",
  "%",
);
const unit = fc
  .tuple(
    fc.array(unitWord, { maxLength: 2 }),
    fc.array(fc.tuple(unitWord, fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
  )
  .map(
    ([above, below]) =>
      above.join(" ") + below.map(([word, power]) => `/${word}${power > 1 ? `^${power}` : ""}`).join(""),
  );
const amount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
  fc.double({ min: 0.9, max: 1.1, noNaN: true }),
);
const term = fc.tuple(amount, unit).map(([number, of]) => `(${number} ${of})`.replace(" /", "/").replace(" )", ")"));

function isClose(left: Quantity, right: Quantity, tolerance: number): boolean {
  const off = Math.abs(left.value - right.value);
  return isSameDimension(left.dimension, right.dimension) && off <= tolerance * Math.abs(left.value) + Number.MIN_VALUE;
}

describe("laws of sums", () => {
  test("multiplication commutes, in value, unit and how it is shown", () => {
    fc.assert(
      fc.property(term, term, (left, right) => {
        const [one, other] = [calculate(`${left} * ${right}`), calculate(`${right} * ${left}`)];
        expect(isClose(one, other, 1e-12)).toBe(true);
        expect(formatQuantity(one)).toBe(formatQuantity(other));
      }),
    );
  });

  test("addition commutes, and what is added can be taken away", () => {
    fc.assert(
      fc.property(amount, amount, unit, (first, second, of) => {
        const [left, right] = [`(${first} ${of})`.replace(" /", "/"), `(${second} ${of})`.replace(" /", "/")];
        expect(calculate(`${left} + ${right}`)).toEqual(calculate(`${right} + ${left}`));
        const back = calculate(`${left} + ${right} - ${right}`);
        const size = Math.max(Math.abs(calculate(left).value), Math.abs(calculate(right).value));
        expect(Math.abs(back.value - calculate(left).value)).toBeLessThanOrEqual(size * 1e-9);
      }),
    );
  });

  test("division undoes multiplication", () => {
    fc.assert(
      fc.property(term, term, (left, right) => {
        fc.pre(calculate(right).value !== 0);
        expect(isClose(calculate(`${left} * ${right} / ${right}`), calculate(left), 1e-9)).toBe(true);
      }),
    );
  });

  test("what is shown is read back: within 0.5 % short, to six digits in full", () => {
    fc.assert(
      fc.property(term, term, (left, right) => {
        const quantity = calculate(`${left} * ${right}`);
        const [short, full] = [formatQuantity(quantity), formatFully(quantity)];
        expect(isClose(quantity, calculate(short), 0.005001), short).toBe(true);
        expect(isClose(quantity, calculate(full), 1e-5), full).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("any text gives a quantity or an error the user can mend", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6, unit: "binary" }),
      term,
      fc.constantFrom(..."+-*/^(){}$%,", " per ", " in ", " of ", "1e9", "B"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          expect(Number.isFinite(calculate(pieces.join("")).value)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(MlsdError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("plurals fold back to the singular", () => {
    for (const word of words) {
      const one = singular(word.toLowerCase());
      expect(singular(plural(one))).toBe(one);
    }
  });
});
