// Cells of a terminal: how wide a text is, where it may be cut, how it is filled up.
import fastStringWidth from "fast-string-width";

const asciiOnly = /^[\x20-\x7e]*$/;
const withoutTabs = { tabWidth: 0 };
const markOrFormat = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const joiner = 0x200d;

/**
 * How many cells of a terminal a text takes: 2 for a wide character or an emoji (joined emoji, flags and skin tones count
 * as one), 0 for combining marks and for colour sequences. Control characters count 0: sanitise first.
 */
export function cellWidth(text: string): number {
  return asciiOnly.test(text) ? text.length : fastStringWidth(text, withoutTabs);
}

/** What a reader sees as one character, and its cells. */
export interface Cluster {
  readonly text: string;
  readonly width: number;
}

/** Splits text where a line may be broken without tearing a character. Good enough for a terminal; not full Unicode segmentation. */
export function clusters(text: string): readonly Cluster[] {
  const found: string[] = [];
  let joins = false;
  let flagOpen = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = found.at(-1);
    const isFlag = code >= 0x1f1e6 && code <= 0x1f1ff;
    const isTone = code >= 0x1f3fb && code <= 0x1f3ff;
    const extendsLast = joins || (isFlag && flagOpen) || (isTone && isEmoji(last)) || takesNoCell(character, code);
    if (last !== undefined && extendsLast) found[found.length - 1] = last + character;
    else found.push(character);
    joins = code === joiner && isEmoji(last);
    flagOpen = isFlag && !flagOpen;
  }
  return found.map((cluster) => ({ text: cluster, width: cellWidth(cluster) }));
}

/** Fills up with spaces to `width` cells; a text that is wider stays as it is. */
export function padCells(text: string, width: number, side: "left" | "right" = "left"): string {
  const gap = " ".repeat(Math.max(0, width - cellWidth(text)));
  return side === "left" ? text + gap : gap + text;
}

/** Cuts a plain text to at most `width` cells, the last of them a mark that something is missing. */
export function cutCells(text: string, width: number, mark = "…"): string {
  if (cellWidth(text) <= width) return text;
  const room = width - cellWidth(mark);
  let kept = "";
  let used = 0;
  for (const cluster of clusters(text)) {
    if (used + cluster.width > room) break;
    kept += cluster.text;
    used += cluster.width;
  }
  return room < 0 ? "" : kept.trimEnd() + mark;
}

const isEmoji = (cluster: string | undefined): boolean => cluster !== undefined && cellWidth(cluster) === 2;

function takesNoCell(character: string, code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  return code >= 0x300 && markOrFormat.test(character);
}
