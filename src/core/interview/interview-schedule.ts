// A human interviewer's plan of the round: when each step begins, a follow-up is due, and the twist comes.
import type { Framework } from "../catalog/schema/framework.ts";
import type { Prompt } from "../catalog/schema/prompt.ts";
import { homeOf } from "../points/step-checklist.ts";
import type { PlannedStep } from "../session/events.ts";

/** Something the interviewer says at a minute of the clock. */
export interface InterviewCue {
  readonly kind: "followup" | "twist";
  readonly id: string;
  readonly minute: number;
  readonly words: string;
  readonly listenFor: readonly string[];
}

/** A step with its place on the clock, in minutes from the start. */
export interface InterviewStep {
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly from: number;
  readonly to: number;
  readonly cues: readonly InterviewCue[];
}

/** The round by the clock. `reserve` holds the twists beyond the one that is planned. */
export interface InterviewSchedule {
  readonly steps: readonly InterviewStep[];
  readonly twist: InterviewCue | null;
  readonly reserve: readonly InterviewCue[];
}

/**
 * When to say what: follow-ups in the second half of the step their stage is at home in, spread evenly; the first twist
 * where the step it comes after ends, and not later than the last step begins.
 */
export function interviewSchedule(
  framework: Framework,
  prompt: Prompt,
  planned: readonly PlannedStep[],
): InterviewSchedule {
  let clock = 0;
  const places = planned.map((step) => {
    const from = clock;
    clock += step.minutes;
    return { step, from, to: clock };
  });
  const last = places.at(-1)?.from ?? 0;
  const twists = prompt.twists.map(({ id, say, listen_for, after }): InterviewCue => {
    const home = places.find(({ step }) => step.id === homeOf(after, framework)?.id);
    return { kind: "twist", id, minute: Math.min(home?.to ?? last, last), words: say, listenFor: listen_for };
  });
  const steps = places.map(({ step, from, to }): InterviewStep => {
    const here = prompt.followups.filter(({ stage }) => homeOf(stage, framework)?.id === step.id);
    const cues = here.map(({ id, ask, listen_for }, at): InterviewCue => {
      const share = 0.5 + (0.5 * (at + 1)) / (here.length + 1);
      const minute = from + Math.floor(step.minutes * share);
      return { kind: "followup", id, minute, words: ask, listenFor: listen_for };
    });
    const goal = framework.steps.find(({ id }) => id === step.id)?.goal ?? "";
    return { id: step.id, name: step.name, goal, from, to, cues };
  });
  return { steps, twist: twists[0] ?? null, reserve: twists.slice(1) };
}
