import { checklistOf } from "../../../core/points/step-checklist.ts";
import type { EventBody, SessionEvent } from "../../../core/session/events.ts";
import { fold } from "../../../core/session/fold.ts";
import type { Journal, Ports, SessionDefinitions } from "../../../ports.ts";
import { definitionsOfSession } from "../../history/definitions-of-session.ts";
import { printed, type SessionContext } from "../context.ts";
import { departureWords } from "../departure-words.ts";
import { resumeRecord, type SessionRecord, startRecord } from "../record.ts";
import { createSessionCoach } from "../session-coach.ts";
import type { SessionPlan } from "./plan.ts";

/**
 * A new session. Its journal is made with the first event after these, so that nothing is left of one nobody
 * began; what comes from a pipe runs from the start.
 */
export function prepareSession(ports: Ports, plan: SessionPlan): SessionContext {
  const { catalog, journals, clock, program } = ports;
  const id = journals.freeName(`${clock.moment().at.replace(/[-:]|\.\d+/g, "")}-${plan.started.prompt}`);
  const trouble = { tell: printed(ports.terminal) };
  const staged: readonly EventBody[] = [
    { ...plan.started, session: id, definitions: catalog.hashes(plan.definitions) },
    { type: "opened", ...program.identity },
  ];
  const first = plan.started.steps[0];
  const entered: readonly EventBody[] =
    plan.started.mode === "guided" && first ? [{ type: "step-entered", step: first.id }] : [];
  const atOnce: readonly EventBody[] = plan.started.timed ? [] : [{ type: "clock-started" }, ...entered];
  const open = (): Journal => {
    catalog.keep(plan.definitions);
    return journals.create(id, clock);
  };
  const record = startRecord(open, [...staged, ...atOnce], clock, tellTrouble(trouble));
  return contextOf(ports, record, plan.definitions, plan.bell, trouble);
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
  const started = fold(events).started;
  if (!started) throw new Error(`${journal.session} has no beginning`);
  record.record({ type: "opened", ...ports.program.identity });
  return contextOf(ports, record, definitionsOfSession(ports, started), bell, trouble);
}

function contextOf(
  ports: Ports,
  record: SessionRecord,
  definitions: SessionDefinitions,
  bell: boolean,
  trouble: SessionContext["trouble"],
): SessionContext {
  const level = record.state().started?.level ?? "senior";
  const { framework, prompt, concepts } = definitions;
  const checklist = checklistOf({ framework, prompt, concepts: concepts.concepts }, level);
  const coach = createSessionCoach(definitions, checklist, () => ports.catalog.coachModel());
  const context: SessionContext = { ports, record, definitions, checklist, coach, bell, page: [], trouble };
  ports.terminal.onLeave((cause) => {
    if (record.journal() && record.state().closedCause === null) {
      record.record({ type: "closed", cause });
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
