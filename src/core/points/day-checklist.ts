// The checklist for the day of an interview: steps by the clock, what to say in each, and what not to do.
import type { OwnPitfall } from "../catalog/schema/pitfall.ts";
import type { Level } from "../catalog/schema/vocabulary.ts";
import { rescale } from "./budget.ts";
import { type ChecklistEntry, type ChecklistSource, checklistOf } from "./step-checklist.ts";
import { isUnwise } from "./unwise.ts";

/** One step as it is read before an interview. `from` and `until` are minutes on the clock. */
export interface DayStep {
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly minutes: number;
  readonly from: number;
  readonly until: number;
  /** What is expected at the level, heaviest first. */
  readonly entries: readonly ChecklistEntry[];
  /** What is above the level, heaviest first. */
  readonly bonus: readonly ChecklistEntry[];
  readonly pitfalls: readonly OwnPitfall[];
  /** The sentence that moves on. */
  readonly say: string;
}

/** The sheet for the day: a framework's steps with their clock marks, and the prompt's items where they belong. */
export interface DayChecklist {
  readonly framework: { readonly id: string; readonly name: string };
  readonly prompt: { readonly id: string; readonly title: string } | null;
  readonly level: Level;
  readonly minutes: number;
  readonly steps: readonly DayStep[];
  /** The prompt's pitfalls, then those of the whole framework. */
  readonly pitfalls: readonly OwnPitfall[];
  /** What is gone through before one says one is done. */
  readonly final: readonly { readonly id: string; readonly text: string }[];
}

/** The sheet of a framework, rescaled to `minutes`. Throws a RangeError for fewer minutes than one a step. */
export function dayChecklistOf(source: ChecklistSource, level: Level, minutes: number): DayChecklist {
  const { framework, prompt } = source;
  const lists = checklistOf(source, level);
  const own = framework.steps.map((step) => step.minutes);
  const budgets = rescale(own, minutes);
  let clock = 0;
  const steps = framework.steps.map((step, index): DayStep => {
    const from = clock;
    const budget = budgets[index] ?? step.minutes;
    clock += budget;
    const entries = (lists[index]?.entries ?? []).toSorted((a, b) => b.weight - a.weight);
    const { id, name, goal, pitfalls, say } = step;
    return {
      id,
      name,
      goal,
      minutes: budget,
      from,
      until: clock,
      entries: entries.filter((entry) => !entry.bonus),
      bonus: entries.filter((entry) => entry.bonus),
      pitfalls,
      say,
    };
  });
  return {
    framework: { id: framework.id, name: framework.name },
    prompt: prompt && { id: prompt.id, title: prompt.title },
    level,
    minutes,
    steps,
    pitfalls: [...(prompt?.pitfalls.filter(isUnwise) ?? []), ...framework.pitfalls],
    final: framework.final ?? [],
  };
}
