// The units a sum knows: time, data, money, their scales and aliases; any other word is a unit of its own.
import { combine, type Dimension, noDimension } from "./dimension.ts";

/** A unit: how many base units it is (seconds, bytes, dollars, or one of its own), and of what. */
export interface Unit {
  readonly factor: number;
  readonly dimension: Dimension;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Time as people reckon it aloud: a month is 30 days, a year 365. */
export const timeUnits = {
  ns: 1e-9,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  min: minute,
  h: hour,
  day,
  week: 7 * day,
  month: 30 * day,
  year: 365 * day,
} as const;

/** Data: KB is 1,000 bytes, KiB 1,024. */
export const byteUnits = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15, EB: 1e18 } as const;
const binaryUnits = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40, PiB: 2 ** 50 } as const;
const bitUnits = { bit: 1 / 8, kbit: 125, Mbit: 125e3, Gbit: 125e6 } as const;

/** Scale words that stand where a unit stands: "10 million users", "$1 per million tokens". */
const scales = { "%": 0.01, thousand: 1e3, million: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 } as const;

/** Multipliers written against a number: 500M, 125B. */
export const suffixes: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

const aliases: Readonly<Record<string, string>> = {
  µs: "us",
  microsecond: "us",
  millisecond: "ms",
  nanosecond: "ns",
  sec: "s",
  second: "s",
  minute: "min",
  hour: "h",
  hr: "h",
  d: "day",
  wk: "week",
  yr: "year",
  byte: "B",
  kB: "KB",
  kb: "KB",
  mb: "MB",
  gb: "GB",
  tb: "TB",
  pb: "PB",
  usd: "$",
  dollar: "$",
  tok: "token",
  req: "request",
  param: "parameter",
  dim: "dimension",
};

const known = new Map<string, Unit>([
  ...scaleOf(timeUnits, "s"),
  ...scaleOf(byteUnits, "B"),
  ...scaleOf(binaryUnits, "B"),
  ...scaleOf(bitUnits, "B"),
  ...Object.entries(scales).map(([name, factor]): [string, Unit] => [name, { factor, dimension: noDimension }]),
  ["$", { factor: 1, dimension: new Map([["$", 1]]) }],
  ["qps", perSecond("query")],
  ["rps", perSecond("request")],
]);

/**
 * The unit a word names: a known one, or the word itself, lower case and singular. A hyphen multiplies ("GPU-hours").
 * Null for a lone letter that is no unit, and for Kb, Mb, Gb, which may mean bits or bytes.
 */
export function unitOf(word: string): Unit | null {
  if (!word.includes("-")) return simpleUnit(word);
  let product: Unit = { factor: 1, dimension: noDimension };
  for (const part of word.split("-")) {
    const unit = simpleUnit(part);
    if (!unit) return null;
    product = { factor: product.factor * unit.factor, dimension: combine(product.dimension, unit.dimension) };
  }
  return product;
}

function simpleUnit(word: string): Unit | null {
  const exact = known.get(aliases[word] ?? word);
  if (exact) return exact;
  if (word.length < 2 || /^[KMGTP]b$/.test(word)) return null;
  const lower = word.toLowerCase();
  const folded = singular(lower);
  const name = aliases[lower] ?? aliases[folded] ?? folded;
  return known.get(lower) ?? known.get(name) ?? { factor: 1, dimension: new Map([[name, 1]]) };
}

function scaleOf(table: Readonly<Record<string, number>>, base: string): [string, Unit][] {
  return Object.entries(table).map(([name, factor]) => [name, { factor, dimension: new Map([[base, 1]]) }]);
}

function perSecond(name: string): Unit {
  return {
    factor: 1,
    dimension: new Map([
      [name, 1],
      ["s", -1],
    ]),
  };
}

const irregular: Readonly<Record<string, string>> = {
  bias: "bias",
  biases: "bias",
  cache: "cache",
  caches: "cache",
  cookies: "cookie",
  cpus: "cpu",
  epochs: "epoch",
  gpus: "gpu",
  indices: "index",
  indexes: "index",
  matrices: "matrix",
  movies: "movie",
  people: "person",
  series: "series",
  skus: "sku",
  tpus: "tpu",
  vertices: "vertex",
};

/** The singular of an English unit word by its ending: users → user, queries → query, batches → batch. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known) return known;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word) && word.length > 2) return word.slice(0, -1);
  return word;
}

/** The plural of a singular unit word; what `singular` takes back. */
export function plural(word: string): string {
  const known = Object.keys(irregular).find((form) => form !== word && irregular[form] === word);
  if (known) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(ss|x|zz|ch|sh)$/.test(word)) return `${word}es`;
  return word.endsWith("s") ? word : `${word}s`;
}
