// From the evidence for a concept or item to the chance that it was said: the weights, and the bounds of findings.

/** What was seen for one concept or item in one answer. */
export interface Seen {
  /** Different strong cues that matched. */
  readonly strong: number;
  /** Different clauses with a strong hit. */
  readonly places: number;
  /** Different medium cues that matched. */
  readonly medium: number;
  /** Log-odds of the model at its best clause and second best; null where there is no model. */
  readonly best: number | null;
  readonly second: number | null;
  /** Log-odds of the model at the best clause that has a hit. */
  readonly there: number | null;
  /** Whether a strong hit, and the model's best clause, stand in the stage the concept belongs to. */
  readonly signInStage: boolean;
  readonly bestInStage: boolean;
  /** How many clauses the answer has. */
  readonly clauses: number;
  /** Of how many different concepts the answer has strong hits. */
  readonly richness: number;
}

/** Weights of the evidence, fitted by cross-validation on labelled answers (docs/coach.md); log-odds. */
export interface Weighing {
  readonly bias: number;
  readonly strong: readonly [number, number, number];
  readonly places: number;
  readonly medium: readonly [number, number];
  readonly best: number;
  readonly second: number;
  readonly there: number;
  readonly signInStage: number;
  readonly bestInStage: number;
  /** For each e-fold of the answer's length. */
  readonly length: number;
  /** For concepts per clause: who says much to the point is believed sooner. */
  readonly richness: number;
}

export const weighing: Weighing = {
  bias: -0.5,
  strong: [1.42, 1.24, 1.08],
  places: -0.4,
  medium: [1.22, 1.3],
  best: 0.64,
  second: 0.59,
  there: -0.03,
  signInStage: 0.82,
  bestInStage: 0.17,
  length: 0.53,
  richness: 2.09,
};

/** From which chance on a thing counts as found, covered, likely. */
export const thresholds = { found: 0.89, covered: 0.4, likely: 0.27 } as const;

/** Answers shorter than the shortest labelled ones are taken for that long. */
const shortest = 16;

/** The chance, 0 to 1, that a thing was said. */
export function chanceOf(seen: Seen, weights: Weighing = weighing): number {
  let odds = weights.bias;
  for (let count = 0; count < 3; count++) if (seen.strong > count) odds += weights.strong[count] ?? 0;
  odds += weights.places * Math.min(3, Math.max(0, seen.places - 1));
  for (let count = 0; count < 2; count++) if (seen.medium > count) odds += weights.medium[count] ?? 0;
  // Where no model can speak, a strong hit decides alone and a weaker one counts for less.
  if (seen.best === null) odds += seen.strong > 0 ? 0.3 : -1.8;
  // The model's doubt weighs less against a strong hit: it knows few wordings, the cue one for certain.
  const least = seen.strong > 0 ? -1.5 : -4;
  const clamp = (value: number | null) => (value === null ? 0 : Math.max(least, Math.min(4, value)));
  odds += weights.best * clamp(seen.best) + weights.second * clamp(seen.second) + weights.there * clamp(seen.there);
  if (seen.signInStage) odds += weights.signInStage;
  if (seen.bestInStage) odds += weights.bestInStage;
  const length = Math.max(shortest, seen.clauses);
  odds +=
    weights.length * Math.log(Math.min(200, length) / 30) + weights.richness * Math.min(1.2, seen.richness / length);
  return 1 / (1 + Math.exp(-odds));
}
