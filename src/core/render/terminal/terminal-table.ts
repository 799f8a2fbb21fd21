// Shows the tables of a page of markdown on a terminal that may be too narrow for them.
import { cellWidth } from "../../text/width.ts";
import { paint, type Row, rowWidth, type StyledSpan, wrapSpans } from "./spans.ts";
import type { Theme } from "./theme.ts";

/** A table before it is laid out: each cell is styled text. */
export interface TableCells {
  readonly header: readonly (readonly StyledSpan[])[];
  readonly rows: readonly (readonly (readonly StyledSpan[])[])[];
  readonly right: readonly boolean[];
}

const gap = 2;
/** A column narrower than this breaks every other line. */
const narrowest = 9;
/** Words up to this length are never broken in a column; longer ones are ids and addresses. */
const wholeWord = 16;

/**
 * A table without borders that fits `width` cells: columns shrink and their cells wrap; where that would break words, every
 * row becomes a short list of "column: value".
 */
export function renderTable(cells: TableCells, width: number, theme: Theme): readonly string[] {
  const widths = widthsThatFit(cells, width);
  return widths === null ? asRecords(cells, width, theme) : asColumns(cells, widths, theme);
}

function asColumns(cells: TableCells, widths: readonly number[], theme: Theme): readonly string[] {
  const line = theme.unicode ? "─" : "-";
  const header = cells.header.map((cell) => cell.map((span): StyledSpan => ({ ...span, style: "strong" })));
  const wrapped = cells.rows.map((row) => layOut(row, widths, cells.right, theme));
  const isLoose = wrapped.some((lines) => lines.length > 1);
  return [
    ...layOut(header, widths, cells.right, theme),
    theme.faint(widths.map((cell) => line.repeat(cell)).join(" ".repeat(gap))),
    ...wrapped.flatMap((lines, index) => (isLoose && index > 0 ? ["", ...lines] : lines)),
  ];
}

/** One row of cells as lines. */
function layOut(
  row: readonly (readonly StyledSpan[])[],
  widths: readonly number[],
  right: readonly boolean[],
  theme: Theme,
): readonly string[] {
  const wrapped = widths.map((width, column) => wrapSpans(row[column] ?? [], width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((lines, column) => pad(lines[index] ?? [], widths[column]!, right[column] === true, theme))
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

function pad(row: Row, width: number, right: boolean, theme: Theme): string {
  const space = " ".repeat(Math.max(0, width - rowWidth(row)));
  return right ? space + paint(row, theme) : paint(row, theme) + space;
}

/** Widths that fit, or null when the columns would get too narrow. Space is taken from the widest first. */
function widthsThatFit({ header, rows }: TableCells, width: number): readonly number[] | null {
  const widths = header.map((cell, column) =>
    Math.max(...[cell, ...rows.map((row) => row[column] ?? [])].map(rowWidth), 1),
  );
  const least = header.map((cell, column) => {
    const words = rows.map((row) => Math.min(wholeWord, longestWord(row[column] ?? [])));
    return Math.min(widths[column]!, Math.max(narrowest, longestWord(cell), ...words));
  });
  const room = width - gap * (widths.length - 1);
  if (least.reduce((sum, one) => sum + one, 0) > room) return null;
  let excess = widths.reduce((sum, one) => sum + one, 0) - room;
  while (excess > 0) {
    const shrinkable = widths.map((one, column) => (one > least[column]! ? one : 0));
    const widest = shrinkable.indexOf(Math.max(...shrinkable));
    widths[widest] = widths[widest]! - 1;
    excess -= 1;
  }
  return widths;
}

function longestWord(cell: readonly StyledSpan[]): number {
  return Math.max(0, ...cell.flatMap(({ text }) => text.split(/\s+/).map(cellWidth)));
}

function asRecords({ header, rows }: TableCells, width: number, theme: Theme): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [""] : []),
    ...row.flatMap((cell, column) => {
      if (rowWidth(cell) === 0) return [];
      const name = (header[column] ?? []).map((span): StyledSpan => ({ ...span, style: "strong" }));
      const lines = wrapSpans([...name, { text: ": " }, ...cell], width - 2);
      return lines.map((line, at) => `${at === 0 ? "" : "  "}${paint(line, theme)}`);
    }),
  ]);
}
