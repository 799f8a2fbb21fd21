// Where a scorecard is put together: dimensions, pitfalls, caps, the floor of evidence, and what one fix would bring.
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { Level } from "../catalog/schema/vocabulary.ts";
import { pointsOf } from "../points/points.ts";
import { answerCapsOf } from "./answer-caps.ts";
import type { AnswerEvidence, ScoreDefinitions } from "./answer-evidence.ts";
import { bandOf, capsOf } from "./caps.ts";
import { dimensionsOf, totalPoints } from "./dimensions.ts";
import { formulaOf } from "./formula.ts";
import { type Parts, partsOf } from "./parts.ts";
import { pitfallsCounted } from "./pitfalls-counted.ts";
import type { CapApplied, DimensionScore, Scorecard, ScorePart, ScoreResult, SubstanceScore } from "./scorecard.ts";
import { substancePoints, substanceScore } from "./substance-score.ts";
import { type Gained, topFixOf, undoneBy } from "./top-fix.ts";

/**
 * The score of an answer by the rubric, and all it was made of:
 * `100 x sum of (weight / measured weights) x mean value of the dimension's list, less the points for pitfalls`.
 * Pure and repeatable. Covering one more never lowers it, one more pitfall never raises it, and no framework takes part.
 */
export function scoreAnswer(evidence: AnswerEvidence, definitions: ScoreDefinitions, level: Level): Scorecard {
  const { rubric } = definitions;
  const points = pointsOf(definitions, level, evidence.only);
  const parts = partsOf(points, evidence, rubric);
  const ids = pitfallsCounted(evidence.pitfalls, definitions);
  const worked = work(parts, ids.length, evidence, definitions, level);
  const outcome = outcomeOf(worked, parts, evidence, definitions, level);
  const gain = (part: ScorePart): Gained => {
    const list = parts.list.map((each) =>
      each === part ? { ...part, verdict: "said" as const, value: rubric.verdicts.said } : each,
    );
    const undone = part.subject === "concept" ? undoneBy(part.id, definitions.pitfalls) : [];
    const left = ids.filter((id) => !undone.includes(id)).length;
    const then = work({ ...parts, list }, left, evidence, definitions, level);
    return {
      points: Math.round((then.exact - worked.exact) * 100) / 100,
      freed: isFreed(worked, then, level, definitions),
    };
  };
  const judged = outcome.kind !== "not-enough-evidence";
  return {
    level,
    outcome,
    dimensions: worked.dimensions,
    conduct: evidence.conduct,
    pitfalls: { ids, taken: worked.taken },
    caps: outcome.kind === "scored" ? worked.caps : [],
    substance: worked.substance,
    bonus: parts.bonus,
    topFix: judged ? topFixOf(parts.list, points, gain) : null,
    formula: formulaOf({ ...worked, conduct: evidence.conduct, pitfalls: ids }, rubric),
    coach: evidence.coach,
    honestLimit: rubric.honest_limit,
  };
}

interface Worked {
  readonly dimensions: readonly DimensionScore[];
  readonly substance: SubstanceScore | null;
  readonly taken: number;
  /** Before it is rounded to a whole number. */
  readonly exact: number;
  readonly score: number;
  readonly caps: readonly CapApplied[];
}

function work(
  parts: Parts,
  pitfalls: number,
  evidence: AnswerEvidence,
  definitions: ScoreDefinitions,
  level: Level,
): Worked {
  const { rubric } = definitions;
  const dimensions = dimensionsOf(parts.list, evidence.conduct, rubric);
  const substance = rubric.substance ? substanceScore(parts, definitions.prompt, evidence.substance ?? null) : null;
  const points = substance ? substancePoints(substance, evidence.conduct, rubric) : totalPoints(dimensions);
  const taken = Math.min(rubric.pitfalls.most, pitfalls * rubric.pitfalls.each);
  const exact = Math.max(0, points - taken);
  const score = Math.round(exact + 1e-7);
  const held = evidence.substance
    ? answerCapsOf(evidence.substance, wrongStatements(evidence, definitions), rubric)
    : capsOf(parts, pitfalls, rubric);
  const caps = held.filter((cap) => bandOf(score, [cap], level, rubric) !== bandOf(score, [], level, rubric));
  return { dimensions, substance, taken, exact, score, caps };
}

/** Whether the band would rise for another reason than the points: a cap that holds now would be gone. */
function isFreed(now: Worked, then: Worked, level: Level, { rubric }: ScoreDefinitions): boolean {
  const bands = rubric.bands.map(({ band }) => band);
  const before = bandOf(now.score, now.caps, level, rubric);
  const left = now.caps.filter((cap) => then.caps.some(({ id }) => id === cap.id));
  return bands.indexOf(bandOf(now.score, left, level, rubric)) > bands.indexOf(before);
}

function outcomeOf(
  worked: Worked,
  parts: Parts,
  evidence: AnswerEvidence,
  { rubric }: ScoreDefinitions,
  level: Level,
): ScoreResult {
  if (evidence.marked === "ticked") {
    const ticked = parts.list.filter((part) => part.verdict !== "missed").length;
    return { kind: "ticked", ticked, of: parts.list.length };
  }
  const why = evidence.marked === "human" ? null : lackOf(evidence, rubric.evidence);
  if (why !== null) return { kind: "not-enough-evidence", why };
  const band = bandOf(worked.score, worked.caps, level, rubric);
  return { kind: "scored", score: worked.score, band, range: rangeOf(worked, parts, level, rubric) };
}

/** The bands within which doubtful verdicts, all of them true or none, and the error of the score leave it; caps hold. */
function rangeOf({ substance, score, caps }: Worked, parts: Parts, level: Level, rubric: Rubric) {
  if (!substance || !rubric.substance) return null;
  const doubtful = parts.list.filter(({ verdict }) => verdict === "likely").length;
  const points = (rubric.substance.items * doubtful) / Math.max(1, parts.list.length) + rubric.substance.error;
  const at = (value: number) => bandOf(Math.max(0, Math.round(value)), caps, level, rubric);
  return { low: at(score - points), high: at(score + points) };
}

/** The words of the statements that are not true, those of the prompt among them. */
function wrongStatements(evidence: AnswerEvidence, { pitfalls, prompt }: ScoreDefinitions): readonly string[] {
  const untrue = new Set([
    ...pitfalls.filter(({ kind }) => kind === "wrong").map(({ id }) => id),
    ...(prompt?.pitfalls ?? []).filter(({ wrong }) => wrong).map(({ id }) => id),
  ]);
  return evidence.pitfalls.flatMap(({ id, evidence: words }) => (untrue.has(id) ? (words ?? id) : []));
}

/** What an answer lacks to be scored, in words; null when it lacks nothing. A drill of one stage needs one stage. */
function lackOf(evidence: AnswerEvidence, floor: { readonly words: number; readonly stages: number }): string | null {
  if (evidence.unfit !== undefined) return evidence.unfit;
  const { words, only } = evidence;
  if (words < floor.words) return `${count(words, "word")}; a score needs ${floor.words}.`;
  const found = new Set(evidence.stages.filter((stage) => !only || only.includes(stage))).size;
  const needed = Math.min(floor.stages, only?.length ?? floor.stages);
  if (found >= needed) return null;
  const [one] = evidence.stages;
  const where =
    found === 1 && one ? `Words on one stage only (${one})` : "Words on none of the nine stages of a design";
  return `${where}; a score needs ${count(needed, "stage")}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
