// A stored session judged anew: its lines under the coach and concepts of today, beside how it was scored then.
import type { Level } from "../catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import type { Knowledge } from "../coach/cues/knowledge.ts";
import { COACH_VERSION } from "../coach/verdict/assess.ts";
import { assessSession, judgeSession } from "../coach/verdict/judge.ts";
import { scoreSession, wordsIn } from "../score/score-session.ts";
import { minutesByStage } from "../score/stage-minutes.ts";
import type { SessionState, Started } from "../session/state.ts";
import { type EvidencePlaces, gradedFindings, gradedPitfalls } from "./grade-document.ts";
import type { Graded } from "./graded.ts";

/**
 * Judged by `today`; `held` tells how it was scored then. Help is counted as it was given; corrections made after the
 * first judgement are not carried over.
 */
export function gradeSession(
  name: string,
  state: SessionState,
  { held, today }: { readonly held: SessionDefinitions; readonly today: SessionDefinitions },
  knowledge: Knowledge,
  level: Level,
): Graded {
  const started = state.started && { ...unmarked(state.started), level };
  const asked: SessionState = { ...state, started };
  const judgement = judgeSession(asked, today, knowledge);
  const judged: SessionState = { ...asked, judged: judgement };
  const scorecard = scoreSession(judged, today);
  if (!scorecard || !started) throw new Error("a session that has begun can be judged");
  const { answer, assessment } = assessSession(asked, today.framework, knowledge);
  const places: EvidencePlaces = {
    words: ({ evidence }) => evidence,
    step: ({ passage, evidence }) => {
      const there = answer.passages[passage ?? -1];
      if (!there || there.step !== undefined) return there?.step ?? null;
      const line = there.text.slice(0, Math.max(0, there.text.indexOf(evidence ?? ""))).split("\n").length - 1;
      return assessment.lines.find((each) => each.passage === passage && each.line === line)?.stage ?? null;
    },
  };
  const before = scoreSession(state, held);
  return {
    source: {
      kind: "session",
      name,
      before: before && { coach: state.judged?.coach ?? "none", outcome: before.outcome },
    },
    coach: COACH_VERSION,
    level,
    prompt: today.prompt.id,
    framework: today.framework.id,
    words: state.lines.reduce((all, line) => all + wordsIn(line.text), 0),
    ...gradedFindings(assessment, places, today),
    pitfalls: gradedPitfalls(assessment, places, today),
    time: minutesByStage(judged),
    scorecard,
    substance: assessment.substance,
    notes: started.aloud ? ["It was spoken, and no words were kept: grade a recording instead."] : [],
  };
}

/** Whoever marked it then, the coach of today has only the words. */
function unmarked({ interviewer, ...started }: Started): Started {
  return started;
}
