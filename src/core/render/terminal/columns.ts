// Draws the listings of `mlsd list` and its like, whatever the width of the terminal.
import { cellWidth, cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "./theme.ts";

/** A column of a listing. */
export interface ListColumn<Row> {
  readonly name: string;
  readonly of: (row: Row) => string;
  readonly align?: "right";
  /** Left out when the terminal is too narrow: the highest first. Columns without it always stay. */
  readonly dropped?: number;
}

const gap = 2;
/** Below this a column of words says too little to be worth its place. */
const narrowest = 16;
/** With less than this for the last column a row is stacked. */
const least = 8;

/**
 * Rows under aligned headings, no borders. The last column is cut to the width; columns that do not fit are left out. Where
 * even so nothing would be left for the last, each row takes two lines.
 */
export function renderColumns<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  width: number,
  theme: Theme,
): string {
  const kept = columnsThatFit(columns, rows, width);
  const widths = kept.map((column) => naturalWidth(column, rows));
  const room = width - widths.slice(0, -1).reduce((sum, one) => sum + one + gap, 0);
  if (kept.length > 1 && room < Math.min(widths.at(-1)!, least)) return stacked(kept, rows, width, theme);
  const cell = (text: string, index: number): string => {
    const isLast = index === kept.length - 1;
    if (kept[index]?.align === "right") return padCells(text, widths[index]!, "right");
    return isLast ? cutCells(text, Math.max(1, room), theme.unicode ? "…" : "~") : padCells(text, widths[index]!);
  };
  const line = (cells: readonly string[]): string => cells.map(cell).join(" ".repeat(gap)).trimEnd();
  const head = theme.faint(line(kept.map(({ name }) => name.toUpperCase())));
  return [head, ...rows.map((row) => line(kept.map(({ of }) => of(row))))].join("\n");
}

/** The first column on a line of its own, the others set in below it; no headings, since nothing stands under them. */
function stacked<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[], width: number, theme: Theme): string {
  const cut = (text: string): string => cutCells(text, width, theme.unicode ? "…" : "~");
  const [first, ...others] = columns;
  return rows
    .flatMap((row) => [cut(first?.of(row) ?? ""), cut(`  ${others.map(({ of }) => of(row)).join("  ")}`)])
    .join("\n");
}

function columnsThatFit<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  width: number,
): readonly ListColumn<Row>[] {
  const kept = [...columns];
  for (;;) {
    const widths = kept.map((column) => naturalWidth(column, rows));
    const last = Math.min(widths.at(-1) ?? 0, narrowest);
    const needed = widths.slice(0, -1).reduce((sum, one) => sum + one + gap, last);
    const next = kept.filter(({ dropped }) => dropped !== undefined).sort((a, b) => b.dropped! - a.dropped!)[0];
    if (needed <= width || !next) return kept;
    kept.splice(kept.indexOf(next), 1);
  }
}

function naturalWidth<Row>({ name, of }: ListColumn<Row>, rows: readonly Row[]): number {
  return Math.max(cellWidth(name), ...rows.map((row) => cellWidth(of(row))));
}
