// Holding a session: answer after answer, and what is done between two of them.
import { printed, type SessionContext } from "../context.ts";
import type { Held } from "../ending.ts";
import { type Departure, takeAnswer } from "./answering.ts";
import { editText, goWithReason, waitPaused } from "./outside.ts";
import { openPage, turnPage } from "./pages.ts";

/** Leads through the session until its clock stops or the person leaves. */
export async function hold(context: SessionContext): Promise<Held> {
  context.trouble.tell = (entry) => context.page.push(entry);
  const held = await holdSteps(context);
  context.trouble.tell = printed(context.ports.terminal);
  return held;
}

async function holdSteps(context: SessionContext): Promise<Held> {
  const { record } = context;
  openPage(context);
  for (;;) {
    const before = record.state().step;
    const left = await takeAnswer(context);
    // All that stands on it was shown.
    context.page.length = 0;
    const gone = await between(context, left);
    if (gone) return gone;
    if (record.state().phase === "stopped") return "stopped";
    if (record.state().step !== before) turnPage(context, before);
  }
}

/** What an answer was left for; tells how the person left for good, else null. */
async function between(context: SessionContext, left: Departure): Promise<Held | null> {
  switch (left.kind) {
    case "quit":
    case "interrupted":
    case "end-of-input":
      return left.kind;
    case "paused":
      return waitPaused(context);
    case "edit":
      await editText(context);
      return null;
    case "reason":
      await goWithReason(context, left.step);
      return null;
    case "moved":
      return null;
    default:
      left satisfies never;
      return null;
  }
}
