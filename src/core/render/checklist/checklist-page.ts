// The day checklist on paper, short enough to lie on a desk, or whole, with the ticks made so far; and as JSON.
import type { OwnPitfall } from "../../catalog/schema/pitfall.ts";
import type { WordedMiss } from "../../history/misses.ts";
import type { DayChecklist, DayStep } from "../../points/day-checklist.ts";
import { type ChecklistEntry, entryKey } from "../../points/step-checklist.ts";
import { escapeHeading, escapeInline, escapePhrase, escapeQuotation } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { counted } from "../wording/figure.ts";
import { type PagePlan, planPage } from "./page-plan.ts";

/** What goes into a printed checklist besides the sheet. */
export interface PageOptions {
  /** Null: not asked for. Empty: asked for, and nothing was missed. */
  readonly misses: readonly WordedMiss[] | null;
  /** Everything instead of one page. */
  readonly full: boolean;
  /** Keys of the entries that are ticked already. */
  readonly ticked: ReadonlySet<string>;
}

/** A checklist as markdown: one page of at most 60 lines by weight, or all of it. */
export function checklistPage(sheet: DayChecklist, options: PageOptions): string {
  return options.full ? fullPage(sheet, options) : onePage(sheet, options);
}

function onePage(sheet: DayChecklist, options: PageOptions): string {
  const plan = planPage(sheet, options.misses ?? []);
  return blocks([
    title(sheet),
    intro(sheet, options, plan),
    ...missBlocks(plan.misses, options),
    "## Steps",
    sheet.steps.map((step, index) => stepLines(step, index, plan, options)).join("\n"),
    ...(plan.pitfalls.length > 0
      ? ["## Pitfalls", plan.pitfalls.map(({ text }) => `- ${escapeInline(text)}`).join("\n")]
      : []),
    ...(plan.table ? ["## Clock", clockTable(sheet)] : []),
  ]);
}

function fullPage(sheet: DayChecklist, options: PageOptions): string {
  return blocks([
    title(sheet),
    intro(sheet, options, null),
    ...missBlocks(options.misses ?? [], options),
    ...sheet.steps.flatMap((step, index) => [
      `## ${index + 1}. ${escapeHeading(step.name)} (${marks(step)})`,
      escapeInline(step.goal),
      [...step.entries, ...step.bonus].map((entry) => entryLine(entry, options)).join("\n"),
      ...(step.pitfalls.length > 0 ? ["Pitfalls:", step.pitfalls.map(pitfallLine).join("\n")] : []),
    ]),
    ...(sheet.pitfalls.length > 0
      ? ["## Pitfalls of the whole round", sheet.pitfalls.map(pitfallLine).join("\n")]
      : []),
    "## Clock",
    clockTable(sheet),
    ...(sheet.final.length > 0
      ? ["## Before you say you are done", sheet.final.map(({ text }) => `- [ ] ${escapeInline(text)}`).join("\n")]
      : []),
  ]);
}

function blocks(all: readonly string[]): string {
  return `${all.join("\n\n")}\n`;
}

function title({ framework, prompt }: DayChecklist): string {
  return `# Checklist: ${escapeHeading(prompt ? `${prompt.title}, ${framework.name}` : framework.name)}`;
}

function intro(sheet: DayChecklist, { misses }: PageOptions, plan: PagePlan | null): string {
  const all = sheet.steps.reduce((count, { entries }) => count + entries.length, 0);
  const shown = plan?.entries.reduce((count, entries) => count + entries.length, 0) ?? all;
  const part = shown < all ? ` The ${shown} heaviest of ${counted(all, "item")}; --full has all.` : "";
  const none =
    misses?.length === 0 ? " Nothing is missed so far in a stored attempt, so this is the framework's own list." : "";
  return `${counted(sheet.minutes, "minute")}, ${counted(sheet.steps.length, "step")}, level ${sheet.level}.${part}${none}`;
}

function missBlocks(misses: readonly WordedMiss[], options: PageOptions): readonly string[] {
  if (misses.length === 0) return [];
  return ["## Yours first", misses.map((miss) => missLine(miss, options)).join("\n")];
}

function missLine(miss: WordedMiss, { ticked }: PageOptions): string {
  const say = miss.sample === miss.name ? "" : ` Say: ${escapeQuotation(miss.sample)}`;
  return `- [${mark(ticked.has(entryKey(miss)))}] **${escapePhrase(miss.name)}**: ${missedText(miss)}.${say}`;
}

/** "missed 3 of 4 times, last on 2026-11-18" */
export function missedText({ times, of, last }: Pick<WordedMiss, "times" | "of" | "last">): string {
  const often = of === 1 ? "missed" : `missed ${times} of ${of} times`;
  return last === "" ? often : `${often}, last on ${last}`;
}

function stepLines(step: DayStep, index: number, plan: PagePlan, options: PageOptions): string {
  const say = plan.table ? "" : ` To move on: ${escapeQuotation(step.say)}`;
  const head = `- **${index + 1}. ${escapePhrase(step.name)}** (${marks(step)})${say}`;
  const entries = plan.entries[index] ?? [];
  return [head, ...entries.map((entry) => `  ${entryLine(entry, options)}`)].join("\n");
}

function entryLine(entry: ChecklistEntry, { ticked }: PageOptions): string {
  const bonus = entry.bonus ? ` (${entry.level})` : "";
  return `- [${mark(ticked.has(entryKey(entry)))}] ${escapeInline(entry.text)}${bonus}`;
}

function mark(isTicked: boolean): string {
  return isTicked ? "x" : " ";
}

function pitfallLine({ text, why }: OwnPitfall): string {
  return `- **${escapePhrase(text)}.** ${escapeInline(why)}`;
}

function marks({ from, until, minutes }: DayStep): string {
  return `${minutes} min, ${from} → ${until}`;
}

function clockTable({ steps }: DayChecklist): string {
  const rows = steps.map(({ name, from, until, say }) => [
    `${from} → ${until}`,
    escapeInline(name),
    escapeQuotation(say),
  ]);
  return table([{ name: "Minutes", align: "right" }, { name: "Step" }, { name: "To move on, say" }], rows);
}

/** A sheet as data: everything, heaviest first in each step. `misses` null when they were not asked for. */
export function sheetJson(sheet: DayChecklist, misses: readonly WordedMiss[] | null): string {
  const { framework, prompt, level, minutes, steps, pitfalls, final } = sheet;
  const value = {
    framework,
    prompt,
    level,
    minutes,
    ...(misses === null ? {} : { misses }),
    steps: steps.map(({ entries, bonus, ...step }) => ({ ...step, items: [...entries, ...bonus].map(item) })),
    pitfalls,
    final,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function item({ subject, id, name, text, stage, level, weight, bonus }: ChecklistEntry) {
  return { subject, id, name, text, stage, level, weight, bonus };
}
