// The building blocks of every page of markdown: pages, parts with a heading, lists, quotations, prose.
import { escapeInline } from "./escape.ts";
import { fence } from "./fence.ts";

/** What is not there leaves no blank line behind. */
export type Block = string | readonly Block[] | null | undefined | false;

/** A whole page of markdown: its blocks with one blank line between, and one newline at the end. */
export function page(...blocks: readonly Block[]): string {
  return `${flatten(blocks).join("\n\n")}\n`;
}

/** A list of sentences; nothing for none. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeInline(line)}`).join("\n");
}

/** The same of lines that are markdown already. */
export function rawBullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** A list under its name: `**Ask:**`. Nothing when the list is empty. */
export function named(name: string, list: string): Block {
  return list !== "" && [`**${name}:**`, list];
}

/** A part with its heading; nothing when the part is empty. */
export function section(heading: string, ...blocks: readonly Block[]): Block {
  const content = flatten(blocks);
  return content.length > 0 && [heading, ...content];
}

/** Words to be said. */
export function quotation(text: string): string {
  return `> ${escapeInline(text)}`;
}

/**
 * Markdown of the definitions as it stands, but for HTML, which shows as text, headings and lines that are bold throughout,
 * which would break into ours, and lists, which get their blank line. What stands in code is left alone.
 */
export function prose(text: string): string {
  const lines: string[] = [];
  let fenced = false;
  for (const line of text.trim().split("\n")) {
    const isFence = /^\s*(```|~~~)/.test(line);
    const last = lines.at(-1);
    if (
      !fenced &&
      !isFence &&
      isItem(line) &&
      last !== undefined &&
      last !== "" &&
      !/^\s/.test(last) &&
      !isItem(last)
    ) {
      lines.push("");
    }
    if (isFence) fenced = !fenced;
    lines.push(fenced || isFence ? line : proseLine(line));
  }
  return fenced ? fence(lines) : lines.join("\n");
}

function isItem(line: string): boolean {
  return /^\s*([-*+]|\d{1,9}[.)])\s/.test(line);
}

function proseLine(line: string): string {
  return line
    .replace(/^#{1,6}\s+(.+?)[\s#]*$/, "**$1:**")
    .replace(/^\*\*([^*]*[^*.,;:!?])\*\*$/, "**$1.**")
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/<(?=[a-zA-Z/!?])/g, "\\<")))
    .join("");
}

function flatten(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (typeof block === "string") return block === "" ? [] : [block];
    return block ? flatten(block) : [];
  });
}
