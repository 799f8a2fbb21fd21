// Carrying out a turn: its commands to the record, its words to the page, its bell. Nothing is decided here.
import type { Turn } from "../../core/policy/turn.ts";
import type { Reply } from "../../ports.ts";
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
