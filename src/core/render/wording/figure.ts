// How numbers, shares, counts and lists of words are written on every page and screen.

/** A figure with at most `digits` decimals and no trailing zeros: 0.7, 12, 3.5. */
export function figure(value: number, digits = 1): string {
  const text = value.toFixed(digits);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

/** A share of 0 to 1 as per cent: "70 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "1 line", "3 lines". */
export function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "a, b or c". */
export function wordList(words: readonly string[], last: "or" | "and" = "or"): string {
  return words.join(", ").replace(/, ([^,]*)$/, ` ${last} $1`);
}
