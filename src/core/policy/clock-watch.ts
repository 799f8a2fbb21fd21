// The watch on a session's clock: what the program stood still for is a gap, and the clock is written down now and then.

import type { SessionState } from "../session/state.ts";
import { clockText } from "../text/duration.ts";
import type { Turn } from "./turn.ts";

/** How often the clock is written down while nothing else is: so much thinking time a crash may cost. */
const heartbeat = 30_000;

/** A gap shorter than this is kept and not told. */
const toldFrom = 1000;

/** What the watch remembers, in monotonic milliseconds. */
export interface ClockWatch {
  readonly ticked: number;
  readonly written: number;
  /** When Ctrl-Z was pressed; null while the program goes on. */
  readonly suspended: number | null;
}

/** What the passing of time came to. `runs`: it was a tick of the running clock, so that pace may be looked at. */
export interface Watched {
  readonly watch: ClockWatch;
  readonly turn: Turn;
  readonly runs: boolean;
}

/** A watch that begins now. */
export function watchFrom(mono: number): ClockWatch {
  return { ticked: mono, written: mono, suspended: null };
}

/** One tick, Ctrl-Z or going on. `longestTick`: from so many milliseconds between two ticks on the machine was stopped. */
export function passClock(
  watch: ClockWatch,
  passing: "tick" | "suspended" | "continued",
  mono: number,
  state: Pick<SessionState, "phase">,
  longestTick: number,
): Watched {
  if (passing === "suspended") return { watch: { ...watch, suspended: mono }, turn: {}, runs: false };
  if (passing === "continued") {
    if (watch.suspended === null) return { watch, turn: {}, runs: false };
    const ms = mono - watch.suspended;
    const isUnderWay = state.phase === "running" || state.phase === "paused";
    const turn = ms > 0 && isUnderWay ? gap(ms, "suspended") : {};
    return { watch: { ...watch, suspended: null, ticked: mono }, turn, runs: false };
  }
  const ticked = { ...watch, ticked: mono };
  if (state.phase !== "running" || watch.suspended !== null) return { watch: ticked, turn: {}, runs: false };
  const passed = mono - watch.ticked;
  const stopped = passed > longestTick ? gap(Math.round(passed - 1000), "stopped") : {};
  if (mono - watch.written <= heartbeat) return { watch: ticked, turn: stopped, runs: true };
  const commands = [...(stopped.commands ?? []), { type: "write-clock" } as const];
  return { watch: { ...ticked, written: mono }, turn: { ...stopped, commands }, runs: true };
}

function gap(ms: number, cause: "stopped" | "suspended"): Turn {
  const text = `The program stood still for ${clockText(ms)}. That is not counted as thinking time.`;
  return {
    commands: [{ type: "note-gap", ms, cause }],
    say: ms < toldFrom ? [] : [{ kind: "notice", text }],
  };
}
