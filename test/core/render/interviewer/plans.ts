import type { Level } from "../../../../src/core/catalog/schema/vocabulary.ts";
import { rescale } from "../../../../src/core/points/budget.ts";
import type { InterviewPlan } from "../../../../src/core/render/interviewer/score-sheet-rows.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../../score/shipped.ts";

/** An interview on the shipped definitions. */
export function planOf(promptId: string, frameworkId: string, minutes = 45, level: Level = "senior"): InterviewPlan {
  const held = framework(frameworkId);
  const budgets = rescale(
    held.steps.map((step) => step.minutes),
    minutes,
  );
  return {
    definitions: { prompt: prompt(promptId), framework: held, concepts, pitfalls, rubric },
    level,
    minutes,
    steps: held.steps.map(({ id, name, stages }, at) => ({ id, name, stages, minutes: budgets[at] ?? 1 })),
  };
}
