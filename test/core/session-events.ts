import type { EventBody, PlannedStep, SessionEvent } from "../../src/core/session/events.ts";
import type { Started } from "../../src/core/session/state.ts";

/** Time that passes between two events, in milliseconds. */
export interface Passing {
  readonly passes: number;
}

export function seconds(count: number): Passing {
  return { passes: count * 1000 };
}

/** Gives bodies their envelope: numbered from 1, starting on 20 November 2026, 08:30 UTC, the clock moved on by what passes. */
export function eventsOf(bodies: readonly (EventBody | Passing)[]): readonly SessionEvent[] {
  const begin = Date.UTC(2026, 10, 20, 8, 30);
  const events: SessionEvent[] = [];
  let mono = 1000;
  for (const body of bodies) {
    if ("passes" in body) mono += body.passes;
    else {
      const at = new Date(begin + mono - 1000).toISOString();
      events.push({ ...body, v: 1, seq: events.length + 1, at, mono });
    }
  }
  return events;
}

/** How a session begins: fraud-detection, rpfmse, guided, senior, 45 minutes; anything else in `changes`. */
export function begun(steps: readonly PlannedStep[], changes: Partial<Started> = {}): readonly EventBody[] {
  const hash = "0".repeat(64);
  return [
    {
      type: "session-started",
      session: "20261120T083000Z-fraud-detection",
      prompt: "fraud-detection",
      title: "Real-time card payment fraud",
      family: "classical",
      framework: "rpfmse",
      mode: "guided",
      level: "senior",
      minutes: 45,
      seed: 1,
      aloud: false,
      timed: true,
      steps,
      definitions: { framework: hash, prompt: hash, concepts: hash, pitfalls: hash, rubric: hash },
      offset: 60,
      program: "0.1.0",
      ...changes,
    },
    { type: "opened", pid: 1, boot: "boot", started: "1" },
  ];
}

/** Lines as they were typed, `each` milliseconds apart. */
export function typed(lines: readonly string[], each = 20_000): readonly (EventBody | Passing)[] {
  return lines.flatMap((text) => [{ passes: each }, { type: "line-kept", text, source: "typed" } as const]);
}

/** A step from entering it to closing it, with what happens in it. */
export function stepOf(step: string, within: readonly (EventBody | Passing)[]): readonly (EventBody | Passing)[] {
  return [{ type: "step-entered", step }, ...within, { type: "step-closed", step }];
}
