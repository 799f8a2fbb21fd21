// Decides what of a day checklist goes on one printed page, since all of it would take several.
import type { OwnPitfall } from "../../catalog/schema/pitfall.ts";
import type { WordedMiss } from "../../history/misses.ts";
import type { DayChecklist, DayStep } from "../../points/day-checklist.ts";
import type { ChecklistEntry } from "../../points/step-checklist.ts";

/** A printed page. */
const pageLines = 60;

const fewestEntries = 2;
const fewestPitfalls = 3;
const mostPitfalls = 6;
const fewestMisses = 3;
const mostMisses = 8;
/** Lines round each part: its heading and the blank lines. */
const headLines = 4;
const partLines = 3;
const tableLines = 2;

/** What of a sheet goes on one page. */
export interface PagePlan {
  /** By step, heaviest first. */
  readonly entries: readonly (readonly ChecklistEntry[])[];
  readonly misses: readonly WordedMiss[];
  readonly pitfalls: readonly OwnPitfall[];
  /** The sentences that move on stand in a table of their own; else in the lines of their steps. */
  readonly table: boolean;
}

/**
 * Fits a sheet into `pageLines` lines of markdown: two entries a step first, then a few misses and pitfalls, then the
 * table of the clock, then pitfalls and entries by weight until the page is full. A step with fewer than two entries at
 * the level is filled up from above it.
 */
export function planPage(sheet: DayChecklist, misses: readonly WordedMiss[]): PagePlan {
  const counts = sheet.steps.map((step) => Math.min(fewestEntries, step.entries.length + step.bonus.length));
  const warnings = pitfallsByWorth(sheet);
  let left = pageLines - headLines - partLines - sheet.steps.length - sum(counts) + 1;
  const take = (wanted: number, head: number): number => {
    const taken = Math.max(0, Math.min(wanted, left - head));
    if (taken > 0) left -= taken + head;
    return taken;
  };
  let missCount = take(Math.min(fewestMisses, misses.length), partLines);
  let pitfallCount = take(Math.min(fewestPitfalls, warnings.length), partLines);
  const table = left >= partLines + tableLines + sheet.steps.length;
  if (table) left -= partLines + tableLines + sheet.steps.length;
  if (missCount > 0) missCount += take(Math.min(mostMisses, misses.length) - missCount, 0);
  if (pitfallCount > 0) pitfallCount += take(Math.min(mostPitfalls, warnings.length) - pitfallCount, 0);
  const lists = sheet.steps.map(byWorth);
  for (const step of nextByWorth(lists, counts)) {
    if (left <= 0) break;
    counts[step] = (counts[step] ?? 0) + 1;
    left -= 1;
  }
  return {
    entries: sheet.steps.map((step, index) => [...(lists[index] ?? []), ...step.bonus].slice(0, counts[index])),
    misses: misses.slice(0, missCount),
    pitfalls: warnings.slice(0, pitfallCount),
    table,
  };
}

/** A step's entries with the heaviest first, then the prompt's own first one, so that the page is of this prompt; the rest by weight. */
export function byWorth({ entries }: DayStep): readonly ChecklistEntry[] {
  const own = entries.find(isOwn);
  const general = entries.find((entry) => !isOwn(entry));
  const first = [general, own].filter((entry) => entry !== undefined);
  const rest = entries.filter((entry) => !first.includes(entry));
  return [...first, ...rest.toSorted((a, b) => worthOf(b) - worthOf(a))];
}

/** The steps in the order in which they get one entry more: the worthier entry first, then the one named earlier in its step. */
function nextByWorth(lists: readonly (readonly ChecklistEntry[])[], taken: readonly number[]): readonly number[] {
  return lists
    .flatMap((entries, step) => entries.map((entry, place) => ({ step, place, worth: worthOf(entry) })))
    .filter(({ step, place }) => place >= (taken[step] ?? 0))
    .sort((a, b) => b.worth - a.worth || a.place - b.place || a.step - b.step)
    .map(({ step }) => step);
}

/** Whether it belongs to the prompt alone. */
export function isOwn(entry: ChecklistEntry): boolean {
  return entry.subject === "item";
}

/** What belongs to this prompt alone is worth what the framework holds dearest. */
function worthOf(entry: ChecklistEntry): number {
  return isOwn(entry) ? 3 : entry.weight;
}

/** The prompt's pitfalls come first, then the first of each step, then those of the whole framework and the rest. */
function pitfallsByWorth(sheet: DayChecklist): readonly OwnPitfall[] {
  const ofPrompt = sheet.prompt ? sheet.pitfalls.slice(0, 3) : [];
  const first = sheet.steps.flatMap(({ pitfalls }) => pitfalls.slice(0, 1));
  const rest = sheet.steps.flatMap(({ pitfalls }) => pitfalls.slice(1));
  return [...new Set([...ofPrompt, ...first, ...sheet.pitfalls, ...rest])];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
