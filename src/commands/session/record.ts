import { type EventBody, JOURNAL_VERSION, type SessionEvent } from "../../core/session/events.ts";
import { evolve, fold } from "../../core/session/fold.ts";
import { emptyState, type SessionState } from "../../core/session/state.ts";
import type { Clock, Journal } from "../../ports.ts";

/** Events that are cheap to lose: written without a sync. */
const light: ReadonlySet<EventBody["type"]> = new Set(["draft-saved", "clock-ticked", "pace-marked"]);

/** A session being held: events go to the journal first and only then change what is seen. */
export interface SessionRecord {
  state(): SessionState;
  record(...bodies: readonly EventBody[]): void;
  /** Null while nothing is kept anywhere. */
  journal(): Journal | null;
  /** Whether the last event could not be saved. */
  troubled(): boolean;
  close(): void;
}

/**
 * `open` makes the journal; it is called when the first event beyond `staged` comes, so that a session nobody answered
 * leaves nothing behind. `onTrouble` is told once each time saving begins to fail, and with null when it works again.
 */
export function startRecord(
  open: () => Journal,
  staged: readonly EventBody[],
  clock: Clock,
  onTrouble: (reason: string | null) => void,
): SessionRecord {
  const { at, mono } = clock.moment();
  const enveloped = staged.map(
    (body, index): SessionEvent => ({ ...body, v: JOURNAL_VERSION, seq: index + 1, at, mono }),
  );
  return keep(
    fold(enveloped),
    null,
    () => {
      const journal = open();
      const { result } = journal.append(staged, true);
      if (!result.saved && journal.path !== null) onTrouble(result.reason);
      return journal;
    },
    onTrouble,
  );
}

/** Goes on with a session read from its journal. */
export function resumeRecord(
  journal: Journal,
  events: readonly SessionEvent[],
  onTrouble: (reason: string | null) => void,
): SessionRecord {
  return keep(fold(events), journal, () => journal, onTrouble);
}

function keep(
  before: SessionState,
  opened: Journal | null,
  open: () => Journal,
  onTrouble: (reason: string | null) => void,
): SessionRecord {
  let state = before.started ? before : emptyState;
  let journal = opened;
  let trouble = false;
  return {
    state: () => state,
    journal: () => journal,
    troubled: () => trouble,
    record(...bodies) {
      if (bodies.length === 0) return;
      journal ??= open();
      const durable = bodies.some((body) => !light.has(body.type));
      const { events, result } = journal.append(bodies, durable);
      for (const event of events) state = evolve(state, event);
      if (journal.path === null || result.saved === !trouble) return;
      trouble = !result.saved;
      onTrouble(result.saved ? null : result.reason);
    },
    close: () => journal?.close(),
  };
}
