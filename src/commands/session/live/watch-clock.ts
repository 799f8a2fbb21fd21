import { clockText } from "../../../core/text/duration.ts";
import type { Input } from "../../../ports.ts";
import { type SessionContext, say } from "../context.ts";

export type Passing = Extract<Input, { type: "tick" | "suspended" | "continued" }>;

export function isPassing(input: Input): input is Passing {
  return input.type === "tick" || input.type === "suspended" || input.type === "continued";
}

/** How often the clock is written down while nothing else is: so much thinking time a crash may cost. */
const heartbeat = 30_000;

/**
 * Keeps a session's clock honest while a question is open: what the program stood still or was stopped by Ctrl-Z is a gap, and
 * the clock is written down now and then. The function it returns gives the monotonic milliseconds of a tick of the running
 * clock, and null for everything else.
 */
export function watchClock(context: SessionContext): (input: Passing) => number | null {
  const { record, ports } = context;
  const { clock } = ports;
  let lastTick = clock.moment().mono;
  let lastWritten = lastTick;
  let suspendedAt: number | null = null;

  const noteGap = (ms: number, cause: "stopped" | "suspended"): void => {
    record.record({ type: "gap-noticed", ms, cause });
    if (ms < 1000) return;
    say(context, "notice", `The program stood still for ${clockText(ms)}. That is not counted as thinking time.`);
  };
  const tick = (mono: number): number | null => {
    const passed = mono - lastTick;
    lastTick = mono;
    if (record.state().phase !== "running" || suspendedAt !== null) return null;
    if (passed > clock.longestTick) noteGap(Math.round(passed - 1000), "stopped");
    if (mono - lastWritten > heartbeat) {
      lastWritten = mono;
      record.record({ type: "clock-ticked" });
    }
    return mono;
  };

  return ({ type }) => {
    const { mono } = clock.moment();
    if (type === "tick") return tick(mono);
    if (type === "suspended") suspendedAt = mono;
    else if (suspendedAt !== null) {
      if (mono > suspendedAt) noteGap(mono - suspendedAt, "suspended");
      suspendedAt = null;
      lastTick = mono;
    }
    return null;
  };
}
