// The arithmetic of the score: from the values of parts to dimensions, and by their weights to points of 100.
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { ConductScore, DimensionScore, ScorePart } from "./scorecard.ts";

/** The dimensions of the rubric with what fed them. `value` is the mean of the parts; null when there was none. */
export function dimensionsOf(
  list: readonly ScorePart[],
  conduct: readonly ConductScore[],
  rubric: Rubric,
): readonly DimensionScore[] {
  return rubric.dimensions.map(({ id, name, weight, feeds }) => {
    if (feeds === "conduct") return { id, name, weight, value: conductValue(conduct), parts: [] };
    const parts = list.filter((part) => feeds.includes(part.stage));
    const value = parts.length === 0 ? null : sum(parts.map((part) => part.value)) / parts.length;
    return { id, name, weight, value, parts };
  });
}

/** Less of conduct than this, by weight, is too little to stand for all of it: on one page only the questions are left. */
const leastMeasured = 1 / 3;

/** The mean of what was measured of conduct, by weight; null when too little was. */
export function conductValue(conduct: readonly ConductScore[]): number | null {
  const measured = conduct.flatMap(({ weight, value }) => (value === null ? [] : { weight, value }));
  const weights = sum(measured.map(({ weight }) => weight));
  const all = sum(conduct.map(({ weight }) => weight));
  if (weights === 0 || weights < all * leastMeasured) return null;
  return sum(measured.map(({ weight, value }) => weight * value)) / weights;
}

/** The weights of the dimensions that were measured, together. Each of them counts as its share of this. */
export function measuredWeight(dimensions: readonly DimensionScore[]): number {
  return sum(dimensions.filter(({ value }) => value !== null).map(({ weight }) => weight));
}

/** The points of 100 one dimension brings, to two decimals; 0 when it was not measured. */
export function pointsFrom(dimension: DimensionScore, dimensions: readonly DimensionScore[]): number {
  if (dimension.value === null) return 0;
  return toHundredths((100 * dimension.weight * dimension.value) / measuredWeight(dimensions));
}

/** The points of all dimensions together, before pitfalls. */
export function totalPoints(dimensions: readonly DimensionScore[]): number {
  return toHundredths(sum(dimensions.map((dimension) => pointsFrom(dimension, dimensions))));
}

/** To two decimals, half up, with sums of binary fractions forgiven. */
export function toHundredths(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
