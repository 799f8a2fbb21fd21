// The learning itself: from samples to the linear model, its weights quantised to one byte each.
import type { WrittenModel } from "../core/coach/cues/model.ts";
import { generator } from "./measure.ts";
import type { Sample } from "./samples.ts";

/** 8,192 buckets of 50 concepts are 400 kB; half as many cost 0.01 of F1. */
export const buckets = 8192;
const rounds = 8;
const rate = 0.6;
const decay = 2e-6;

/**
 * One logistic regression a concept over shared features, by stochastic gradient descent with steps that shrink for
 * features often seen (AdaGrad). The same samples give the same model, bit for bit.
 */
export function train(samples: readonly Sample[], concepts: readonly string[]): WrittenModel {
  const width = concepts.length;
  const weights = new Float32Array(buckets * width);
  const seen = new Float32Array(buckets * width).fill(0.1);
  const biases = new Float32Array(width).fill(-2);
  const order = samples.map((_, index) => index);
  const random = generator(3);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample) learn(sample, weights, seen, biases, width);
    }
  }
  return quantised(weights, biases, concepts);
}

function learn(sample: Sample, weights: Float32Array, seen: Float32Array, biases: Float32Array, width: number): void {
  const size = 1 / Math.sqrt(Math.max(8, sample.features.length));
  const active: number[] = [];
  const sums: number[] = [];
  for (let concept = 0; concept < width; concept++) {
    if ((sample.weight[concept] ?? 0) === 0) continue;
    active.push(concept);
    sums.push(0);
  }
  for (const bucket of sample.features) {
    const row = bucket * width;
    for (let at = 0; at < active.length; at++) sums[at] = (sums[at] ?? 0) + (weights[row + (active[at] ?? 0)] ?? 0);
  }
  const wrong = active.map((concept, at) => {
    const odds = (sums[at] ?? 0) * size + (biases[concept] ?? 0);
    return (1 / (1 + Math.exp(-odds)) - (sample.truth[concept] ?? 0)) * (sample.weight[concept] ?? 0);
  });
  active.forEach((concept, at) => {
    biases[concept] = (biases[concept] ?? 0) - 0.01 * (wrong[at] ?? 0);
  });
  for (const bucket of sample.features) {
    const row = bucket * width;
    for (let at = 0; at < active.length; at++) {
      const error = wrong[at] ?? 0;
      if (Math.abs(error) < 0.02) continue;
      const place = row + (active[at] ?? 0);
      const slope = error * size + decay * (weights[place] ?? 0);
      seen[place] = (seen[place] ?? 0) + slope * slope;
      weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(seen[place] ?? 1);
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}

function quantised(weights: Float32Array, biases: Float32Array, concepts: readonly string[]): WrittenModel {
  const width = concepts.length;
  const scales = concepts.map((_, concept) => {
    let largest = 1e-6;
    for (let bucket = 0; bucket < buckets; bucket++)
      largest = Math.max(largest, Math.abs(weights[bucket * width + concept] ?? 0));
    return largest / 127;
  });
  const bytes = Buffer.alloc(weights.length);
  for (let at = 0; at < weights.length; at++)
    bytes.writeInt8(Math.round((weights[at] ?? 0) / (scales[at % width] ?? 1)), at);
  return {
    version: 1,
    concepts,
    buckets,
    weights: bytes.toString("base64"),
    scales: scales.map(rounded),
    biases: [...biases].map(rounded),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
