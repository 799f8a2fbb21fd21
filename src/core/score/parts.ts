import type { Rubric } from "../catalog/rubric.ts";
import type { Level, Stage } from "../catalog/vocabulary.ts";
import { fits, isAbove } from "../session/checklist.ts";
import type { Help, Subject, Verdict, VerdictGiven } from "../session/events.ts";
import type { AnswerEvidence, ScoreDefinitions } from "./material.ts";
import type { ScorePart } from "./scorecard.ts";

/** The list an answer is held against, and what lies beyond it. */
export interface Parts {
  readonly list: readonly ScorePart[];
  readonly bonus: readonly ScorePart[];
}

/** Something that can be said, before anything is known of the answer. */
export interface Point {
  readonly subject: Subject;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly level: Level;
  /** Above the chosen level, or for other problems than this one. */
  readonly bonus: boolean;
  /** A sentence a strong candidate says. */
  readonly sample: string;
}

/**
 * The points of an answer: the concepts of the prompt's family, then the prompt's items with cues of their own. What a
 * framework adds is not among them. Without a prompt what fits some problems only is a bonus.
 */
export function pointsOf(definitions: ScoreDefinitions, level: Level, only?: readonly Stage[]): readonly Point[] {
  const { prompt, concepts } = definitions;
  const named = new Set((prompt?.items ?? []).flatMap((item) => item.concept ?? []));
  const general = concepts.concepts
    .filter((concept) => prompt === null || fits(concept.family, prompt.family))
    .map((concept): Point => {
      const elsewhere =
        (concept.situational && !named.has(concept.id)) || (prompt === null && concept.family === "genai");
      const { id, name, stage, sample } = concept;
      const bonus = elsewhere || isAbove(concept.level, level);
      return { subject: "concept", id, name, stage, level: concept.level, bonus, sample };
    });
  const own = (prompt?.items ?? [])
    .filter((item) => item.cues)
    .map((item): Point => {
      const { id, text, stage } = item;
      const bonus = isAbove(item.level, level);
      return { subject: "item", id, name: text, stage, level: item.level, bonus, sample: item.sample ?? text };
    });
  return [...general, ...own].filter((point) => !only || only.includes(point.stage));
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
  return {
    subject,
    id,
    name,
    stage,
    level,
    verdict,
    help,
    value: valueOfVerdict(verdict, help, rubric.verdicts),
    evidence: verdict === "missed" ? null : (given?.evidence ?? null),
    step: verdict === "missed" ? null : (given?.step ?? null),
  };
}
