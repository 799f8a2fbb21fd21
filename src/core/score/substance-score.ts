// The score of an answer the coach judged: this prompt's own points, argued points, and how concretely it is worded.
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { JudgedPrompt } from "../points/points.ts";
import type { Substance } from "../session/judged-substance.ts";
import { conductValue, toHundredths } from "./dimensions.ts";
import type { Parts } from "./parts.ts";
import type { ConductScore, ScorePart, SubstanceScore } from "./scorecard.ts";

/** Without a prompt there are no points of its own: half of a general list stands for all of it. */
const generalShare = 0.5;

/** What of the answer the score is made of. Null without a wording: then the dimensions are summed. */
export function substanceScore(
  parts: Parts,
  prompt: JudgedPrompt | null,
  substance: Substance | null,
): SubstanceScore | null {
  if (!substance?.wording) return null;
  const said = [...parts.list, ...parts.bonus].filter((part) => part.depth === "argued");
  const { band, raised, lowered } = substance.wording;
  return {
    items: itemShare(parts, prompt),
    argued: said.reduce((all, { verdict }) => all + (verdict === "likely" ? 0.5 : 1), 0),
    wording: Math.max(0, Math.min(5, band)),
    raised,
    lowered,
  };
}

function itemShare({ list, bonus }: Parts, prompt: JudgedPrompt | null): number {
  const worthOf = (id: string, subject: ScorePart["subject"]) =>
    [...list, ...bonus].find((part) => part.id === id && part.subject === subject)?.value ?? 0;
  if (!prompt || prompt.items.length === 0) {
    const whole = list.length * generalShare;
    return whole === 0 ? 0 : Math.min(1, list.reduce((all, { value }) => all + value, 0) / whole);
  }
  const values = prompt.items.map(({ id, concept }) => (concept ? worthOf(concept, "concept") : worthOf(id, "item")));
  return values.reduce((all, value) => all + value, 0) / values.length;
}

/** The points before pitfalls: the rubric's weights, and conduct with its own weight where it was measured. To two decimals. */
export function substancePoints(score: SubstanceScore, conduct: readonly ConductScore[], rubric: Rubric): number {
  const said = toHundredths(Math.max(0, Math.min(100, plainPoints(score, rubric))));
  const value = conductValue(conduct);
  const weight = conductWeight(rubric);
  return value === null ? said : toHundredths((1 - weight) * said + 100 * weight * value);
}

function plainPoints({ items, argued, wording }: SubstanceScore, { substance }: Rubric): number {
  if (!substance) return 0;
  return substance.base + substance.items * items + substance.argued * Math.sqrt(argued) + substance.wording * wording;
}

function conductWeight({ dimensions }: Rubric): number {
  return dimensions.find(({ feeds }) => feeds === "conduct")?.weight ?? 0;
}

/** The sum, line by line; every line ends in "= result". */
export function substanceLines(
  score: SubstanceScore,
  conduct: readonly ConductScore[],
  rubric: Rubric,
): readonly string[] {
  const { substance } = rubric;
  if (!substance) return [];
  const { base, items, argued, wording } = substance;
  const [a, b, c] = [items * score.items, argued * Math.sqrt(score.argued), wording * score.wording].map(toHundredths);
  const plain = toHundredths(Math.max(0, Math.min(100, plainPoints(score, rubric))));
  const value = conductValue(conduct);
  const weight = conductWeight(rubric);
  return [
    `This prompt's own points: ${items} x ${fine(score.items)} = ${a}`,
    `Argued points: ${argued} x the root of ${score.argued} = ${b}`,
    `Wording: ${wording} x ${fine(score.wording)} = ${c}`,
    `Together: ${a} + ${b} + ${c} ${base < 0 ? "-" : "+"} ${Math.abs(base)}, from 0 to 100 = ${plain}`,
    ...(value === null
      ? []
      : [
          `With conduct: ${toHundredths(1 - weight)} x ${plain} + ${100 * weight} x ${fine(value)} = ${substancePoints(score, conduct, rubric)}`,
        ]),
  ];
}

const fine = (value: number): number => Math.round(value * 10_000) / 10_000;
