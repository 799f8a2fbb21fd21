// Number words and units, and the class each gives a quantity: latency, share, duration, money, bytes and others.
import type { Token } from "./token.ts";

const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  millions: 1e6,
  billions: 1e9,
  thousands: 1e3,
  hundreds: 100,
};

const units: Readonly<Record<string, string>> = {
  ms: "lat",
  msec: "lat",
  millisecond: "lat",
  milliseconds: "lat",
  millis: "lat",
  s: "sec",
  second: "sec",
  seconds: "sec",
  sec: "sec",
  minute: "min",
  minutes: "min",
  min: "min",
  h: "hour",
  hour: "hour",
  hours: "hour",
  d: "day",
  day: "day",
  days: "day",
  night: "day",
  nights: "day",
  week: "week",
  weeks: "week",
  w: "week",
  fortnight: "week",
  month: "month",
  months: "month",
  quarter: "month",
  quarters: "month",
  year: "month",
  years: "month",
  "%": "pct",
  percent: "pct",
  pp: "pct",
  bps: "pct",
  x: "times",
  times: "times",
  "*": "times",
  fold: "fold",
  $: "money",
  dollar: "money",
  dollars: "money",
  euro: "money",
  euros: "money",
  cent: "money",
  cents: "money",
  eur: "money",
  usd: "money",
  pounds: "money",
  bucks: "money",
  k: "big",
  m: "big",
  b: "big",
  bn: "big",
  mn: "big",
  t: "big",
  mio: "big",
  million: "big",
  millions: "big",
  billion: "big",
  billions: "big",
  trillion: "big",
  thousand: "big",
  thousands: "big",
  kb: "bytes",
  mb: "bytes",
  gb: "bytes",
  tb: "bytes",
  pb: "bytes",
};
/** Whether a number and this word behind it are read as one quantity. */
export function isUnit(word: string): boolean {
  return Object.hasOwn(units, word);
}

const durations = new Set(["sec", "min", "hour", "day", "week", "month"]);

/**
 * Marks numbers with what they measure, and joins a number to the unit behind it ("200 ms", "two weeks", "40 %"), so
 * that a cue can ask for any percentage or any number of days.
 */
export function joinQuantities(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const value = quantityOf(token.word);
    const previous = joined.at(-1);
    if (value === null) {
      if (/^x\d+$/.test(token.word)) {
        joined.push({ ...token, classes: ["any", "times"] });
        continue;
      }
      const bare = bareUnit(token.word, previous);
      if (bare && previous) {
        joined[joined.length - 1] = withUnit(previous, token, bare);
        continue;
      }
      joined.push(token);
      continue;
    }
    const classes = ["any", value >= 1000 ? "big" : "n"];
    if (previous?.word === "$" && previous.end === token.start) {
      joined[joined.length - 1] = {
        ...token,
        start: previous.start,
        classes: ["any", "money", ...(value >= 1000 ? ["big"] : [])],
      };
      continue;
    }
    if (previous?.classes.includes("n") && numberWords[token.word] && value >= 100) {
      joined[joined.length - 1] = { ...token, start: previous.start, classes: ["any", value >= 1000 ? "big" : "n"] };
      continue;
    }
    joined.push({ ...token, classes });
  }
  return joined;
}

function quantityOf(word: string): number | null {
  const named = numberWords[word];
  if (named !== undefined) return named;
  if (!/^[+-]?[\d]/.test(word)) return null;
  const value = Number.parseFloat(word.replace(/[,+]/g, "").replace(/^-/, ""));
  return Number.isFinite(value) ? value : null;
}

/** The class of a unit word, when a number stands before it. "one week" counts, "one" alone does not. */
function bareUnit(word: string, previous: Token | undefined): string | null {
  if (!previous) return null;
  const unit = units[word];
  if (!unit) return null;
  const number = previous.classes.includes("n") || previous.classes.includes("big");
  if (number && !previous.classes.some((name) => durations.has(name) || name === "lat" || name === "pct")) return unit;
  return previous.word === "one" && unit !== "times" && word.length > 2 ? unit : null;
}

function withUnit(number: Token, unit: Token, name: string): Token {
  const value = quantityOf(number.word) ?? 1;
  const classes = new Set(["any", name]);
  if (durations.has(name)) classes.add("dur");
  if (name === "sec" && value <= 10) classes.add("lat");
  if (name === "big" || number.classes.includes("big")) classes.add("big");
  if (name === "fold") {
    classes.delete("fold");
    classes.add("n");
    return { ...unit, start: number.start, classes: [...classes] };
  }
  return { ...unit, start: number.start, classes: [...classes] };
}
