// Redraws the bottom of the screen while what stands above it stays and scrolls.
import { cellWidth, clusters } from "../../../core/text/width.ts";

/** What stands at the bottom of the screen and is painted again and again: lines above, the line being typed, lines below. */
export interface Region {
  readonly above: readonly string[];
  readonly input: { readonly lead: string; readonly clusters: readonly string[]; readonly cursor: number } | null;
  readonly below: readonly string[];
}

/** Paints a region under text that stays. Every paint is one write. */
export interface Painter {
  /** Puts text above the region for good. */
  print(text: string, region: Region): void;
  /** Takes away the last `rows` rows printed, when they are still on the screen; else leaves them. */
  retract(rows: number, region: Region): void;
  paint(region: Region): void;
  /** Takes the region away and leaves the cursor where it began. */
  clear(): void;
}

export function createPainter(write: (text: string) => void, columns: () => number, rows: () => number): Painter {
  let painted: Painted = nothing;
  let last = "";

  const toTop = (): string => {
    const up = rowsAbove(painted, columns());
    return `\r${up > 0 ? `\x1b[${up}A` : ""}\x1b[J`;
  };
  const draw = (region: Region): string => {
    const shape = lay(region, columns(), rows());
    painted = { above: shape.rows.slice(0, shape.cursorRow), column: shape.cursorColumn, columns: columns() };
    const up = shape.rows.length - 1 - shape.cursorRow;
    const across = shape.cursorColumn > 0 ? `\x1b[${shape.cursorColumn}C` : "";
    return `${shape.rows.join("\r\n")}${up > 0 ? `\x1b[${up}A` : ""}\r${across}`;
  };

  return {
    print(text, region) {
      const lines = wrapped(text, columns());
      write(`\x1b[?25l${toTop()}${lines.join("\r\n")}\r\n${draw(region)}\x1b[?25h`);
      last = "";
    },
    retract(count, region) {
      const reach = rowsAbove(painted, columns()) + count;
      if (reach >= rows()) return;
      write(`\x1b[?25l\r\x1b[${reach}A\x1b[J${draw(region)}\x1b[?25h`);
      last = "";
    },
    paint(region) {
      const top = toTop();
      const drawn = draw(region);
      if (drawn === last) return;
      last = drawn;
      write(`\x1b[?25l${top}${drawn}\x1b[?25h`);
    },
    clear() {
      write(toTop());
      painted = nothing;
      last = "";
    },
  };
}

/** How many rows a text takes at this width. */
export function rowCount(text: string, columns: number): number {
  return wrapped(text, columns).length;
}

function wrapped(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((line) => hardWrap(line, columns));
}

/** What was painted last, as far as the way back to its first row needs it. */
interface Painted {
  readonly above: readonly string[];
  readonly column: number;
  readonly columns: number;
}

const nothing: Painted = { above: [], column: 0, columns: 0 };

/** Rows above the cursor. A terminal made narrower has wrapped what was painted into more; a wider one leaves it. */
function rowsAbove({ above, column, columns }: Painted, now: number): number {
  if (now >= columns || now < 1) return above.length;
  const wrappedRows = above.reduce((rows, row) => rows + Math.max(1, Math.ceil(cellWidth(row) / now)), 0);
  return wrappedRows + Math.floor(column / now);
}

interface Shape {
  readonly rows: readonly string[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

/** Rows of at most `columns` cells; of a long input only as many rows round the cursor as the screen has room for. */
function lay(region: Region, columns: number, height: number): Shape {
  const above = region.above.map((line) => clip(line, columns));
  const below = region.below.map((line) => clip(line, columns));
  if (!region.input) {
    const all = [...above, ...below].slice(0, Math.max(1, height - 1));
    return { rows: all, cursorRow: Math.max(0, all.length - 1), cursorColumn: 0 };
  }
  const typed = wrapInput(region.input.lead, region.input.clusters, region.input.cursor, columns);
  const room = Math.max(1, height - 1 - above.length - below.length);
  const first = Math.min(Math.max(0, typed.cursorRow - room + 1), Math.max(0, typed.rows.length - room));
  const shown = typed.rows.slice(first, first + room);
  return {
    rows: [...above, ...shown, ...below],
    cursorRow: above.length + typed.cursorRow - first,
    cursorColumn: typed.cursorColumn,
  };
}

/** The typed line in rows, broken after spaces where it can be; rows after the first are set in. */
function wrapInput(lead: string, typed: readonly string[], cursor: number, columns: number): Shape {
  const shown = typed.map((cluster) => (cluster === "\t" ? "    " : cluster));
  const widths = shown.map(cellWidth);
  const indent = "  ".slice(0, Math.max(0, columns - 10));
  const starts = [0];
  let width = cellWidth(lead);
  let breakAt = 0;
  widths.forEach((cells, index) => {
    const start = starts.at(-1) ?? 0;
    if (width + cells > columns - 1 && index > start) {
      const next = breakAt > start ? breakAt : index;
      starts.push(next);
      width = indent.length + sum(widths, next, index);
    }
    width += cells;
    if (shown[index] === " ") breakAt = index + 1;
  });
  const rows = starts.map(
    (start, row) => `${row === 0 ? lead : indent}${shown.slice(start, starts[row + 1]).join("")}`,
  );
  const cursorRow = starts.findLastIndex((start) => start <= cursor);
  const from = cursorRow === 0 ? cellWidth(lead) : indent.length;
  return { rows, cursorRow, cursorColumn: from + sum(widths, starts[cursorRow] ?? 0, cursor) };
}

function sum(widths: readonly number[], from: number, until: number): number {
  let all = 0;
  for (let index = from; index < until; index += 1) all += widths[index] ?? 0;
  return all;
}

/** Text cut into rows of whole clusters; colour sequences take no room. */
function hardWrap(line: string, columns: number): readonly string[] {
  if (cellWidth(line) <= columns) return [line];
  const rows: string[] = [];
  let row = "";
  let width = 0;
  for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
    if (part.startsWith("\x1b[")) {
      row += part;
      continue;
    }
    for (const cluster of clusters(part)) {
      if (width + cluster.width > columns) {
        rows.push(row);
        row = "";
        width = 0;
      }
      row += cluster.text;
      width += cluster.width;
    }
  }
  return [...rows, row];
}

function clip(line: string, columns: number): string {
  return hardWrap(line, columns)[0] ?? "";
}
