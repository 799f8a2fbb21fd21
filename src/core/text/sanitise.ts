// The guard between foreign text and the terminal, and the unseen characters that no definition may hold.

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

/**
 * Characters that change how text is shown without being seen: control characters (tab and newline apart), the controls of
 * writing direction, and characters of no width. The joiners (U+200C, U+200D) and variation selectors stay allowed:
 * emoji and several scripts need them.
 */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** A character that must not stand in a definition, and where: an index in UTF-16 units. */
export interface InvisibleCharacter {
  readonly index: number;
  readonly character: string;
}

export function findInvisible(text: string): readonly InvisibleCharacter[] {
  return Array.from(text.matchAll(invisible), (match) => ({ index: match.index, character: match[0] }));
}

function replaceInvisible(text: string, replace: (character: string) => string): string {
  return text.replace(invisible, replace);
}

/** Names a character by its code point, as in "U+202E". */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
