// The algebra of units: how dimensions multiply, when two are the same, and what one is called in an error.

/** What a quantity counts: unit name → exponent, never zero. Time is `s`, data `B`, money `$`, any other word itself. */
export type Dimension = ReadonlyMap<string, number>;

export const noDimension: Dimension = new Map();

/** `left` times `right` to the power of `times`. */
export function combine(left: Dimension, right: Dimension, times = 1): Dimension {
  const result = new Map(left);
  for (const [name, exponent] of right) {
    const sum = (result.get(name) ?? 0) + exponent * times;
    if (Math.abs(sum) < 1e-9) result.delete(name);
    else result.set(name, sum);
  }
  return result;
}

export function raise(dimension: Dimension, exponent: number): Dimension {
  return combine(noDimension, dimension, exponent);
}

export function isSameDimension(left: Dimension, right: Dimension): boolean {
  return left.size === right.size && [...left].every(([name, exponent]) => right.get(name) === exponent);
}

const kinds: Readonly<Record<string, string>> = { s: "time (s)", B: "data (B)", $: "money ($)" };

/** In words for an error: "time (s)", "load/s", "gpu s^2/user", "a plain number". */
export function describeDimension(dimension: Dimension): string {
  if (dimension.size === 0) return "a plain number";
  const [[only, exponent]] = [...dimension] as [[string, number]];
  if (dimension.size === 1 && exponent === 1) return kinds[only] ?? only;
  const names = [...dimension].sort(([left], [right]) => (left < right ? -1 : 1));
  const above = names.filter(([, exponent]) => exponent > 0).map(([name, exponent]) => raised(name, exponent));
  const below = names.filter(([, exponent]) => exponent < 0).map(([name, exponent]) => `/${raised(name, -exponent)}`);
  return `${above.join(" ") || "1"}${below.join("")}`;
}

function raised(name: string, exponent: number): string {
  return exponent === 1 ? name : `${name}^${exponent}`;
}
