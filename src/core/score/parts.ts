// Points and verdicts brought together: what each is worth by the rubric, on the list or beyond it.
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { Point } from "../points/points.ts";
import type { Help, Verdict, VerdictGiven } from "../session/events.ts";
import type { AnswerEvidence } from "./answer-evidence.ts";
import type { ScorePart } from "./scorecard.ts";

/** The list an answer is held against, and what lies beyond it. */
export interface Parts {
  readonly list: readonly ScorePart[];
  readonly bonus: readonly ScorePart[];
}

/** The points with their verdicts and what these are worth. A bonus that was not said is left out. */
export function partsOf(points: readonly Point[], evidence: AnswerEvidence, rubric: Rubric): Parts {
  const verdicts = new Map(evidence.verdicts.map((given) => [`${given.subject}:${given.id}`, given]));
  const judged = points.flatMap((point) => {
    const given = verdicts.get(`${point.subject}:${point.id}`);
    if (!given && evidence.marked !== "coach") return [];
    return { part: partOf(point, given, rubric), bonus: point.bonus };
  });
  return {
    list: judged.filter(({ bonus }) => !bonus).map(({ part }) => part),
    bonus: judged.filter(({ bonus, part }) => bonus && part.verdict !== "missed").map(({ part }) => part),
  };
}

/** What a verdict is worth, 0 to 1. What is only likely is never worth more than it would be when confirmed. */
export function valueOfVerdict(verdict: Verdict, help: Help | null, values: Rubric["verdicts"]): number {
  const helped = help === null ? values.said : values.helped[help];
  if (verdict === "likely") return Math.min(values.likely, helped);
  return verdict === "helped" ? helped : values[verdict];
}

function partOf(point: Point, given: VerdictGiven | undefined, rubric: Rubric): ScorePart {
  const { subject, id, name, stage, level } = point;
  const verdict = given?.verdict ?? "missed";
  const help = verdict === "missed" ? null : (given?.help ?? null);
  const depth = verdict === "missed" || verdict === "ticked" ? null : (given?.depth ?? null);
  return {
    subject,
    id,
    name,
    stage,
    level,
    verdict,
    help,
    depth,
    value: valueOfVerdict(verdict, help, rubric.verdicts) * (depth === null ? 1 : (rubric.depth?.[depth] ?? 1)),
    evidence: verdict === "missed" ? null : (given?.evidence ?? null),
    step: verdict === "missed" ? null : (given?.step ?? null),
    reference: given?.reference ?? null,
  };
}
