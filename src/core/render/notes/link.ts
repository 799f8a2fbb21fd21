// How study notes are named and point to each other.
import { escapeInline, escapePhrase } from "../markdown/escape.ts";

export type NoteKind = "prompt" | "framework" | "concept" | "pitfall";

/** What a note is about. */
export interface NoteName {
  readonly kind: NoteKind;
  readonly id: string;
}

/** The file of a note in the same folder, or null where there is none to link to. */
export type NoteFile = (name: NoteName) => string | null;

/** A relative link to a note; the name alone where there is no such note. */
export function noteLink(file: NoteFile, name: NoteName, text: string): string {
  const target = file(name);
  return target === null ? escapeInline(text) : `[${escapePhrase(text)}](${target})`;
}
