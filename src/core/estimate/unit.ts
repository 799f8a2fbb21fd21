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

const aliases = wordTable(`
  us = µs microsecond; ms = millisecond; ns = nanosecond; s = sec second; min = minute; h = hour hr; day = d;
  week = wk; year = yr; B = byte; KB = kB kb; MB = mb; GB = gb; TB = tb; PB = pb; $ = usd dollar; token = tok;
  request = req; parameter = param; dimension = dim
`);

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

/** "day = d; hour = h hr": each word after the sign with the one before it. */
function wordTable(rows: string): Readonly<Record<string, string>> {
  const pairs = rows.split(";").flatMap((row) => {
    const [word = "", forms = ""] = row.split("=").map((side) => side.trim());
    return forms.split(/\s+/).map((form) => [form, word]);
  });
  return Object.fromEntries(pairs);
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

/** The singular, then the forms that no rule of an ending gives. */
const irregular = wordTable(`
  bias = bias biases; cache = cache caches; cookie = cookies; cpu = cpus; epoch = epochs; gpu = gpus;
  index = indices indexes; matrix = matrices; movie = movies; person = people; series = series; sku = skus;
  tpu = tpus; vertex = vertices
`);

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
