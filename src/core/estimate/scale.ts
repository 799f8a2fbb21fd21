// How a quantity is shown: in the unit that reads best, its number rounded as one says it or in full.
import type { Dimension } from "./dimension.ts";
import type { Quantity, TimeUnit } from "./quantity.ts";
import { byteUnits, plural, timeUnits } from "./unit.ts";

/** A unit to show a quantity in: `factor` base units are one of it. `one` is its text behind 1, `many` behind any other number. */
export interface Scale {
  readonly one: string;
  readonly many: string;
  readonly factor: number;
}

const acronyms: ReadonlySet<string> = new Set(["cpu", "gpu", "tpu"]);
const unchanging: ReadonlySet<string> = new Set(["$", "ns", "us", "ms", "s", "min", ...Object.keys(byteUnits)]);
const rateTimes: readonly TimeUnit[] = ["s", "min", "h", "day", "year"];
const lengths = unitScales(timeUnits, ["ns", "us", "ms", "s", "min", "h", "day", "year"]);
const sizes = unitScales(byteUnits, ["B", "KB", "MB", "GB", "TB", "PB", "EB"]);

/**
 * The scale that reads best: data and time in the largest unit of which there is one; data and money a time
 * by the time that was written ("5 TB/day"), counts by the second, or longer when that is less than one.
 */
export function readableScale(quantity: Quantity): Scale {
  if (quantity.dimension.get("s") !== -1) return scaleBy(quantity, "s");
  const volume = [...quantity.dimension].some(([name, exponent]) => exponent > 0 && (name === "B" || name === "$"));
  if (volume) return scaleBy(quantity, quantity.time ?? "s");
  const scales = ["s" as const, quantity.time ?? "s", ...rateTimes].map((time) => scaleBy(quantity, time));
  return scales.find((scale) => isReadable(quantity.value / scale.factor)) ?? scales[0]!;
}

/** The scale in which a rate is by `time`; what is no rate is not changed by it. */
export function scaleBy({ dimension, value, time: written }: Quantity, time: TimeUnit): Scale {
  const below = denominator(dimension, value, time);
  const above = numerator(dimension, value / below.factor, written);
  return {
    one: above.one + below.one,
    many: above.many + below.many,
    factor: above.factor * below.factor,
  };
}

function numerator(dimension: Dimension, value: number, written: TimeUnit | undefined): Scale {
  const names = ordered(dimension, 1);
  const scales = names.map(([name, exponent]): Scale => {
    if (exponent !== 1) return same(`${spelt(name)}^${exponent}`);
    if (name === "B" && names.length === 1) return largest(sizes, value);
    if (name === "s" && names.length === 1) return largest(lengths, value);
    if (name === "s" && written) return unitScale(written, timeUnits[written]);
    return unitScale(name, 1);
  });
  const [last, ...before] = [...scales].reverse();
  if (!last) return same("");
  const start = before.reverse().map((scale) => `${scale.one} `);
  return {
    one: start.join("") + last.one,
    many: start.join("") + last.many,
    factor: scales.reduce((product, scale) => product * scale.factor, 1),
  };
}

function denominator(dimension: Dimension, value: number, time: TimeUnit): Scale {
  const rate = dimension.get("s") === -1 ? timeUnits[time] : 1;
  let factor = 1 / rate;
  const words = ordered(dimension, -1).map(([name, exponent]) => {
    if (exponent !== -1) return `/${spelt(name)}^${-exponent}`;
    if (name === "s") return `/${time}`;
    const crowd = rate === 1 && factor === 1 ? crowdOf(Math.abs(value), name) : null;
    if (!crowd) return `/${spelt(name)}`;
    factor /= crowd.factor;
    return `/${crowd.many}`;
  });
  return { ...same(words.join("")), factor };
}

/** Below a thousandth a piece, a price is said by the million: "$2/million tokens", "3 errors/GB". */
function crowdOf(value: number, name: string): Scale | null {
  if (value === 0 || value >= 1e-3) return null;
  const times = value >= 1e-6 ? 1e6 : 1e9;
  if (name === "B") return { ...same(times === 1e6 ? "MB" : "GB"), factor: times };
  return { ...same(`${times === 1e6 ? "million" : "billion"} ${unitScale(name, 1).many}`), factor: times };
}

function largest(scales: readonly Scale[], value: number): Scale {
  if (value === 0) return scales.find((scale) => scale.factor === 1)!;
  return scales.findLast((scale) => isReadable(value / scale.factor)) ?? scales[0]!;
}

function isReadable(value: number): boolean {
  return value === 0 || Math.abs(rounded(value)) >= 1;
}

/** What stands above (1) or below (-1) the stroke: counted things by name, then money, data, time. */
function ordered(dimension: Dimension, sign: 1 | -1): readonly (readonly [string, number])[] {
  const rank = (name: string) => ["$", "B", "s"].indexOf(name);
  return [...dimension]
    .filter(([, exponent]) => exponent * sign > 0)
    .sort(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1));
}

function unitScales<T extends string>(table: Readonly<Record<T, number>>, names: readonly T[]): readonly Scale[] {
  return names.map((name) => unitScale(name, table[name]));
}

function unitScale(name: string, factor: number): Scale {
  if (unchanging.has(name)) return { ...same(name), factor };
  if (name === "h") return { one: "hour", many: "hours", factor };
  return { one: spelt(name), many: acronyms.has(name) ? `${spelt(name)}s` : plural(name), factor };
}

function same(text: string): Scale {
  return { one: text, many: text, factor: 1 };
}

function spelt(name: string): string {
  return acronyms.has(name) ? name.toUpperCase() : name;
}

const suffixes = ["", "k", "M", "B", "T"] as const;

/**
 * A number rounded to what one would say aloud: the fewest digits that are within 0.5 % of it, three at most
 * (28,935 is 29,000; 10.24 is 10.2; 579 stays).
 */
function rounded(value: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  const whole = size >= 1 ? (Math.floor(Math.log10(size)) % 3) + 1 : 1;
  for (let digits = whole; digits < 3; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.abs(short - value) <= 0.005 * size) return short;
  }
  return Number(value.toPrecision(3));
}

/** `29k`, `1.25B`, `0.02`, `2e16`: what `rounded` gives, with the suffixes the grammar reads. */
export function shortNumber(value: number): string {
  const short = rounded(value);
  const size = Math.abs(short);
  if (size >= 1e15) return short.toExponential().replace("e+", "e");
  if (size < 1e3) return String(short);
  const thousands = Math.floor(Math.log10(size) / 3 + 1e-9);
  return `${Number((short / 1000 ** thousands).toPrecision(3))}${suffixes[thousands]}`;
}

/** Up to six digits, grouped in threes: `28,935.2`. */
export function fullNumber(value: number): string {
  const exact = Number(value.toPrecision(6));
  if (Math.abs(exact) >= 1e15) return exact.toExponential().replace("e+", "e");
  const text = String(exact);
  if (text.includes("e")) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
}
