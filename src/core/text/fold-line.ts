// Breaks lines for a terminal and keeps their spaces; `paragraph.ts` sets prose anew.
import { clusters } from "./width.ts";

/**
 * One line broken into rows of at most `columns` cells, at spaces where that is possible. Rows after the first begin with
 * `hang` spaces. What fits stays as it is, spaces included; only the spaces at a break are gone. A tab is shown as four spaces.
 */
export function foldLine(line: string, columns: number, hang = 0): readonly string[] {
  const indent = " ".repeat(Math.min(hang, Math.max(0, columns - 8)));
  const rows: string[] = [];
  let row = "";
  let width = 0;
  let breakAt = -1;
  for (const cluster of clusters(line.replaceAll("\t", "    "))) {
    if (width + cluster.width > columns && row.trim() !== "") {
      const atSpace = cluster.text === " ";
      const keep = atSpace ? row.length : breakAt;
      const rest = keep > 0 ? row.slice(keep).trimStart() : "";
      rows.push((keep > 0 ? row.slice(0, keep) : row).trimEnd());
      row = indent + rest;
      width = row.length === 0 ? 0 : cells(row);
      breakAt = -1;
      if (atSpace) continue;
    }
    if (rows.length > 0 && row === indent && cluster.text === " ") continue;
    row += cluster.text;
    width += cluster.width;
    if (cluster.text === " " && row.trim() !== "") breakAt = row.length;
  }
  return row.trim() === "" && rows.length > 0 ? rows : [...rows, row];
}

/** Every line of a text broken so, what goes on set in two cells more than the line's own beginning. */
export function foldText(text: string, columns: number): string {
  const hangOf = (line: string): number => line.length - line.trimStart().length + 2;
  return text
    .split("\n")
    .flatMap((line) => foldLine(line, columns, hangOf(line)))
    .join("\n");
}

function cells(text: string): number {
  return clusters(text).reduce((sum, cluster) => sum + cluster.width, 0);
}
