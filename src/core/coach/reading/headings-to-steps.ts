// Headings of a file matched to the steps of a framework, so that the text below them is judged where it belongs.
import type { Framework, Step } from "../../catalog/schema/framework.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { homeOf } from "../../points/step-checklist.ts";
import { stagesOfHeading } from "../language/headings.ts";

/** What a heading says of the text below it. */
export interface Headed {
  readonly step: string | null;
  readonly stages: readonly Stage[];
}

/**
 * The step a heading names by its words, or that is the home of the stage it names; without a framework the stages alone.
 * Null when the heading names nothing.
 */
export function headedBy(heading: string, framework: Framework | null): Headed | null {
  const stages = stagesOfHeading(heading);
  const [first] = stages;
  if (!framework) return first ? { step: null, stages } : null;
  const step = named(heading, framework) ?? (first ? homeOf(first, framework) : undefined);
  if (!step) return null;
  return { step: step.id, stages: stages.length > 0 ? stages : step.stages };
}

/** The step with the most of its name in the heading, when that is at least half of it. */
function named(heading: string, framework: Framework): Step | undefined {
  const said = new Set(wordsOf(heading));
  let best: { step: Step; share: number } | null = null;
  for (const step of framework.steps) {
    const shares = [wordsOf(step.name), wordsOf(step.id)].map(
      (words) => words.filter((word) => said.has(word)).length / Math.max(1, words.length),
    );
    const share = Math.max(...shares);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { step, share };
  }
  return best?.step;
}

const small = new Set(["and", "the", "of", "a", "an", "for", "to", "in", "on", "ml", "system", "design"]);

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => word.replace(/s$/, "")).filter((word) => !small.has(word));
}
