// From a session to its score, without judging anew: who judged, how much was said and where, how it was conducted.
import type { Stage } from "../catalog/schema/vocabulary.ts";
import { pointsOf } from "../points/points.ts";
import { rulesOf } from "../session/mode.ts";
import type { SessionState } from "../session/state.ts";
import type { ScoreDefinitions } from "./answer-evidence.ts";
import { conductOf } from "./conduct.ts";
import { scoreAnswer } from "./score.ts";
import type { Scorecard } from "./scorecard.ts";

/** The scorecard of a session, from its verdicts as they stand after disputes; null while it has not been judged. */
export function scoreSession(state: SessionState, definitions: ScoreDefinitions): Scorecard | null {
  const { started, judged } = state;
  if (!started || !judged) return null;
  const drilled = started.steps.find((step) => step.id === started.drill);
  const byHand = rulesOf(started).marked ? "human" : judged.coach === "none" ? "ticked" : "coach";
  return scoreAnswer(
    {
      coach: byHand === "coach" ? judged.coach : null,
      marked: byHand,
      verdicts: judged.verdicts,
      pitfalls: judged.pitfalls,
      words: state.lines.reduce((all, line) => all + wordsIn(line.text), 0),
      stages: stagesWithWords(state, definitions),
      conduct: conductOf(state, definitions.rubric),
      substance: judged.substance,
      ...(drilled ? { only: drilled.stages } : {}),
    },
    definitions,
    started.level,
  );
}

/** Words of a text: runs of anything but blanks that hold a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Where something was said: the stages of what was heard, of the lines as they were judged, and of the steps they stand in. */
function stagesWithWords(state: SessionState, definitions: ScoreDefinitions): readonly Stage[] {
  const stageOf = new Map(pointsOf(definitions, "staff").map((point) => [`${point.subject}:${point.id}`, point.stage]));
  const heard = (state.judged?.verdicts ?? [])
    .filter(({ verdict }) => verdict !== "missed")
    .flatMap(({ subject, id }) => stageOf.get(`${subject}:${id}`) ?? []);
  const judged = (state.judged?.stages ?? []).flatMap((stage) => stage ?? []);
  const stepped = (state.started?.steps ?? [])
    .filter((step) => state.lines.some((line) => line.step === step.id && wordsIn(line.text) > 0))
    .flatMap((step) => step.stages[0] ?? []);
  return [...new Set([...heard, ...judged, ...stepped])];
}
