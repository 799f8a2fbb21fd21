// Finds characters nobody sees: a definition may not hold them, and what is printed shows them.
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

export function replaceInvisible(text: string, replace: (character: string) => string): string {
  return text.replace(invisible, replace);
}

/** Names a character by its code point, as in "U+202E". */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
