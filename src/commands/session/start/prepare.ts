// The setting up of a session, new or resumed: its record, its rules, its checklist, its coach.

import type { CoachData } from "../../../core/coach/cues/coach-data.ts";
import { matchFact } from "../../../core/coach/cues/facts.ts";
import { knowledgeOf } from "../../../core/coach/cues/session-knowledge.ts";
import { assessSession, judgeSession } from "../../../core/coach/verdict/judge.ts";
import { checklistOf, type StepChecklist } from "../../../core/points/step-checklist.ts";
import type { SessionEvent } from "../../../core/session/events.ts";
import { rulesOf } from "../../../core/session/mode.ts";
import type { Started } from "../../../core/session/state.ts";
import type { Journal, Ports, SessionDefinitions } from "../../../ports.ts";
import { definitionsOfSession } from "../../history/definitions-of-session.ts";
import { printed, type SessionCoach, type SessionContext } from "../context.ts";
import { departureWords } from "../departure-words.ts";
import { type Beginning, resumeRecord, type SessionRecord, startRecord } from "../record.ts";
import type { SessionPlan } from "./plan.ts";

/**
 * A new session. Its journal is made with the first event after these, so that nothing is left of one nobody
 * began; what comes from a pipe runs from the start.
 */
export function prepareSession(ports: Ports, plan: SessionPlan): SessionContext {
  const { catalog, journals, clock, program } = ports;
  const id = journals.freeName(`${clock.moment().at.replace(/[-:]|\.\d+/g, "")}-${plan.started.prompt}`);
  const trouble = { tell: printed(ports.terminal) };
  const started: Started = { ...plan.started, session: id, definitions: catalog.hashes(plan.definitions) };
  const begin: Beginning = {
    events: [started, { type: "opened", ...program.identity }],
    commands: started.timed ? [] : [{ type: "start" }],
  };
  const open = (): Journal => {
    catalog.keep(plan.definitions);
    return journals.create(id, clock);
  };
  const record = startRecord(open, begin, clock, tellTrouble(trouble));
  return contextOf(ports, record, started, plan, trouble);
}

/** A session from its journal, held under the definitions it was begun with. */
export function prepareResumed(
  ports: Ports,
  journal: Journal,
  events: readonly SessionEvent[],
  bell: boolean,
): SessionContext {
  const trouble = { tell: printed(ports.terminal) };
  const record = resumeRecord(journal, events, tellTrouble(trouble));
  const { started } = record.state();
  if (!started) throw new Error(`${journal.session} has no beginning`);
  record.own({ type: "opened", ...ports.program.identity });
  return contextOf(ports, record, started, { definitions: definitionsOfSession(ports, started), bell }, trouble);
}

function contextOf(
  ports: Ports,
  record: SessionRecord,
  started: Started,
  { definitions, bell }: { readonly definitions: SessionDefinitions; readonly bell: boolean },
  trouble: SessionContext["trouble"],
): SessionContext {
  const { framework, prompt, concepts } = definitions;
  const rules = rulesOf(started, ports.terminal.kind);
  const checklist = checklistOf({ framework, prompt, concepts: concepts.concepts }, started.level);
  const coach = createSessionCoach(definitions, checklist, () => ports.catalog.coachData());
  const context: SessionContext = { ports, record, rules, definitions, checklist, coach, bell, page: [], trouble };
  ports.terminal.onLeave((cause) => {
    if (record.journal() && record.state().closedCause === null) {
      record.own({ type: "closed", cause });
      ports.terminal.print(departureWords(record));
    }
    record.close();
  });
  return context;
}

/** Saving that fails is said at once, and so is that it works again. */
function tellTrouble(trouble: SessionContext["trouble"]): (reason: string | null) => void {
  return (reason) => {
    const text =
      reason === null
        ? "Saved again: everything up to here is on disk."
        : `NOT SAVED: ${reason}. Your text is kept in memory and tried again with every line. At the end you can write it elsewhere.`;
    trouble.tell({ kind: reason === null ? "notice" : "warning", text });
  };
}

const yourCall = "Your call: state an assumption and go on.";

/** The coach of one session: its knowledge is compiled once, when it is first asked. */
function createSessionCoach(
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
