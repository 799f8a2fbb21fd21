// From points to a band: the highest the score reaches, held down by the caps for what no strong answer lacks.
import type { Band, Rubric } from "../catalog/schema/rubric.ts";
import { stages } from "../catalog/schema/terms.ts";
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { Parts } from "./parts.ts";
import type { CapApplied, ScorePart } from "./scorecard.ts";

type Cap = Rubric["caps"][number];

/** Where breadth ends the round and begins: nobody is an expert in asking questions or in summing up. */
const shallow: readonly Stage[] = ["scope", "wrap-up"];

/** The caps of the rubric that hold for this answer. A cap on what was never on the list does not. */
export function capsOf(parts: Parts, pitfalls: number, rubric: Rubric): readonly CapApplied[] {
  return rubric.caps
    .filter((cap) => holds(cap, parts, pitfalls, rubric))
    .map(({ id, band, why }) => ({ id, band, why, quotes: [] }));
}

/** The band of a score: the highest whose threshold it reaches, and no higher than any cap. */
export function bandOf(score: number, caps: readonly CapApplied[], level: Level, rubric: Rubric): Band {
  const bands = rubric.bands.map(({ band }) => band);
  const reached = rubric.bands.findLastIndex(({ from }) => score >= from[level]);
  const highest = Math.min(Math.max(0, reached), ...caps.map(({ band }) => bands.indexOf(band)));
  return bands[Math.max(0, highest)] as Band;
}

/**
 * How deep the deepest stage went, as the rubric counts it: what was covered there, bonus included, what is only likely
 * as a half. Scope and wrap-up are never a deep dive.
 */
function isDeepDive(stage: Stage, parts: Parts, rubric: Rubric): boolean {
  const listed = parts.list.filter((part) => part.stage === stage);
  if (shallow.includes(stage) || listed.length === 0) return false;
  const beyond = parts.bonus.filter((part) => part.stage === stage);
  const covered = [...listed, ...beyond].reduce((all, part) => all + depth(part), 0);
  return covered >= rubric.deep_dive.covered && covered >= rubric.deep_dive.share * listed.length;
}

function holds(cap: Cap, parts: Parts, pitfalls: number, rubric: Rubric): boolean {
  switch (cap.when) {
    case "no-scoping":
      return noneHeard("scope", parts);
    case "no-evaluation":
      return noneHeard("evaluation", parts);
    case "no-baseline":
      return parts.list.some((part) => part.id === "model-baseline" && part.verdict === "missed");
    case "no-deep-dive": {
      const deepest = stages.filter((stage) => !shallow.includes(stage) && isListed(stage, parts));
      return deepest.length > 0 && !deepest.some((stage) => isDeepDive(stage, parts, rubric));
    }
    case "pitfalls":
      return pitfalls >= (cap.least ?? 1);
    default:
      // The rest are caps on a whole answer (answer-caps.ts).
      return false;
  }
}

function noneHeard(stage: Stage, parts: Parts): boolean {
  const heard = [...parts.list, ...parts.bonus].some(
    (part) => part.subject === "concept" && part.stage === stage && part.verdict !== "missed",
  );
  return isListed(stage, parts) && !heard;
}

function isListed(stage: Stage, parts: Parts): boolean {
  return parts.list.some((part) => part.stage === stage);
}

function depth(part: ScorePart): number {
  if (part.verdict === "missed") return 0;
  return part.verdict === "likely" ? 0.5 : 1;
}
