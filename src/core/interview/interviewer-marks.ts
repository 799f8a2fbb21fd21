// Verdicts where a person listened instead of the coach: what the marks of a human interviewer come to.
import type { Level } from "../catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import type { AnswerJudged } from "../session/command.ts";
import type { VerdictGiven } from "../session/events.ts";
import type { SessionState } from "../session/state.ts";
import { listenPitfalls, listenPoints } from "./listen-points.ts";

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
