// Carrying out a turn, and those that the passing of time comes to: commands, words, the bell. Nothing is decided here.
import { passClock, watchFrom } from "../../core/policy/clock-watch.ts";
import type { Turn } from "../../core/policy/turn.ts";
import type { Input, Reply } from "../../ports.ts";
import { type SessionContext, say } from "./context.ts";

/** Does what a turn says; false when a command of it was refused, and the refusal was said instead of the rest. */
export function carryOut(context: SessionContext, turn: Turn): boolean {
  const { record, ports, page } = context;
  for (const command of turn.commands ?? []) {
    const decision = record.send(command);
    if ("events" in decision) continue;
    say(context, "warning", decision.refused);
    return false;
  }
  if (turn.takenBack !== undefined) retract(context, turn.takenBack);
  page.push(...(turn.say ?? []));
  if (turn.rings && context.bell) ports.terminal.ring();
  if (turn.flashes) ports.terminal.flash();
  return true;
}

/** Carries out a turn of an open answer, and tells the answer what to do. */
export function replyTo(context: SessionContext, turn: Turn): Reply {
  if (!carryOut(context, turn)) return { stay: true };
  if (turn.leave) return { stay: false };
  return { stay: true, ...(turn.takenBack === undefined ? {} : { draft: turn.takenBack }) };
}

/** The line that stands last goes from the page where that can be redrawn; else it is said. */
function retract(context: SessionContext, line: string): void {
  const isLast = context.page.at(-1)?.kind === "line";
  if (context.ports.terminal.kind === "live" && isLast) context.page.pop();
  else say(context, "notice", `Taken back: ${line}`);
}

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
