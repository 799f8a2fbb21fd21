import type { ChecklistEntry } from "../../session/checklist.ts";
import type { WordedMiss } from "../../session/own-misses.ts";
import type { Sheet } from "../../session/sheet.ts";

/** A sheet as data: everything, heaviest first in each step. `misses` null when they were not asked for. */
export function sheetJson(sheet: Sheet, misses: readonly WordedMiss[] | null): string {
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
