// The cursor parse-sum.ts reads tokens with: it looks ahead, takes what fits, and words what was expected instead.
import type { MlsdError } from "../error.ts";
import { fault, quotedWord, type SumSpan } from "./fault.ts";
import { type Operator, type SumToken, tokeniseSum } from "./sum-token.ts";
import { type Unit, unitOf } from "./unit.ts";

/** How deep parentheses, signs and powers may be nested. */
const deepestNesting = 100;

export interface Placed {
  readonly operator: "+" | "-" | "*" | "/" | "^";
  readonly at: SumSpan;
}

/** Walks the tokens of a sum; what does not fit is an `MlsdError("usage")` with its column. */
export interface Reader {
  next(): SumToken;
  ahead(): SumToken;
  /** The token taken last. */
  last(): SumToken;
  take(): SumToken;
  /** Takes one of these operators, if it is next. */
  operator<T extends Operator>(...wanted: readonly T[]): { readonly operator: T; readonly at: SumSpan } | null;
  /** Takes `per` as a division, if it is next. */
  per(): Placed | null;
  /** Takes a slash or `per` that belongs to the unit before it: `per` before a unit, or a slash without spaces. */
  attachedPer(): boolean;
  /** Takes a word as a unit. */
  unit(): Unit;
  /** Takes the whole power of a unit (`^2`); 1 when there is none. */
  unitPower(): number;
  /** Throws when the sum is nested too deep. */
  descend(depth: number): void;
  expected(what: string): MlsdError;
}

export function readTokens(text: string): Reader {
  const tokens = tokeniseSum(text);
  const end = tokens[tokens.length - 1]!;
  let at = 0;
  const peek = (offset: number): SumToken => tokens[at + offset] ?? end;
  const reader: Reader = {
    next: () => peek(0),
    ahead: () => peek(1),
    last: () => tokens[at - 1] ?? peek(0),
    take: () => tokens[at++] ?? end,
    operator<T extends Operator>(...wanted: readonly T[]) {
      const token = peek(0);
      if (token.kind !== "operator") return null;
      const operator = wanted.find((one) => one === token.operator);
      if (!operator) return null;
      at += 1;
      return { operator, at: token };
    },
    per() {
      const token = peek(0);
      if (token.kind !== "per") return null;
      at += 1;
      return { operator: "/", at: token };
    },
    attachedPer() {
      const [slash, unit] = [peek(0), peek(1)];
      if (unit.kind !== "word" || (unit.word === "$" && peek(2).kind === "number")) return false;
      const attached = slash.kind === "operator" && slash.operator === "/" && !slash.spaced && !unit.spaced;
      if (!attached && slash.kind !== "per") return false;
      at += 1;
      return true;
    },
    unit() {
      const token = reader.take();
      const word = token.kind === "word" ? token.word : "";
      const unit = unitOf(word);
      if (!unit) throw fault(text, token, `${quotedWord(word)} is not a unit`, unitHint(word));
      return unit;
    },
    unitPower() {
      if (!reader.operator("^")) return 1;
      const sign = reader.operator("-") ? -1 : 1;
      const power = peek(0);
      if (power.kind !== "number" || !Number.isInteger(power.value)) throw reader.expected("a whole power of the unit");
      at += 1;
      return sign * power.value;
    },
    descend(depth) {
      if (depth >= deepestNesting) throw fault(text, peek(0), `nested more than ${deepestNesting} deep`);
    },
    expected(what) {
      const token = peek(0);
      const found =
        token.kind === "end" ? "the sum ends here" : `found ${quotedWord(text.slice(token.start, token.end))}`;
      return fault(text, token, `expected ${what}; ${found}`);
    },
  };
  return reader;
}

function unitHint(word: string): string {
  if (/^[kKMBT]$/.test(word)) return `As a multiplier it is written against the number: 5${word}.`;
  if (word === "m") return "min is minutes, month is months, and millions are written 5M.";
  if (/^[KMGTP]b$/.test(word)) return `Bytes are ${word[0]}B, bits are ${word[0] === "K" ? "k" : word[0]}bit.`;
  return "A unit has two letters or more, except s, h, d, B, % and $.";
}
