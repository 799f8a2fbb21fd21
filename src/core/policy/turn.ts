// A turn: what comes next in a session, as data. The shell carries it out and decides nothing.
import type { SessionDefinitions } from "../catalog/session-definitions.ts";
import type { ChecklistEntry } from "../points/step-checklist.ts";
import type { Command } from "../session/command.ts";
import type { Rules } from "../session/mode.ts";
import type { SessionState } from "../session/state.ts";

/** What stands on the page of an answer: a kept line, or something said to the candidate. */
export interface PageEntry {
  readonly kind: "line" | "notice" | "warning" | "interviewer";
  readonly text: string;
}

/** Why an answer is left. What needs more than a line (an editor, a question) is done outside of it. */
export type Leave =
  | { readonly kind: "moved" | "paused" | "edit" | "quit" }
  /** The order is left: the interviewer should be told why. */
  | { readonly kind: "reason"; readonly step: string };

/** What an answer remembers beside its events. */
export interface Course {
  /** Lines are drawn, not read, up to /end. */
  readonly sketching: boolean;
  /** It was said that time is left when `/next` would have ended the round. */
  readonly warnedOfEnd: boolean;
}

export const freshCourse: Course = { sketching: false, warnedOfEnd: false };

/** All that the rules look at. */
export interface Situation {
  readonly state: SessionState;
  readonly rules: Rules;
  readonly course: Course;
  readonly definitions: Pick<SessionDefinitions, "prompt" | "framework">;
  /** The checklist of the current step. */
  readonly entries: readonly ChecklistEntry[];
  /** Monotonic milliseconds of now. */
  readonly mono: number;
  readonly coach: Adviser;
}

/** What the rules ask of the coach; each answer costs some milliseconds. */
export interface Adviser {
  /** The interviewer's answer: a fact, or "your call". */
  answer(question: string): { readonly fact: string | null; readonly answer: string };
  /** What was heard so far, in any step, as "subject:id". */
  heard(state: SessionState): ReadonlySet<string>;
}

/** Commands are sent first, in order; what is said and the leaving follow only when none was refused. */
export interface Turn {
  readonly commands?: readonly Command[];
  readonly say?: readonly PageEntry[];
  /** The line that was taken back, to be edited. */
  readonly takenBack?: string;
  readonly rings?: boolean;
  readonly flashes?: boolean;
  readonly leave?: Leave;
  readonly course?: Course;
}

/** A turn that only says something. */
export function saying(kind: PageEntry["kind"], text: string): Turn {
  return { say: [{ kind, text }] };
}

/** Turns that do not leave the answer, one after the other, as one. */
export function together(...turns: readonly Turn[]): Turn {
  return {
    commands: turns.flatMap(({ commands = [] }) => commands),
    say: turns.flatMap(({ say = [] }) => say),
    rings: turns.some(({ rings }) => rings),
    flashes: turns.some(({ flashes }) => flashes),
  };
}
