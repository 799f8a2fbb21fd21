import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import type { Level } from "../catalog/vocabulary.ts";
import { COACH_VERSION } from "../coach/assess.ts";
import { assessSession, judgeSession } from "../coach/judge.ts";
import type { Knowledge } from "../coach/knowledge.ts";
import type { SessionState, Started } from "../session/state.ts";
import { gradedFindings, gradedPitfalls, type Places } from "./grade.ts";
import type { Graded } from "./graded.ts";
import { scoreSession, wordsIn } from "./score-session.ts";
import { minutesByStage } from "./stage-minutes.ts";

/**
 * A stored session judged anew: its lines under the coach and concepts of `today`. Help is counted as it was given;
 * corrections made after the first judgement are not carried over. `held` tells how it was scored then.
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
  const places: Places = {
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
    notes: started.aloud ? ["It was spoken, and no words were kept: grade a recording instead."] : [],
  };
}

/** Whoever marked it then, the coach of today has only the words. */
function unmarked({ interviewer, ...started }: Started): Started {
  return started;
}
