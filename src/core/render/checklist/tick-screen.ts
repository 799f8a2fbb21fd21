// Lays a list to tick out on a screen that redraws, also where there is no room for all of it.
import { paragraph } from "../../text/paragraph.ts";
import { cellWidth, cutCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";

/** What a screen of a list to tick shows. The lines above and below are styled already. */
export interface TickScreen {
  readonly above: readonly string[];
  readonly entries: readonly { readonly id: string; readonly text: string }[];
  readonly ticked: ReadonlySet<string>;
  /** The place of the entry the keys act on. */
  readonly cursor: number;
  /** Blocks, the dearest first. */
  readonly below: readonly (readonly string[])[];
  /** How far the whole list is, and what can be done now. */
  readonly footer: readonly string[];
}

/** So many entries stand on a screen before anything stands below them; fewer when the last is reached. */
const entriesFirst = 4;
const entriesAtEnd = 1;

/**
 * The lines of a screen, no more than `rows`. Entries are shown whole; where there is no room for all, as many as fit
 * round the cursor, and how many are above and below. Blocks below the list are shown as far as four entries leave room,
 * and when the cursor is at the last entry, so that they are read before the next page.
 */
export function tickScreen(screen: TickScreen, theme: Theme, columns: number, rows: number): readonly string[] {
  const blocks = screen.entries.map((entry, index) => entryLines(entry, index, screen, theme, columns));
  const gap = blocks.length > 0 && rows >= 16 ? [""] : [];
  const above = [...screen.above.slice(0, Math.max(1, rows - screen.footer.length)), ...gap];
  const room = Math.max(1, rows - above.length - screen.footer.length);
  const atEnd = screen.cursor >= blocks.length - 1;
  const around = windowRound(blocks, screen.cursor, room);
  const kept = atEnd ? around.slice(-entriesAtEnd) : around.slice(0, entriesFirst);
  const below = fittingBelow(screen.below, gap, room - kept.flat().length - 1);
  const list = listLines(blocks, screen.cursor, theme, room - below.length);
  const page = [...above, ...list, ...below];
  const lines = [...page, ...(page.length + screen.footer.length < rows ? [""] : []), ...screen.footer];
  return theme.unicode ? lines : lines.map(ascii);
}

/** The first blocks that fit, after a blank line. */
function fittingBelow(blocks: readonly (readonly string[])[], gap: readonly string[], room: number): readonly string[] {
  const lines: string[] = [...gap];
  for (const block of blocks) {
    if (lines.length + block.length > room) break;
    lines.push(...block);
  }
  return lines.length > gap.length ? lines : [];
}

/** The keys of a list to tick, as many as fit. Letters stand for the arrows where they cannot be shown. */
export function tickKeys(
  isFirst: boolean,
  isLast: boolean,
  hasEntries: boolean,
  theme: Theme,
  columns: number,
): string {
  const [next, back, move] = theme.unicode ? ["→", "←", "↑↓"] : ["n", "b", "j/k"];
  const keys = [
    ...(hasEntries ? [columns < 60 ? "space" : "space tick"] : []),
    `${next} ${isLast ? "finish" : isFirst ? "begin" : "next"}`,
    ...(isFirst ? [] : [`${back} back`]),
    "p print",
    "q leave",
    ...(hasEntries ? [`${move} move`, "a all"] : []),
  ];
  const fits = (count: number): boolean => cellWidth(keys.slice(0, count).join("  ")) < columns;
  const most = keys.findLastIndex((_, index) => fits(index + 1)) + 1;
  return theme.faint(keys.slice(0, most).join("  "));
}

/** All entries where there is room, else those round the cursor and a line that counts the others. */
function listLines(
  blocks: readonly (readonly string[])[],
  cursor: number,
  theme: Theme,
  room: number,
): readonly string[] {
  if (blocks.flat().length <= room) return blocks.flat();
  const shown = windowRound(blocks, cursor, room - 1);
  const first = blocks.indexOf(shown[0] ?? []);
  const after = blocks.length - first - shown.length;
  const counts = [first > 0 ? `${first} above` : "", after > 0 ? `${after} below` : ""].filter(Boolean);
  return [...shown.flat(), theme.faint(`      (${counts.join(", ")})`)];
}

function entryLines(
  entry: { readonly id: string; readonly text: string },
  index: number,
  { cursor, ticked }: TickScreen,
  theme: Theme,
  columns: number,
): readonly string[] {
  const here = index === cursor;
  const isTicked = ticked.has(entry.id);
  const pointer = here ? (theme.unicode ? "❯" : ">") : " ";
  const [first = "", ...rest] = paragraph(entry.text, columns - 7);
  const style = here ? theme.strong : isTicked ? theme.faint : (text: string) => text;
  const box = isTicked ? theme.good("[x]") : "[ ]";
  return [
    `${here ? theme.accent(pointer) : pointer} ${box} ${style(cutCells(first, columns - 7))}`,
    ...rest.map((line) => `      ${style(cutCells(line, columns - 7))}`),
  ];
}

/** The run of blocks that fits and holds the cursor: the first ones, while the cursor is among them. At least its own. */
function windowRound(
  blocks: readonly (readonly string[])[],
  cursor: number,
  room: number,
): readonly (readonly string[])[] {
  const height = (index: number): number => blocks[index]?.length ?? 0;
  let first = cursor;
  let used = height(cursor);
  while (first > 0 && used + height(first - 1) <= room) {
    first -= 1;
    used += height(first);
  }
  let last = cursor;
  while (last < blocks.length - 1 && used + height(last + 1) <= room) {
    last += 1;
    used += height(last);
  }
  return blocks.slice(first, last + 1);
}

function ascii(line: string): string {
  return line
    .replaceAll("·", "-")
    .replaceAll("…", "...")
    .replaceAll("→", "->")
    .replaceAll("█", "#")
    .replaceAll("░", ".");
}
