// One line of a filled-in score sheet: its code, cells and boxes; what cannot be understood is named by its line.
import { rowCode, type SheetRow } from "../render/interviewer/score-sheet-rows.ts";

/** What is wrong with a filled-in sheet, and in which line; the first line of a file is 1. */
export class SheetFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = "SheetFault";
    this.line = line;
  }
}

/** A line of the sheet as it was read. */
export type SheetLine =
  | { readonly kind: "row"; readonly code: string; readonly cells: readonly string[] }
  /** A heading of a table or the rule under it. */
  | { readonly kind: "frame" }
  | { readonly kind: "text"; readonly text: string };

const code = /^`?((?:field|step|fact|followup|twist|concept|item|pitfall):[a-z0-9][a-z0-9-]*)`?$/;

/** Reads one line. Throws `SheetFault` for a row that has lost its code. */
export function readLine(text: string, line: number, headings: ReadonlySet<string>): SheetLine {
  const trimmed = text.trim();
  if (!trimmed.startsWith("|")) return { kind: "text", text: trimmed };
  if (/^[|:\s-]+$/.test(trimmed) || headings.has(normalised(trimmed))) return { kind: "frame" };
  const cells = trimmed
    .slice(1)
    .replace(/(?<!\\)\|\s*$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  const found = code.exec(cells.at(-1) ?? "");
  if (!found?.[1]) {
    throw new SheetFault(line, "this row has lost its last column, by which it is read; copy it from a new pack");
  }
  return { kind: "row", code: found[1], cells: cells.slice(0, -1) };
}

/** A line of a table whatever blanks an editor put in. */
export function normalised(line: string): string {
  return line
    .replace(/\s+/g, " ")
    .replace(/\s*\|\s*/g, "|")
    .trim();
}

/** What stands in the boxes of a row: one word a box, "" where it is empty. Throws `SheetFault` for a row of another shape. */
export function boxesOf(row: SheetRow, cells: readonly string[], line: number): readonly string[] {
  const wanted = row.words.length + Math.max(1, row.boxes);
  if (cells.length !== wanted) {
    throw new SheetFault(line, `the row ${rowCode(row)} has ${cells.length + 1} columns instead of ${wanted + 1}`);
  }
  const boxes = row.boxes === 0 ? cells.slice(-1) : cells.slice(0, row.boxes);
  return boxes.map((cell) => (/^\[(.*)\]$/.exec(cell)?.[1] ?? cell).trim());
}

const crosses = new Set(["x", "X", "✓", "✔", "☑", "☒", "✗", "✘"]);

/** Whether there is a cross in a box. Throws `SheetFault` for anything but a cross and nothing. */
export function isCrossed(box: string, line: number): boolean {
  if (box === "") return false;
  if (crosses.has(box)) return true;
  throw new SheetFault(line, `"${box}" stands in a box; put an x there, or nothing`);
}
