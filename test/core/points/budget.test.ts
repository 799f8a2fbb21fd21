import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rescale } from "../../../src/core/points/budget.ts";

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe("rescale", () => {
  it.each([
    [[5, 5, 8, 8, 8, 8, 3], 45, [5, 5, 8, 8, 8, 8, 3]],
    [[5, 5, 8, 8, 8, 8, 3], 60, [7, 7, 11, 11, 10, 10, 4]],
    [[5, 5, 8, 8, 8, 8, 3], 7, [1, 1, 1, 1, 1, 1, 1]],
    [[30, 1, 1], 4, [2, 1, 1]],
  ])("%j to %i minutes is %j", (budgets, total, expected) => {
    expect(rescale(budgets, total)).toEqual(expected);
  });

  it("sums exactly, gives each step a minute, and is whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 16 }),
        fc.nat(240),
        (budgets, extra) => {
          const scaled = rescale(budgets, budgets.length + extra);
          expect(sum(scaled)).toBe(budgets.length + extra);
          expect(scaled.every((minutes) => Number.isInteger(minutes) && minutes >= 1)).toBe(true);
        },
      ),
    );
  });

  it.each([6, 0, -1, 7.5, Number.NaN])("refuses %d minutes for seven steps", (total) => {
    expect(() => rescale([5, 5, 8, 8, 8, 8, 3], total)).toThrow(RangeError);
  });
});
