// What a human interviewer listens for, and the verdicts that the marks come to.
import { type Subject, stages } from "../catalog/schema/terms.ts";
import type { Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import { pointsOf } from "../points/points.ts";
import { isUnwise } from "../points/unwise.ts";
import type { AnswerJudged } from "../session/command.ts";
import type { VerdictGiven } from "../session/events.ts";
import type { SessionState } from "../session/state.ts";

/** One thing a human interviewer listens for and marks. */
export interface ListenPoint {
  readonly subject: Subject;
  readonly id: string;
  readonly name: string;
  /** What it sounds like, for somebody who does not know the name. */
  readonly listen: string;
  readonly stage: Stage;
  /** Named by the prompt itself. */
  readonly own: boolean;
}

/**
 * What a human interviewer marks: the same list an answer is scored by, without what is a bonus, stage by stage, what the
 * prompt names itself first. A stage that feeds no dimension of the rubric is left out.
 */
export function listenPoints(definitions: SessionDefinitions, level: Level): readonly ListenPoint[] {
  const { prompt, concepts, rubric } = definitions;
  const points = pointsOf({ prompt, concepts }, level)
    .filter((point) => !point.bonus)
    .map(({ subject, id, name, stage, sample }): ListenPoint => {
      if (subject !== "concept") return { subject, id, name, listen: `"${sample}"`, stage, own: true };
      const item = prompt.items.find((each) => each.concept === id);
      const definition = concepts.concepts.find((concept) => concept.id === id)?.definition;
      return { subject, id, name, listen: item?.text ?? definition ?? sample, stage, own: item !== undefined };
    });
  const fed = rubric.dimensions.flatMap(({ feeds }) => (feeds === "conduct" ? [] : feeds));
  return stages
    .filter((stage) => fed.includes(stage))
    .flatMap((stage) => {
      const here = points.filter((point) => point.stage === stage);
      return [...here.filter(({ own }) => own), ...here.filter(({ own }) => !own)];
    });
}

/** The general pitfalls one can hear and the prompt's own; what only shows by its absence is in the marks already. */
export function listenPitfalls({
  prompt,
  pitfalls,
}: SessionDefinitions): readonly { readonly id: string; readonly name: string; readonly why: string }[] {
  const covered = new Set(prompt.pitfalls.flatMap(({ id, general }) => [id, ...(general ? [general] : [])]));
  return [
    ...prompt.pitfalls.filter(isUnwise).map(({ id, text, why }) => ({ id, name: text, why })),
    ...pitfalls
      .filter(({ id, kind }) => kind === "said" && !covered.has(id))
      .map(({ id, name, definition }) => ({ id, name, why: definition })),
  ];
}

/**
 * What has no mark was missed; what was left out gets no verdict and does not count. Help is always a question of the
 * interviewer's, so it counts as a follow-up.
 */
export function judgeMarks(state: SessionState, definitions: SessionDefinitions, level: Level): AnswerJudged {
  const verdicts = listenPoints(definitions, level).flatMap(({ subject, id }): readonly VerdictGiven[] => {
    const mark = state.marks.find((each) => each.subject === subject && each.id === id);
    if (mark?.verdict === "left-out") return [];
    if (!mark || mark.verdict === "missed") return [{ subject, id, verdict: "missed" }];
    const where = mark.step === null ? {} : { step: mark.step };
    if (mark.verdict === "helped") return [{ subject, id, verdict: "helped", help: "followup", ...where }];
    return [{ subject, id, verdict: "said", ...where }];
  });
  const pitfalls = listenPitfalls(definitions).flatMap(({ id }) => {
    const mark = state.marks.find((each) => each.subject === "pitfall" && each.id === id);
    if (!mark) return [];
    return [{ id, ...(mark.step === null ? {} : { step: mark.step }) }];
  });
  return { coach: "human", verdicts, pitfalls };
}
