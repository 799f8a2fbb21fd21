// The record of a session that is held: what is asked of it is decided, kept in the journal, and only then seen.
import type { Command, Decision, OwnEvent } from "../../core/session/command.ts";
import { decide } from "../../core/session/decider.ts";
import type { EventBody, SessionEvent } from "../../core/session/events.ts";
import { evolve, fold } from "../../core/session/fold.ts";
import { enveloped } from "../../core/session/journal-line.ts";
import { emptyState, type SessionState } from "../../core/session/state.ts";
import type { Clock, Journal } from "../../ports.ts";

/** Events that are cheap to lose: written without a sync. */
const light: ReadonlySet<EventBody["type"]> = new Set(["draft-saved", "clock-ticked", "pace-marked"]);

/** A session being held: events go to the journal first and only then change what is seen. */
export interface SessionRecord {
  state(): SessionState;
  /** Asks for something to happen in the session; what is refused leaves no trace. */
  send(command: Command): Decision;
  /** Writes down what happened to the program, and not in the session. */
  own(event: OwnEvent): void;
  /** Takes over what somebody else decided, as a score sheet tells it. */
  imported(...bodies: readonly EventBody[]): void;
  /** Null while nothing is kept anywhere. */
  journal(): Journal | null;
  /** Whether the last event could not be saved. */
  troubled(): boolean;
  close(): void;
}

/** What a new session begins with. */
export interface Beginning {
  readonly events: readonly OwnEvent[];
  /** What is asked of it at once. */
  readonly commands: readonly Command[];
}

/** Told once each time saving begins to fail, and with null when it works again. */
type OnTrouble = (reason: string | null) => void;

/**
 * `open` makes the journal; it is called when the first event beyond the beginning comes, so that a session nobody answered
 * leaves nothing behind.
 */
export function startRecord(open: () => Journal, begin: Beginning, clock: Clock, onTrouble: OnTrouble): SessionRecord {
  const moment = clock.moment();
  const staged: EventBody[] = [...begin.events];
  const stagedState = () => fold(enveloped(staged, 0, moment));
  for (const command of begin.commands) {
    const decision = decide(stagedState(), command);
    if ("events" in decision) staged.push(...decision.events);
  }
  return keep(stagedState(), null, { open, staged }, onTrouble);
}

/** Goes on with a session read from its journal. */
export function resumeRecord(journal: Journal, events: readonly SessionEvent[], onTrouble: OnTrouble): SessionRecord {
  return keep(fold(events), journal, { open: () => journal, staged: [] }, onTrouble);
}

function keep(
  before: SessionState,
  opened: Journal | null,
  { open, staged }: { readonly open: () => Journal; readonly staged: readonly EventBody[] },
  onTrouble: OnTrouble,
): SessionRecord {
  let state = before.started ? before : emptyState;
  let journal = opened;
  let trouble = false;
  const append = (to: Journal, bodies: readonly EventBody[]): void => {
    const durable = bodies.some((body) => !light.has(body.type));
    const { events, result } = to.append(bodies, durable);
    for (const event of events) state = evolve(state, event);
    if (to.path === null || result.saved === !trouble) return;
    trouble = !result.saved;
    onTrouble(result.saved ? null : result.reason);
  };
  const record = (bodies: readonly EventBody[]): void => {
    if (bodies.length === 0) return;
    if (journal === null) {
      journal = open();
      // What was staged is now what the journal says of it, its time as well.
      state = emptyState;
      append(journal, staged);
    }
    append(journal, bodies);
  };
  return {
    state: () => state,
    send(command) {
      const decision = decide(state, command);
      if ("events" in decision) record(decision.events);
      return decision;
    },
    own: (event) => record([event]),
    imported: (...bodies) => record(bodies),
    journal: () => journal,
    troubled: () => trouble,
    close: () => journal?.close(),
  };
}
