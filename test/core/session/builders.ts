import type { EventBody, SessionEvent } from "../../../src/core/session/events.ts";

/** A small three-step session to be folded in tests: scope 5, model 10, serving 5 minutes. */
export const started: Extract<EventBody, { type: "session-started" }> = {
  type: "session-started",
  session: "20260105T090000Z-fraud-detection",
  prompt: "fraud-detection",
  title: "Real-time card payment fraud",
  family: "classical",
  framework: "three",
  mode: "guided",
  level: "senior",
  minutes: 20,
  seed: 1,
  aloud: false,
  timed: true,
  steps: [
    { id: "scope", name: "Scope", stages: ["scope"], minutes: 5 },
    { id: "model", name: "Model", stages: ["model"], minutes: 10 },
    { id: "serving", name: "Serving", stages: ["serving"], minutes: 5 },
  ],
  definitions: { framework: "f", prompt: "p", concepts: "c", pitfalls: "q", rubric: "r" },
  offset: 60,
  program: "0.1.0",
};

/** Bodies at monotonic milliseconds, with their envelopes. A number moves the clock to that many seconds. */
export function history(...parts: readonly (EventBody | number)[]): readonly SessionEvent[] {
  let mono = 0;
  const events: SessionEvent[] = [];
  for (const part of parts) {
    if (typeof part === "number") mono = part * 1000;
    else {
      const at = new Date(Date.UTC(2026, 0, 5, 9) + mono).toISOString();
      events.push({ ...part, v: 1, seq: events.length + 1, at, mono });
    }
  }
  return events;
}

export const opened: EventBody = { type: "opened", pid: 1, boot: "b", started: "1" };
export const begun: readonly EventBody[] = [
  started,
  opened,
  { type: "clock-started" },
  { type: "step-entered", step: "scope" },
];
export const line = (text: string): EventBody => ({ type: "line-kept", text, source: "typed" });
