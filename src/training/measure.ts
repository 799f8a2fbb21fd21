// How well the coach judges, in figures: counts of an answer, their sums, precision, recall, and how sure they are.
import type { Assessment } from "../core/coach/verdict/assessment.ts";

/** The labels of one answer, as in labels.json. */
export interface Labels {
  readonly excerpt?: boolean;
  readonly source?: string;
  /** Set aside: a floor for the tests, never used to build the coach. */
  readonly held?: boolean;
  readonly concepts: Readonly<Record<string, string | boolean>>;
  readonly pitfalls: Readonly<Record<string, string | boolean>>;
}

export interface JudgedAnswer {
  readonly file: string;
  readonly text: string;
  readonly labels: Labels;
  readonly nearMisses: Readonly<Record<string, string>>;
  readonly assessment: Assessment;
}

/** Counts of one answer; sums of these give every figure. */
export interface Counts {
  hit: number;
  falseAlarm: number;
  missed: number;
  found: number;
  foundRight: number;
  seen: number;
  likely: number;
  truth: number;
  answers: number;
  nearMisses: number;
  nearMissesFound: number;
  saidHit: number;
  saidFalse: number;
  saidMissed: number;
  absentHit: number;
  absentFalse: number;
  absentMissed: number;
}

function emptyCounts(): Counts {
  return {
    hit: 0,
    falseAlarm: 0,
    missed: 0,
    found: 0,
    foundRight: 0,
    seen: 0,
    likely: 0,
    truth: 0,
    answers: 0,
    nearMisses: 0,
    nearMissesFound: 0,
    saidHit: 0,
    saidFalse: 0,
    saidMissed: 0,
    absentHit: 0,
    absentFalse: 0,
    absentMissed: 0,
  };
}

export function countsOf(judged: JudgedAnswer, kinds: ReadonlyMap<string, "said" | "absent">): Counts {
  const counts = emptyCounts();
  counts.answers = 1;
  for (const finding of judged.assessment.concepts) {
    const label = judged.labels.concepts[finding.id];
    if (label === undefined) continue;
    const truth = label !== false;
    if (truth) counts.truth += 1;
    if (finding.covered && truth) counts.hit += 1;
    if (finding.covered && !truth) counts.falseAlarm += 1;
    if (!finding.covered && truth) counts.missed += 1;
    if (finding.confidence === "found") {
      counts.found += 1;
      if (truth) counts.foundRight += 1;
    }
    if (finding.confidence === "likely") counts.likely += 1;
    if (finding.confidence !== "none" && truth) counts.seen += 1;
    const near = judged.nearMisses[finding.id];
    if (near === undefined || truth) continue;
    counts.nearMisses += 1;
    if (finding.confidence === "found" && finding.evidence !== null && overlaps(judged.text, near, finding.evidence))
      counts.nearMissesFound += 1;
  }
  for (const finding of judged.assessment.pitfalls) {
    const label = judged.labels.pitfalls[finding.id];
    const kind = kinds.get(finding.id);
    if (label === undefined || !kind) continue;
    const truth = label !== false;
    if (finding.present && truth) counts[`${kind}Hit`] += 1;
    if (finding.present && !truth) counts[`${kind}False`] += 1;
    if (!finding.present && truth) counts[`${kind}Missed`] += 1;
  }
  return counts;
}

function overlaps(text: string, near: string, evidence: string): boolean {
  const at = text.indexOf(near);
  const there = text.indexOf(evidence);
  return at < 0 || there < 0 || (there < at + near.length && at < there + evidence.length);
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = emptyCounts();
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}

/** Every figure, by its name, from summed counts; shares from 0 to 1. */
export const figures: readonly (readonly [string, (counts: Counts) => number])[] = [
  ["precision", (c) => c.hit / (c.hit + c.falseAlarm)],
  ["recall", (c) => c.hit / c.truth],
  ["F1", (c) => (2 * c.hit) / (2 * c.hit + c.falseAlarm + c.missed)],
  ["precision of found", (c) => c.foundRight / c.found],
  ["found, of what was covered", (c) => c.foundRight / c.truth],
  ["recall of found and likely", (c) => c.seen / c.truth],
  ["likely, an answer", (c) => c.likely / c.answers],
  ["pitfalls said, F1", (c) => (2 * c.saidHit) / (2 * c.saidHit + c.saidFalse + c.saidMissed)],
  ["pitfalls absent, F1", (c) => (2 * c.absentHit) / (2 * c.absentHit + c.absentFalse + c.absentMissed)],
  ["near-misses called found", (c) => c.nearMissesFound / c.nearMisses],
];

/** A 90 % interval by drawing whole answers again, 400 times, with a fixed seed. */
export function interval(all: readonly Counts[], figure: (counts: Counts) => number): readonly [number, number] {
  const random = generator(7);
  const values: number[] = [];
  for (let draw = 0; draw < 400; draw++) {
    const value = figure(sumOf(all.map(() => all[Math.floor(random() * all.length)] as Counts)));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return [
    values[Math.floor(values.length * 0.05)] ?? Number.NaN,
    values[Math.floor(values.length * 0.95)] ?? Number.NaN,
  ];
}

/** Mulberry32. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
