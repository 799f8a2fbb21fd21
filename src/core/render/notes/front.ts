// The front matter of study notes, by which mlsd also knows the files it may replace.
import { type FrontValue, frontMatter } from "../markdown/front-matter.ts";
import type { NoteName } from "./link.ts";

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
