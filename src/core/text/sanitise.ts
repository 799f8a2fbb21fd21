// The guard between foreign text and the terminal, for all that was typed, read from a file or named by a path.
import { codePointName, replaceInvisible } from "./characters.ts";

/**
 * Makes text that was not written by us safe to print: no character of the result moves a cursor, changes a colour or the
 * direction of writing, or hides. What stood there is shown instead: `^[` for escape, `<U+202E>` for an override.
 * Line ends become newlines; tab, newline, emoji with joiners, combining marks and wide characters stay. Idempotent.
 */
export function sanitise(text: string): string {
  return replaceInvisible(text.replace(/\r\n?/g, "\n"), visible);
}

/** The same for one line: newlines and tabs become spaces. */
export function sanitiseLine(text: string): string {
  return sanitise(text).replace(/[\n\t]+/g, " ");
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return "^?";
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return `<${codePointName(character)}>`;
}
