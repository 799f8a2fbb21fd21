// The coach as a running session asks it: for facts, for what was heard so far, and for the judgement at the end.

import type { CoachData } from "../../core/coach/cues/coach-data.ts";
import { matchFact } from "../../core/coach/cues/facts.ts";
import { knowledgeOf } from "../../core/coach/cues/session-knowledge.ts";
import { assessSession, judgeSession } from "../../core/coach/verdict/judge.ts";
import type { StepChecklist } from "../../core/points/step-checklist.ts";
import type { SessionDefinitions } from "../../ports.ts";
import type { SessionCoach } from "./context.ts";

const yourCall = "Your call: state an assumption and go on.";

/** The coach of one session: its knowledge is compiled once, when it is first asked. */
export function createSessionCoach(
  definitions: SessionDefinitions,
  checklist: readonly StepChecklist[],
  data: () => CoachData | null,
): SessionCoach {
  let made: ReturnType<typeof knowledgeOf> | null = null;
  const knowledge = () => {
    made ??= knowledgeOf(definitions, checklist, data());
    return made;
  };
  return {
    answer(question) {
      const fact = matchFact(question, definitions.prompt.facts);
      return { fact: fact?.id ?? null, answer: fact?.answer ?? yourCall };
    },
    heard(state) {
      if (state.lines.length === 0) return new Set();
      const { concepts, items } = assessSession(state, definitions.framework, knowledge()).assessment;
      const ids = (subject: string, findings: typeof concepts) =>
        findings.filter((finding) => finding.confidence !== "none").map((finding) => `${subject}:${finding.id}`);
      return new Set([...ids("concept", concepts), ...ids("item", items), ...ids("framework-item", items)]);
    },
    judge(state) {
      return judgeSession(state, definitions, knowledge());
    },
  };
}
