// Draws one list of the interviewer's console: which keys mark its lines, and how it is cut into screenfuls.
import { cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";

/** One line of the interviewer's list: something to mark, or something to say. */
export interface ConsoleEntry {
  readonly id: string;
  /** " " open, "x" said or done, "h" helped. */
  readonly mark: " " | "x" | "h";
  readonly text: string;
}

export interface ConsoleList {
  readonly title: string;
  readonly entries: readonly ConsoleEntry[];
}

/** Keys that mark a line of the list, in order. The letters between are commands. */
export const listKeys = [..."1234567890acdegijkmorsvz"];

/** Rows of the screen the list leaves to the clock, the keys and what was said last. */
const rowsBeside = 9;
const twoColumnsFrom = 76;

/** How many lines of a list a screen shows at once. */
function listRoom(columns: number, rows: number): number {
  const fits = Math.max(3, rows - rowsBeside) * (columns >= twoColumnsFrom ? 2 : 1);
  return Math.min(listKeys.length, fits);
}

/** One screenful of a list. `page` wraps round. */
export function listPage(
  list: ConsoleList,
  page: number,
  columns: number,
  rows: number,
): { readonly entries: readonly ConsoleEntry[]; readonly page: number; readonly pages: number } {
  const room = listRoom(columns, rows);
  const pages = Math.max(1, Math.ceil(list.entries.length / room));
  const here = ((page % pages) + pages) % pages;
  return { entries: list.entries.slice(here * room, (here + 1) * room), page: here, pages };
}

/** The list as rows of the screen: a title, then a key, a box and the text for each line, in two columns where it must. */
export function listRows(
  list: ConsoleList,
  page: number,
  theme: Theme,
  columns: number,
  rows: number,
): readonly string[] {
  const shown = listPage(list, page, columns, rows);
  const turn = shown.pages > 1 ? `${shown.page + 1}/${shown.pages}, Tab turns · ` : "";
  const isWide = columns >= twoColumnsFrom && shown.entries.length > Math.max(3, rows - rowsBeside);
  const width = isWide ? Math.floor((columns - 3) / 2) : columns - 1;
  const lines = shown.entries.map(({ mark, text }, at) => {
    const line = cutCells(`${listKeys[at]} [${mark}] ${text}`, width, theme.unicode ? "…" : "...");
    return { line, isMarked: mark !== " " };
  });
  const styled = ({ line, isMarked }: (typeof lines)[number], fill: boolean) => {
    const text = fill ? padCells(line, width) : line;
    return isMarked ? theme.good(text) : text;
  };
  const title = theme.strong(cutCells(`${turn}${list.title}`, columns - 1, theme.unicode ? "…" : "..."));
  if (shown.entries.length === 0) return [title, "  Nothing to mark here."];
  if (!isWide) return [title, ...lines.map((each) => styled(each, false))];
  const half = Math.ceil(lines.length / 2);
  return [
    title,
    ...lines.slice(0, half).map((left, at) => {
      const right = lines[half + at];
      return right ? `${styled(left, true)}  ${styled(right, false)}` : styled(left, false);
    }),
  ];
}
