// The model as it is used: read from what the build wrote, the features of a clause, and the odds of each concept.
import type { Token } from "../language/token.ts";

/**
 * The linear model trained at build time on our example sentences: for each concept the weight of hashed words, word
 * pairs and letter groups of a clause. It catches plain words no cue foresees; it never decides against a strong cue.
 */
export interface Model {
  readonly concepts: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** One quantised weight a bucket and concept, bucket by bucket. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, by concept. */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
}

/** How a model is written down: JSON with the weights in base64. */
export interface WrittenModel {
  readonly version: 1;
  readonly concepts: readonly string[];
  readonly buckets: number;
  readonly weights: string;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
}

export function readModel(written: WrittenModel): Model {
  return {
    concepts: written.concepts,
    buckets: written.buckets,
    weights: fromBase64(written.weights),
    scales: written.scales,
    biases: written.biases,
  };
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of a text in base64; without Buffer, which core has not. */
export function fromBase64(text: string): Int8Array {
  const values = new Uint8Array(128);
  for (let index = 0; index < digits.length; index++) values[digits.charCodeAt(index)] = index;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Int8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const group =
      ((values[text.charCodeAt(index)] ?? 0) << 18) |
      ((values[text.charCodeAt(index + 1)] ?? 0) << 12) |
      ((values[text.charCodeAt(index + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(index + 3)] ?? 0);
    if (at < bytes.length) bytes[at++] = (group >> 16) & 255;
    if (at < bytes.length) bytes[at++] = (group >> 8) & 255;
    if (at < bytes.length) bytes[at++] = group & 255;
  }
  return bytes;
}

/** Buckets of the features of a stretch of text; the same words always give the same buckets. */
export function featuresOf(tokens: readonly Token[], buckets: number): readonly number[] {
  const found = new Set<number>();
  const names: string[] = [];
  for (const token of tokens) {
    if (token.light) continue;
    names.push(token.classes.length > 0 ? `#${token.classes[1] ?? token.classes[0]}` : token.stem);
  }
  names.forEach((name, index) => {
    found.add(hash(`w ${name}`, buckets));
    const next = names[index + 1];
    const afterNext = names[index + 2];
    if (next !== undefined) found.add(hash(`b ${name} ${next}`, buckets));
    if (afterNext !== undefined) found.add(hash(`s ${name} ${afterNext}`, buckets));
    if (name.length < 4 || name.startsWith("#")) return;
    const framed = `^${name}$`;
    for (let start = 0; start + 4 <= framed.length; start++)
      found.add(hash(`c ${framed.slice(start, start + 4)}`, buckets));
  });
  return [...found];
}

/** FNV-1a, 32 bits. */
function hash(text: string, buckets: number): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  return (value >>> 0) & (buckets - 1);
}

/** The model's log-odds, one a concept, that a clause covers it. Features count by their root, so that length matters little. */
export function logOdds(model: Model, features: readonly number[]): Float32Array {
  const width = model.concepts.length;
  const sums = new Float32Array(width);
  for (const bucket of features) {
    const row = bucket * width;
    for (let concept = 0; concept < width; concept++)
      sums[concept] = (sums[concept] ?? 0) + (model.weights[row + concept] ?? 0);
  }
  const size = 1 / Math.sqrt(Math.max(8, features.length));
  for (let concept = 0; concept < width; concept++) {
    sums[concept] = (sums[concept] ?? 0) * (model.scales[concept] ?? 0) * size + (model.biases[concept] ?? 0);
  }
  return sums;
}
