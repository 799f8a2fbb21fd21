// What a user typed, shown back in an error: a fault at its place in the sum, or a word, safe for a terminal.
import { MlsdError } from "../error.ts";

const frameWidth = 64;

/** A piece of the expression, by UTF-16 offsets, the end not included. */
export interface SumSpan {
  readonly start: number;
  readonly end: number;
}

/** A usage error that shows where in the expression it is: the column (counted from 1, in characters) and a caret below it. */
export function fault(expression: string, span: SumSpan, message: string, hint?: string): MlsdError {
  const before = Array.from(visible(expression.slice(0, span.start)));
  const here = Array.from(visible(expression.slice(span.start, span.end)));
  const after = Array.from(visible(expression.slice(span.end)));
  const cut = Math.max(0, before.length - frameWidth / 2);
  const left = (cut > 0 ? "…" : "") + before.slice(cut).join("");
  const right = [...here, ...after];
  const line = left + right.slice(0, frameWidth).join("") + (right.length > frameWidth ? "…" : "");
  const caret = `${" ".repeat(Array.from(left).length)}${"^".repeat(Math.min(Math.max(here.length, 1), frameWidth))}`;
  return new MlsdError("usage", `column ${before.length + 1}: ${message}\n  ${line}\n  ${caret}`, hint);
}

/** What a person wrote, short enough for a sentence. */
export function quotedWord(text: string): string {
  const characters = Array.from(visible(text.trim()));
  return characters.length > 40 ? `"${characters.slice(0, 37).join("")}…"` : `"${characters.join("")}"`;
}

/** Control and format characters as a box, so that a message cannot steer the terminal; each stays one column. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => (character === "\t" ? " " : "\u{FFFD}"));
}
