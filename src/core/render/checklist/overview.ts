// The page a run through the checklist begins with: the whole round at a glance, cut to the size of the screen.
import type { WordedMiss } from "../../history/misses.ts";
import type { DayChecklist, DayStep } from "../../points/day-checklist.ts";
import type { ChecklistEntry } from "../../points/step-checklist.ts";
import { paragraph } from "../../text/paragraph.ts";
import { cellWidth, cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";
import { counted } from "../wording/figure.ts";
import { byWorth, isOwn } from "./page-plan.ts";

/** Lines the runner puts under a page. */
const footerLines = 2;
const mostLinesAStep = 3;
const longestName = 40;
const longestOwnName = 60;

/**
 * The first screen of a checklist: every step with the minute it begins and the names of what weighs most in it, then
 * what this person misses, or the first pitfalls. Readable in two minutes, on one screen where it has ten rows or more.
 */
export function overviewLines(
  sheet: DayChecklist,
  misses: readonly WordedMiss[] | null,
  theme: Theme,
  columns: number,
  rows: number,
): readonly string[] {
  const head = headLines(sheet, theme, columns);
  const warnings = warningLines(sheet, misses, theme, columns);
  const room = rows - footerLines - head.length - 1;
  const each = Math.floor((room - 1 - Math.min(warnings.length, 3)) / sheet.steps.length);
  const lines = sheet.steps.flatMap((step) =>
    stepLines(step, theme, columns, Math.max(1, Math.min(mostLinesAStep, each))),
  );
  const left = room - lines.length - 1;
  return [...head, "", ...lines, ...(left > 0 ? ["", ...warnings.slice(0, left)] : [])];
}

function headLines(
  { framework, prompt, minutes, level, steps }: DayChecklist,
  theme: Theme,
  columns: number,
): readonly string[] {
  const name = prompt ? `${prompt.title} · ${framework.name}` : framework.name;
  return paragraph(`${name} · ${minutes} min, ${counted(steps.length, "step")}, ${level}`, columns).map(theme.strong);
}

/** ` 5  Problem formulation: task, target, metric`, the names cut to so many lines. */
function stepLines(step: DayStep, theme: Theme, columns: number, most: number): readonly string[] {
  const clock = padCells(`${step.from}`, 3, "right");
  const names = byWorth(step)
    .map(shortName)
    .filter((name) => name !== null);
  const room = columns - 6;
  const title = cutCells(step.name, room);
  if (most === 1) {
    const rest = room - cellWidth(title) - 3;
    return [
      `${theme.accent(clock)}  ${theme.strong(title)}${rest > 12 ? theme.faint(`  ${joined(names, rest)}`) : ""}`,
    ];
  }
  const lines = fitted(names, room, most - 1);
  return [`${theme.accent(clock)}  ${theme.strong(title)}`, ...lines.map((line) => `     ${line}`)];
}

/** As many whole names as fit on these lines; a name is never broken. */
function fitted(names: readonly string[], room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const name of names) {
    const longer = line === "" ? name : `${line} · ${name}`;
    if (cellWidth(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = cellWidth(name) <= room ? name : "";
    if (lines.length === most) return lines;
  }
  return line === "" ? lines : [...lines, line];
}

function joined(names: readonly string[], room: number): string {
  return fitted(names, room, 1)[0] ?? "";
}

/** What an entry is called in a few words: its concept's name, or its text up to the colon. Null when that is long. */
function shortName(entry: ChecklistEntry): string | null {
  const name = entry.name === entry.text ? (entry.text.split(/[:,;(]/)[0] ?? "") : entry.name;
  const short = name.trim().replace(/[.]$/, "");
  return short.length > (isOwn(entry) ? longestOwnName : longestName) || short === "" ? null : short;
}

function warningLines(
  sheet: DayChecklist,
  misses: readonly WordedMiss[] | null,
  theme: Theme,
  columns: number,
): readonly string[] {
  if (misses && misses.length > 0) {
    const names = misses.map(({ name, times, last }) => `${name} (${times}x, last ${last})`);
    return [theme.warning("You missed most:"), ...fitted(names, columns - 2, 3).map((line) => `  ${line}`)];
  }
  const none =
    misses === null
      ? []
      : paragraph("Nothing is missed so far in a stored attempt: this is the framework's own list.", columns);
  const own = sheet.prompt ? sheet.pitfalls.slice(0, 1) : [];
  const pitfalls = [...own, ...sheet.steps.flatMap(({ pitfalls: each }) => each.slice(0, 1))];
  return [...none, ...pitfalls.flatMap(({ text }) => oneLine(text, theme, columns))];
}

function oneLine(text: string, theme: Theme, columns: number): readonly string[] {
  return cellWidth(text) <= columns - 2 ? [`${theme.warning("!")} ${text}`] : [];
}
