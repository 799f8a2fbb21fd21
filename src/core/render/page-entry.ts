import { paragraph } from "../text/paragraph.ts";
import { cellWidth } from "../text/width.ts";
import type { Theme } from "./theme.ts";

/** What stands on the page of an answer: a kept line, or something said to the candidate. */
export interface PageEntry {
  readonly kind: "line" | "notice" | "warning" | "interviewer";
  readonly text: string;
}

/** An entry as the screen shows it. Who speaks is told by a word or a mark at the front, not by colour alone. */
export function renderEntry(entry: PageEntry, theme: Theme, columns: number): string {
  switch (entry.kind) {
    case "line":
      return `  ${entry.text}`;
    case "notice":
      return block(entry.text, columns, "* ", theme.faint);
    case "warning":
      return block(entry.text, columns, "! ", theme.warning);
    case "interviewer":
      return block(`Interviewer: ${entry.text}`, columns, "", theme.accent);
    default:
      entry.kind satisfies never;
      return entry.text;
  }
}

/** The first line behind its mark, the others in line with it. A line that fits stays as it is. */
function block(text: string, columns: number, mark: string, style: (text: string) => string): string {
  const indent = " ".repeat(mark.length);
  const rows = text.split("\n").flatMap((line) => {
    return cellWidth(line) < columns - mark.length ? [line] : paragraph(line, columns - 1 - mark.length);
  });
  return rows.map((row, at) => style(`${at === 0 ? mark : indent}${row}`)).join("\n");
}
