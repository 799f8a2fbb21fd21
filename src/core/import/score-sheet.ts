// A filled-in score sheet read back: what it was printed from, then row by row what the interviewer marked.
import type { Band } from "../catalog/schema/rubric.ts";
import { bands, type Subject } from "../catalog/schema/terms.ts";
import { sheetMark, sheetMarkdown } from "../render/interviewer/score-sheet-blocks.ts";
import {
  type InterviewPlan,
  rowCode,
  rowsInOrder,
  type SheetRow,
  sheetCode,
  sheetRows,
} from "../render/interviewer/score-sheet-rows.ts";
import type { MarkVerdict } from "../session/events.ts";
import { boxesOf, isCrossed, normalised, readLine, SheetFault } from "./score-sheet-line.ts";

/** What a sheet was printed from, and the line that says so. */
export interface SheetSettings {
  readonly line: number;
  readonly prompt: string;
  readonly framework: string;
  readonly level: string;
  readonly minutes: string;
}

/** A filled-in sheet. */
export interface FilledSheet {
  /** "2026-11-30" or "2026-11-30 18:00". */
  readonly date: string | null;
  readonly verdict: Band | null;
  /** The minute each step ended, in order; null for one that was never opened. Null as a whole: nobody looked at the clock. */
  readonly ended: readonly { readonly step: string; readonly minute: number | null }[] | null;
  readonly facts: readonly string[];
  readonly probes: readonly { readonly kind: "followup" | "twist"; readonly id: string }[];
  readonly marks: readonly {
    readonly subject: Subject;
    readonly id: string;
    readonly verdict: Exclude<MarkVerdict, "open">;
  }[];
  readonly pitfalls: readonly string[];
  readonly notes: readonly string[];
}

/** The settings of the sheet in this text. Throws `SheetFault` when there is none. */
export function sheetSettings(text: string): SheetSettings {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.trim().startsWith(sheetMark));
  if (at < 0) throw new SheetFault(1, `no line of this file begins with "${sheetMark}", so it holds no score sheet`);
  const [prompt, framework, level, minutes, sum, ...more] = wordsOf(lines[at] ?? "");
  if (!prompt || !framework || !level || !minutes || !sum || more.length > 0) throw damagedCode(at + 1);
  return { line: at + 1, prompt, framework, level, minutes };
}

/**
 * Reads a filled-in sheet back. Everything is read by the code at the end of a row, in the order it was printed; words were
 * printed for people and may have changed. Throws `SheetFault` with the line for a row that is missing, doubled, out of its
 * place or marked so that it cannot be understood, and for a sheet without a single mark.
 */
export function readSheet(text: string, plan: InterviewPlan): FilledSheet {
  const { line: first } = sheetSettings(text);
  const lines = linesOf(text);
  if (wordsOf(lines[first - 1] ?? "").join(" ") !== sheetCode(plan)) throw damagedCode(first);
  const blank = linesOf(sheetMarkdown(plan)).map((line) => line.trim());
  const headings = new Set(blank.filter((line) => line.startsWith("|") && !line.endsWith("` |")).map(normalised));
  const printed = new Set(blank);
  const expected = rowsInOrder(sheetRows(plan));
  const found: { row: SheetRow; boxes: readonly string[]; line: number }[] = [];
  const notes: string[] = [];
  for (const [index, text] of lines.slice(first).entries()) {
    const number = first + index + 1;
    const line = readLine(text, number, headings);
    if (line.kind === "text" && line.text !== "" && !printed.has(line.text)) notes.push(line.text);
    if (line.kind !== "row") continue;
    const row = expected[found.length];
    if (!row) throw new SheetFault(number, `the row ${line.code} stands after the last row of the sheet`);
    if (line.code !== rowCode(row)) {
      throw new SheetFault(number, `the row ${rowCode(row)} should stand here, not ${line.code}`);
    }
    found.push({ row, boxes: boxesOf(row, line.cells, number), line: number });
  }
  const missing = expected[found.length];
  if (missing) throw new SheetFault(lines.length, `the sheet ends before the row ${rowCode(missing)}`);
  return filled(found, notes, first);
}

type Found = readonly { readonly row: SheetRow; readonly boxes: readonly string[]; readonly line: number }[];

function filled(found: Found, notes: readonly string[], first: number): FilledSheet {
  const of = (...kinds: readonly SheetRow["kind"][]) => found.filter(({ row }) => kinds.includes(row.kind));
  const crossed = (rows: Found) =>
    rows.filter(({ boxes, line }) => isCrossed(boxes[0] ?? "", line)).map(({ row }) => row);
  const marks = of("concept", "item").flatMap(({ row, boxes, line }) => {
    const verdict = verdictOf(boxes, line);
    const subject: Subject = row.kind === "item" ? "item" : "concept";
    return verdict === null ? [] : [{ subject, id: row.id, verdict }];
  });
  if (marks.length === 0) throw new SheetFault(first, "nothing is marked on this sheet");
  return {
    date: dateOf(found.find(({ row }) => row.id === "date" && row.kind === "field")),
    verdict: bandOf(found.find(({ row }) => row.id === "verdict" && row.kind === "field")),
    ended: endedOf(of("step")),
    facts: crossed(of("fact")).map(({ id }) => id),
    probes: crossed(of("followup", "twist")).map(({ kind, id }) => ({
      kind: kind === "twist" ? "twist" : "followup",
      id,
    })),
    marks,
    pitfalls: crossed(of("pitfall")).map(({ id }) => id),
    notes,
  };
}

const verdicts = ["said", "helped", "missed"] as const;

/** The verdict of a row of three boxes; null when none is marked. */
function verdictOf(boxes: readonly string[], line: number): FilledSheet["marks"][number]["verdict"] | null {
  const isOut = boxes[2] === "-";
  const crossed = verdicts.filter((_, at) => !(isOut && at === 2) && isCrossed(boxes[at] ?? "", line));
  const all = [...crossed, ...(isOut ? (["left-out"] as const) : [])];
  if (all.length > 1) throw new SheetFault(line, `the row is marked ${all.join(" and ")}; leave one mark`);
  return all[0] ?? null;
}

type Field = Found[number] | undefined;

function dateOf(field: Field): string | null {
  const text = field?.boxes[0] ?? "";
  if (text === "") return null;
  const [, year, month, day, hour = "0", minute = "0"] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
  if (isDay && Number(hour) < 24 && Number(minute) < 60) return text.replace("T", " ");
  throw new SheetFault(field?.line ?? 1, `"${text}" is no date; write it as 2026-11-30 or 2026-11-30 18:00`);
}

function bandOf(field: Field): Band | null {
  const text = (field?.boxes[0] ?? "").toLowerCase().replace(/\s+/g, " ");
  if (text === "") return null;
  const band = bands.find((each) => each === text);
  if (band) return band;
  throw new SheetFault(field?.line ?? 1, `"${text}" is no verdict; it is one of ${bands.join(", ")}`);
}

/** The minutes have to rise. All boxes empty: nobody looked. */
function endedOf(rows: Found): FilledSheet["ended"] {
  if (rows.every(({ boxes }) => boxes[0] === "")) return null;
  let before = 0;
  const ended = rows.map(({ row, boxes, line }) => {
    const text = boxes[0] ?? "";
    if (text === "-") return { step: row.id, minute: null };
    const asked = "write the minute this step ended, - if it was never opened, or leave all of them empty";
    if (text === "") throw new SheetFault(line, asked);
    if (!/^\d{1,3}$/.test(text)) throw new SheetFault(line, `"${text}" is no minute; ${asked}`);
    const minute = Number(text);
    if (minute < before)
      throw new SheetFault(line, `minute ${minute} lies before the end of the step before, ${before}`);
    before = minute;
    return { step: row.id, minute };
  });
  return before === 0 ? null : ended;
}

function damagedCode(line: number): SheetFault {
  return new SheetFault(
    line,
    "this sheet was printed from other definitions, or the line is damaged; print a new pack and carry the marks over",
  );
}

/** The words of the code: what stands behind "Sheet:", without its quotes. */
function wordsOf(line: string): readonly string[] {
  return line.trim().slice(sheetMark.length).replaceAll("`", "").trim().split(/\s+/).filter(Boolean);
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
}
