// How study notes are named, point to each other, and are known as ours by their front matter.

import { escapeInline, escapePhrase } from "../markdown/escape.ts";
import { type FrontValue, frontMatter } from "../markdown/front-matter.ts";

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

const marker = "mlsd_note";

/** A note's front matter. There is no `title`, since the heading is one; the marker says that mlsd wrote the file. */
export function noteFront(
  name: NoteName | "my-misses",
  title: string,
  tags: readonly string[],
  more: Readonly<Record<string, FrontValue>> = {},
): string {
  const about = typeof name === "string" ? name : `${name.kind}/${name.id}`;
  return frontMatter({
    [marker]: about,
    aliases: [title],
    tags: ["mlsd", ...tags.map((tag) => `mlsd/${tag}`)],
    ...more,
  });
}

/** Whether a file's text is a note that mlsd wrote. */
export function isOwnNote(text: string): boolean {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text.replaceAll("\r\n", "\n"))?.[1] ?? "";
  return front.split("\n").some((line) => line.startsWith(`${marker}: `));
}

/** A note without its front matter, for a reader that shows markdown. */
export function withoutFront(note: string): string {
  return note.replace(/^---\n[\s\S]*?\n---\n+/, "");
}
