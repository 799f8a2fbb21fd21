// The watch on the clock while a question is open, for the candidate's answer and the interviewer's console alike.
import { passClock, watchFrom } from "../../../core/policy/clock-watch.ts";
import type { Input } from "../../../ports.ts";
import { carryOut } from "../carry-out.ts";
import type { SessionContext } from "../context.ts";

export type Passing = Extract<Input, { type: "tick" | "suspended" | "continued" }>;

export function isPassing(input: Input): input is Passing {
  return input.type === "tick" || input.type === "suspended" || input.type === "continued";
}

/**
 * Keeps a session's clock honest while a question is open. The function it returns gives the monotonic milliseconds of a tick
 * of the running clock, and null for everything else.
 */
export function watchClock(context: SessionContext): (input: Passing) => number | null {
  const { clock } = context.ports;
  let watch = watchFrom(clock.moment().mono);
  return ({ type }) => {
    const { mono } = clock.moment();
    const seen = passClock(watch, type, mono, context.record.state(), clock.longestTick);
    watch = seen.watch;
    carryOut(context, seen.turn);
    return seen.runs ? mono : null;
  };
}
