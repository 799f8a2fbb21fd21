import type { SessionEvent, VerdictGiven } from "../../src/core/session/events.ts";
import { begun, eventsOf } from "../core/session-events.ts";

/** A whole session held on a day, with these verdicts; on the fraud prompt under rpfmse unless `changes` say otherwise. */
export function heldOn(
  day: string,
  verdicts: readonly VerdictGiven[],
  changes: { readonly prompt?: string; readonly framework?: string; readonly stop?: "done" | "quit" } = {},
): readonly SessionEvent[] {
  const { stop = "done", ...started } = changes;
  const prompt = started.prompt ?? "fraud-detection";
  const session = `${day.replaceAll("-", "")}T083000Z-${prompt}`;
  const steps = [{ id: "requirements", name: "Requirements", stages: ["scope"], minutes: 45 }] as const;
  const events = eventsOf([
    ...begun(steps, { ...started, session, offset: 0 }),
    { type: "clock-started" },
    { type: "step-entered", step: "requirements" },
    { type: "line-kept", text: "I ask who sees it.", source: "typed" },
    { type: "step-closed", step: "requirements" },
    { type: "clock-stopped", cause: stop },
    { type: "answer-judged", coach: "1", verdicts, pitfalls: [] },
    { type: "session-finished" },
    { type: "closed", cause: "finished" },
  ]);
  return events.map((event) => ({ ...event, at: `${day}T08:30:00.000Z` }));
}

export const missed = (id: string): VerdictGiven => ({ subject: "concept", id, verdict: "missed" });
export const said = (id: string): VerdictGiven => ({ subject: "concept", id, verdict: "said" });
