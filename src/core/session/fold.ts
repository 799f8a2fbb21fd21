// The fold: the state of a session from its events, and the time that passed between them.
import { type Change, changeBy } from "./changes.ts";
import type { SessionEvent } from "./events.ts";
import { emptyState, type SessionState } from "./state.ts";

/** The state after these events. Never throws, whatever the events. */
export function fold(events: Iterable<SessionEvent>): SessionState {
  const state = { ...emptyState };
  for (const event of events) happen(state, event);
  return state;
}

/** The state after one more event. Total: an event that makes no sense here changes nothing but `ignored`. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  return happen({ ...state }, event);
}

/** Changes a state nobody else has: a copy for every event would make a thousand sessions take three times as long. */
function happen(own: SessionState, event: SessionEvent): SessionState {
  const { ignored, seq } = own;
  Object.assign(own, passTime(own, event));
  return Object.assign(own, changeBy(own, event) ?? { ignored: ignored + 1 }, {
    seq: Math.max(seq, event.seq),
    lastAt: event.at,
  });
}

/**
 * Thinking time is what passed between two events of one process while the clock ran. A new process starts a new
 * monotonic clock, so what lay between two processes is a gap.
 */
function passTime(state: SessionState, event: SessionEvent): Change {
  if (event.type === "opened" || state.lastMono === null) {
    const away = event.type === "opened" && state.phase === "running";
    return { lastMono: event.mono, phase: away ? "paused" : state.phase };
  }
  const passed = Math.max(0, event.mono - state.lastMono);
  if (state.phase === "paused") return { lastMono: event.mono, paused: state.paused + passed };
  if (state.phase !== "running") return { lastMono: event.mono };
  const thought = event.type === "gap-noticed" ? Math.max(0, passed - event.ms) : passed;
  const elapsedByStep =
    state.step === null
      ? state.elapsedByStep
      : { ...state.elapsedByStep, [state.step]: (state.elapsedByStep[state.step] ?? 0) + thought };
  return { lastMono: event.mono, elapsed: state.elapsed + thought, elapsedByStep };
}
