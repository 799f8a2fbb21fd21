// The score written out as sums, one a line, for those who would rather check it than believe it.
import type { Rubric } from "../catalog/schema/rubric.ts";
import { measuredWeight, pointsFrom, toHundredths, totalPoints } from "./dimensions.ts";
import type { ConductScore, DimensionScore, ScorePart, SubstanceScore } from "./scorecard.ts";
import { substanceLines, substancePoints } from "./substance-score.ts";

/** How the figures came to be, so that the sum can be worked by hand. */
export interface FormulaSum {
  readonly dimensions: readonly DimensionScore[];
  readonly conduct: readonly ConductScore[];
  readonly pitfalls: readonly string[];
  readonly taken: number;
  readonly score: number;
  readonly substance: SubstanceScore | null;
}

/** The sum, line by line: a dimension each, the pitfalls, the score. Every line ends in "= result". */
export function formulaOf(sum: FormulaSum, rubric: Rubric): readonly string[] {
  const { dimensions, conduct, pitfalls, taken, score } = sum;
  const all = toHundredths(measuredWeight(dimensions));
  const lines = dimensions.map((dimension) => {
    if (dimension.value === null) return `${dimension.name}: not measured, its weight goes to the others`;
    const weight = all === 1 ? figure(dimension.weight) : `${figure(dimension.weight)} / ${figure(all)}`;
    const mean = dimension.parts.length > 0 ? meanText(dimension.parts) : conductText(conduct);
    return `${dimension.name}: 100 x ${weight} x ${mean} = ${figure(pointsFrom(dimension, dimensions))}`;
  });
  const measured = dimensions.filter(({ value }) => value !== null);
  const points = measured.map((dimension) => figure(pointsFrom(dimension, dimensions))).join(" + ");
  const { substance } = sum;
  const total = substance ? substancePoints(substance, conduct, rubric) : totalPoints(dimensions);
  const made = substance
    ? substanceLines(substance, conduct, rubric)
    : [...lines, `Together: ${points} = ${figure(total)}`];
  const uncapped = pitfalls.length * rubric.pitfalls.each;
  return [
    ...made,
    `Pitfalls: ${pitfalls.length} x ${figure(rubric.pitfalls.each)}${uncapped > taken ? `, at most ${figure(taken)}` : ""} = ${figure(taken)}`,
    `Score: ${figure(total)} - ${figure(taken)}, to the nearest whole number, not below 0 = ${score}`,
  ];
}

/** "(9 x 1 + 2 x 0.5) / 14": how many parts had which value, over all of them. */
function meanText(parts: readonly ScorePart[]): string {
  const values = [...new Set(parts.map(({ value }) => value))].filter((value) => value > 0).sort((a, b) => b - a);
  const counted = values.map((value) => `${parts.filter((part) => part.value === value).length} x ${figure(value)}`);
  return `${counted.length > 0 ? `(${counted.join(" + ")})` : "0"} / ${parts.length}`;
}

function conductText(conduct: readonly ConductScore[]): string {
  const measured = conduct.filter(({ value }) => value !== null);
  const terms = measured.map(({ weight, value }) => `${figure(weight)} x ${exact(value ?? 0)}`);
  return `(${terms.join(" + ")}) / (${measured.map(({ weight }) => figure(weight)).join(" + ")})`;
}

/** A figure with at most two decimals and no trailing noughts. */
function figure(value: number): string {
  return String(toHundredths(value));
}

/** A figure with at most four decimals: conduct is a fraction of minutes. */
function exact(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
