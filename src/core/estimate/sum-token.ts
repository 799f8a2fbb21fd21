// A sum as tokens: numbers with their suffix, words of units, names in braces, and signs pasted from elsewhere.
import { MlsdError } from "../error.ts";
import { fault, type SumSpan } from "./fault.ts";
import { suffixes } from "./unit.ts";

/** The longest expression that is read, in characters. */
const longestExpression = 2_000;

export type Operator = "+" | "-" | "*" | "/" | "^" | "(" | ")";

/** `spaced` tells whether white space stands before it: "5 loads/day" and "5 loads / day" are read differently. */
export type SumToken = SumSpan & { readonly spaced: boolean } & (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "word"; readonly word: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "operator"; readonly operator: Operator }
    | { readonly kind: "per" }
    | { readonly kind: "in" }
    | { readonly kind: "end" }
  );

const space = /[\s\u00A0]+/y;
const number = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const suffix = /[kKMBT](?![\p{L}\p{N}_])/uy;
const word = /\p{L}[\p{L}\p{N}_]*(?:-\p{L}[\p{L}\p{N}_]*)*|[%$]/uy;
const name = /\{([a-z0-9-]+)\}/y;
const operators: Readonly<Record<string, Operator>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "/": "/",
  "÷": "/",
  "^": "^",
  "(": "(",
  ")": ")",
};

/**
 * The tokens of an expression; the last is of kind `end`. Throws `MlsdError("usage")` for a character that has no
 * meaning here, for a number too large, and for more than `longestExpression` characters.
 */
export function tokeniseSum(expression: string): readonly SumToken[] {
  if (expression.length > longestExpression) {
    throw new MlsdError(
      "usage",
      `a sum may have ${longestExpression} characters; this one has ${expression.length}`,
      "Work it out in parts.",
    );
  }
  const tokens: SumToken[] = [];
  let at = 0;
  let spaced = false;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(expression);
  };
  while (at < expression.length) {
    const start = at;
    const gap = read(space);
    if (gap) {
      at += gap[0].length;
      spaced = true;
      continue;
    }
    const digits = read(number);
    const letters = digits ? null : read(word);
    const reference = read(name);
    if (digits) {
      at += digits[0].length;
      const multiplier = read(suffix)?.[0];
      at += multiplier?.length ?? 0;
      const value = Number(digits[0].replaceAll(",", "")) * (multiplier ? suffixes[multiplier]! : 1);
      if (!Number.isFinite(value)) throw fault(expression, { start, end: at }, "this number is too large");
      tokens.push({ kind: "number", value, start, end: at, spaced });
    } else if (letters) {
      at += letters[0].length;
      tokens.push({ ...wordToken(letters[0]), start, end: at, spaced });
    } else if (reference) {
      at += reference[0].length;
      tokens.push({ kind: "name", name: reference[1]!, start, end: at, spaced });
    } else {
      const character = String.fromCodePoint(expression.codePointAt(at)!);
      at += character.length;
      const operator = operators[character];
      if (!operator) throw fault(expression, { start, end: at }, strange(character), strangeHint(character));
      tokens.push({ kind: "operator", operator, start, end: at, spaced });
    }
    spaced = false;
  }
  tokens.push({ kind: "end", start: at, end: at, spaced });
  return tokens;
}

function wordToken(text: string) {
  const lower = text.toLowerCase();
  if (lower === "per" || lower === "in") return { kind: lower } as const;
  if (lower === "of") return { kind: "operator", operator: "*" } as const;
  return { kind: "word", word: text } as const;
}

function strange(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return /[\p{C}\p{Z}]/u.test(character)
    ? `the character U+${code} has no place in a sum`
    : `"${character}" has no place in a sum`;
}

function strangeHint(character: string): string | undefined {
  return character === "," ? "Group digits in threes (86,400) or not at all." : undefined;
}
