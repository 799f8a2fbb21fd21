// The day checklist for other programs, as `mlsd checklist --json` prints it.
import type { WordedMiss } from "../../history/worded-misses.ts";
import type { DayChecklist } from "../../points/day-checklist.ts";
import type { ChecklistEntry } from "../../points/step-checklist.ts";

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
