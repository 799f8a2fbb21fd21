import { assess } from "../../core/coach/assess.ts";
import { matchFact } from "../../core/coach/facts.ts";
import { judgeSession } from "../../core/coach/judge.ts";
import type { Model } from "../../core/coach/model.ts";
import { knowledgeOf } from "../../core/coach/session-knowledge.ts";
import type { StepChecklist } from "../../core/session/checklist.ts";
import { linesOf } from "../../core/session/state.ts";
import type { SessionDefinitions } from "../../ports.ts";
import type { SessionCoach } from "./context.ts";

const yourCall = "Your call: state an assumption and go on.";

/** The coach of one session: its knowledge is compiled once, when it is first asked. */
export function createSessionCoach(
  definitions: SessionDefinitions,
  checklist: readonly StepChecklist[],
  model: () => Model | null,
): SessionCoach {
  let made: ReturnType<typeof knowledgeOf> | null = null;
  const knowledge = () => {
    made ??= knowledgeOf(definitions, checklist, model());
    return made;
  };
  return {
    answer(question) {
      const fact = matchFact(question, definitions.prompt.facts);
      return { fact: fact?.id ?? null, answer: fact?.answer ?? yourCall };
    },
    heard(state) {
      const text = linesOf(state, state.step)
        .map((line) => line.text)
        .join("\n");
      const step = definitions.framework.steps.find((each) => each.id === state.step);
      if (!step || text.trim() === "") return new Set();
      const found = assess({ passages: [{ text, step: step.id, stages: step.stages }], excerpt: true }, knowledge());
      const ids = (subject: string, findings: typeof found.concepts) =>
        findings.filter((finding) => finding.confidence !== "none").map((finding) => `${subject}:${finding.id}`);
      return new Set([
        ...ids("concept", found.concepts),
        ...ids("item", found.items),
        ...ids("framework-item", found.items),
      ]);
    },
    judge(state) {
      return { type: "answer-judged", ...judgeSession(state, definitions, knowledge()) };
    },
  };
}
