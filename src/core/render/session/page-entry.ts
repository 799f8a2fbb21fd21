// How what is said in a running session looks: the candidate's lines, the interviewer, notices, warnings.
import type { PageEntry } from "../../policy/turn.ts";
import { foldLine } from "../../text/fold-line.ts";
import type { Theme } from "../terminal/theme.ts";

const interviewer = "Interviewer:";

/**
 * An entry as the screen shows it. Who speaks is told by a word or a mark at the front, not by colour alone; what the
 * candidate wrote is set in. A blank row parts it from `before`, what stands above it, where another voice begins.
 */
export function renderEntry(entry: PageEntry, before: PageEntry | undefined, theme: Theme, columns: number): string {
  const rows = rowsOf(entry, theme, columns);
  return (parted(entry, before) ? ["", ...rows] : rows).join("\n");
}

function rowsOf(entry: PageEntry, theme: Theme, columns: number): readonly string[] {
  const width = columns - 1;
  switch (entry.kind) {
    case "line":
      return fold(entry.text, width - 2).map((row) => (row === "" ? "" : `  ${row}`));
    case "notice":
      return marked(entry.text, "* ", width);
    case "warning":
      return marked(entry.text, "! ", width).map(theme.warning);
    case "interviewer":
      return said(entry.text, theme, width);
    default:
      entry.kind satisfies never;
      return [entry.text];
  }
}

/** What the interviewer says, told apart by the word in front of it. */
export function said(text: string, theme: Theme, columns: number): readonly string[] {
  const [first = "", ...rest] = foldLine(`${interviewer} ${text}`, columns, 2);
  return [
    theme.accent(theme.strong(interviewer)) + theme.accent(first.slice(interviewer.length)),
    ...rest.map(theme.accent),
  ];
}

/** Lines of one answer stand together, and so do notices; everything else has air above it. */
function parted(entry: PageEntry, before: PageEntry | undefined): boolean {
  if (before === undefined || entry.kind === "interviewer") return true;
  return (entry.kind === "line") !== (before.kind === "line") || before.kind === "interviewer";
}

function fold(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((line) => foldLine(line, columns, 0));
}

/** The first row behind its mark, the others in line with it. */
function marked(text: string, mark: string, columns: number): readonly string[] {
  const indent = " ".repeat(mark.length);
  const rows = text.split("\n").flatMap((line) => foldLine(line, columns - mark.length, hangOf(line)));
  return rows.map((row, at) => `${at === 0 ? mark : indent}${row}`);
}

/** An entry of a list goes on under its first word. */
function hangOf(line: string): number {
  return /^(?:- |\S+(?: \S+)? {2,}(?=\S))/.exec(line)?.[0].length ?? 0;
}
