// The words by which a heading names a stage, so that an answer is placed by its own headings where it has any.
import { stages } from "../../catalog/schema/terms.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";

const words: readonly (readonly [Stage, RegExp])[] = [
  [
    "scope",
    /\b(require\w*|clarif\w*|scop\w+|scope|assum\w+|constraint\w*|use cases?|questions?|problem statement|understand\w*|business (goal|objective|problem)|goals?)\b/,
  ],
  [
    "framing",
    /\b(fram\w+|formulat\w*|ml (problem|objective|task|framing)|problem(?! statement)|objective\w*|task|metrics?|success|kpis?|inputs?|outputs?)\b/,
  ],
  ["data", /\b(data(?!base)|datasets?|labels?|label+ing|sampling|collection|sources?|ground truth|ingest\w*|corpus)\b/],
  ["features", /\b(features?|signals?|representation\w*|embeddings?|encod\w+)\b/],
  [
    "model",
    /\b(model(?!\s*(monitor|serv|deploy|evaluat))\w*|architecture|training|algorithms?|candidate|ranking|retrieval|baseline\w*|loss|learning)\b/,
  ],
  [
    "evaluation",
    /\b(evaluat\w*|offline|experiment\w*|a\/b|ab test\w*|testing|validat\w*|error analysis|online test\w*|metrics?)\b/,
  ],
  [
    "serving",
    /\b(serv(?:e|ing|ice)\b|deploy\w*|inference|infrastructure|productioni\w+|rollout|launch|latency|scal(?:e|ing|ability)|system design|high level design|production)\b/,
  ],
  [
    "monitoring",
    /\b(monitor\w*|maint\w+|iterat\w+|retrain\w*|drift|observab\w*|alerts?|feedback loop|continual|operations|improve\w*)\b/,
  ],
  [
    "wrap-up",
    /\b(wrap\w*|summar\w*|conclusion\w*|trade-?\s?offs?|future|next steps?|follow-?ups?|recap|closing|q&a|extensions?|limitations?|deep dives?)\b/,
  ],
];

/** The stages a heading names by its words, in their usual order; none when it names none. */
export function stagesOfHeading(heading: string): readonly Stage[] {
  const text = heading.toLowerCase().slice(0, 120);
  const named = new Set(words.filter(([, pattern]) => pattern.test(text)).map(([stage]) => stage));
  return stages.filter((stage) => named.has(stage));
}
