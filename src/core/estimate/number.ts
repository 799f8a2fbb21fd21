// Numbers as they are shown: rounded and with a suffix as one says them, or with digits grouped.

const suffixes = ["", "k", "M", "B", "T"] as const;

/**
 * A number rounded to what one would say aloud: the fewest digits that are within 0.5 % of it, three at most
 * (28,935 is 29,000; 10.24 is 10.2; 579 stays).
 */
export function rounded(value: number): number {
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
