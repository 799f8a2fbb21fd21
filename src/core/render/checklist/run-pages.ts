// The pages a run through a day checklist turns, however a terminal then draws them, and the words on how far it has come.
import type { OwnPitfall } from "../../catalog/schema/pitfall.ts";
import type { WordedMiss } from "../../history/misses.ts";
import type { DayChecklist, DayStep } from "../../points/day-checklist.ts";
import { entryKey } from "../../points/step-checklist.ts";
import { paragraph } from "../../text/paragraph.ts";
import type { Theme } from "../terminal/theme.ts";
import { counted } from "../wording/figure.ts";
import { missedText } from "./checklist-page.ts";
import { overviewLines } from "./overview.ts";

/** A page of the runner: what is read, what is ticked, what is read after it. */
export interface RunPage {
  /** Null for the overview. */
  readonly name: string | null;
  above(columns: number, rows: number): readonly string[];
  readonly entries: readonly { readonly id: string; readonly text: string }[];
  below(columns: number): readonly (readonly string[])[];
}

/** More of one's own are no page to run through before an interview; `mlsd notes` has all. */
const mostMisses = 12;

/** On fewer rows a step's goal gives way to its list. */
const roomy = 16;

/**
 * The pages of a checklist that is run through: an overview to be read in two minutes, own misses where they were asked
 * for, each step, and what is gone through at the end. `misses` null: not asked for.
 */
export function runPages(sheet: DayChecklist, misses: readonly WordedMiss[] | null, theme: Theme): readonly RunPage[] {
  const overview: RunPage = {
    name: null,
    above: (columns, rows) => overviewLines(sheet, misses, theme, columns, rows),
    entries: [],
    below: () => [],
  };
  return [
    overview,
    ...(misses && misses.length > 0 ? [missPage(misses, theme)] : []),
    ...sheet.steps.map((step, index) => stepPage(step, index, sheet, theme)),
    ...(sheet.final.length > 0 ? [finalPage(sheet, theme)] : []),
  ];
}

/** The keys of everything that can be ticked; a thing that stands on two pages counts once. */
export function tickIds(pages: readonly RunPage[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id)));
}

function missPage(misses: readonly WordedMiss[], theme: Theme): RunPage {
  return {
    name: "Yours first",
    above: (columns) => [
      theme.strong("Yours first"),
      ...paragraph(
        "What you missed most and last, and what to say; where it is of another system, swap the nouns.",
        columns,
      ),
    ],
    entries: misses.slice(0, mostMisses).map((miss) => {
      const say = miss.sample === miss.name ? "" : ` "${miss.sample}"`;
      return { id: entryKey(miss), text: `${miss.name} (${missedText(miss)}).${say}` };
    }),
    below: () => [],
  };
}

function stepPage(step: DayStep, index: number, sheet: DayChecklist, theme: Theme): RunPage {
  const head = `${index + 1}/${sheet.steps.length} ${step.name} · minute ${step.from} to ${step.until}`;
  return {
    name: step.name,
    above: (columns, rows) => [
      ...paragraph(head, columns).map(theme.strong),
      ...(rows >= roomy ? paragraph(step.goal, columns) : []),
    ],
    entries: step.entries.map((entry) => ({ id: entryKey(entry), text: entry.text })),
    below: (columns) => [
      paragraph(`To move on: "${step.say}"`, columns).map(theme.accent),
      ...step.pitfalls.map((pitfall) => pitfallLines(pitfall, theme, columns)),
    ],
  };
}

function finalPage({ final }: DayChecklist, theme: Theme): RunPage {
  return {
    name: "Before you say you are done",
    above: (columns) => [
      theme.strong("Before you say you are done"),
      ...paragraph("Two minutes before the end, run through these.", columns),
    ],
    entries: final.map(({ id, text }) => ({ id: `final:${id}`, text })),
    below: () => [],
  };
}

function pitfallLines({ text }: OwnPitfall, theme: Theme, columns: number): readonly string[] {
  const [first = "", ...rest] = paragraph(text, columns - 2);
  return [`${theme.warning("!")} ${first}`, ...rest.map((line) => `  ${line}`)];
}

const widestBar = 30;

/** A bar and figures: `██████░░░░  12 of 53 ticked`. */
export function progressLine(ticked: number, of: number, theme: Theme, columns: number): string {
  const figures = `${ticked} of ${of} ticked`;
  const cells = Math.max(0, Math.min(widestBar, columns - figures.length - 3));
  const full = of === 0 ? 0 : Math.round((ticked / of) * cells);
  const [on, off] = theme.unicode ? ["█", "░"] : ["#", "."];
  return `${theme.accent(on.repeat(full))}${theme.faint(off.repeat(cells - full))}  ${figures}`;
}

/** Said when the last page was turned: what is open, and one sentence to go with. */
export function closingLine(pages: readonly RunPage[], ticked: ReadonlySet<string>): string {
  const all = tickIds(pages);
  const done = [...all].filter((id) => ticked.has(id)).length;
  if (done === all.size) return `All ${done} ticked. You know it: ask first, put a number on it, then draw. Go well.`;
  const open = pages.filter(({ entries }) => entries.some(({ id }) => !ticked.has(id)));
  const names = open.flatMap(({ name }) => name ?? []);
  const where = names.length <= 3 ? names.join(", ") : counted(names.length, "page");
  return `${done} of ${all.size} ticked; open in ${where}. You need not say all of it: ask first, put a number on it, then draw. Go well.`;
}
