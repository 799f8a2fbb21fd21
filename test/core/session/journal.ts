import type { Framework } from "../../../src/core/catalog/schema/framework.ts";
import type { Stage } from "../../../src/core/catalog/schema/vocabulary.ts";
import type { EventBody, SessionEvent, VerdictGiven } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import type { SessionState, Started } from "../../../src/core/session/state.ts";

const minute = 60_000;

/** An event at a minute on the clock. */
export type Timed = readonly [minutes: number, body: EventBody];

export interface Setting extends Partial<Omit<Started, "type" | "framework" | "steps">> {
  readonly framework: Framework;
}

/** The events of a session on the fraud prompt, its clock started, followed by these bodies. */
export function eventsOf(bodies: readonly Timed[], setting: Setting): readonly SessionEvent[] {
  const { framework, ...more } = setting;
  const steps = framework.steps
    .filter(({ id }) => more.drill === undefined || id === more.drill)
    .map(({ id, name, stages, minutes }) => ({ id, name, stages, minutes }));
  const started: EventBody = {
    type: "session-started",
    session: "20261120T090000Z-fraud-detection",
    prompt: "fraud-detection",
    title: "Real-time card payment fraud",
    family: "classical",
    framework: framework.id,
    mode: "guided",
    level: "senior",
    minutes: steps.reduce((all, step) => all + step.minutes, 0),
    seed: 1,
    aloud: false,
    timed: true,
    steps,
    definitions: { framework: "f", prompt: "p", concepts: "c", pitfalls: "i", rubric: "r" },
    offset: 0,
    program: "0.1.0",
    ...more,
  };
  const all: readonly Timed[] = [[0, started], [0, { type: "clock-started" }], ...bodies];
  return all.map(([at, body], seq) => ({ v: 1, seq, at: "2026-11-20T09:00:00.000Z", mono: at * minute, ...body }));
}

/** The state those events fold to. */
export function session(bodies: readonly Timed[], setting: Setting): SessionState {
  return fold(eventsOf(bodies, setting));
}

export const enter = (at: number, step: string): Timed => [at, { type: "step-entered", step }];
export const line = (at: number, text: string): Timed => [at, { type: "line-kept", text, source: "typed" }];
export const stop = (at: number): Timed => [at, { type: "clock-stopped", cause: "done" }];

export function judged(
  at: number,
  verdicts: readonly VerdictGiven[],
  more: { readonly coach?: string; readonly stages?: readonly (Stage | null)[] } = {},
): Timed {
  const { coach = "1", stages } = more;
  return [at, { type: "answer-judged", coach, verdicts, pitfalls: [], ...(stages ? { stages } : {}) }];
}
