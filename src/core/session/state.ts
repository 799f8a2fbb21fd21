// The state of a session: all that its events add up to, and what is read off it for a moment or a step.
import type { Band } from "../catalog/schema/rubric.ts";
import type { Subject } from "../catalog/schema/terms.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import type { EventBody, LineSource, MarkVerdict, PitfallJudged, VerdictGiven } from "./events.ts";
import type { Substance } from "./judged-substance.ts";

/** Where a session stands. `paused` is also a session whose process is gone: nobody is thinking. */
export type Phase = "before" | "running" | "paused" | "stopped" | "finished";

export type Started = Extract<EventBody, { type: "session-started" }>;

export interface KeptLine {
  readonly text: string;
  readonly source: LineSource;
  /** The step it was said in; null in blind and exam mode. */
  readonly step: string | null;
  /** Milliseconds on the session's clock when it was kept. */
  readonly clock: number;
  /** Follow-ups asked and twists thrown before it in the session; tells what was said unaided. */
  readonly probes: number;
}

interface AskedQuestion {
  readonly question: string;
  readonly fact: string | null;
  readonly answer: string;
  readonly step: string | null;
  readonly clock: number;
  /** How many lines stood on the page when it was asked. */
  readonly after: number;
}

export interface HintGiven {
  readonly subject: Subject;
  readonly id: string;
  readonly rung: 1 | 2 | 3;
  readonly text: string;
  readonly step: string | null;
  /** How many lines stood on the page when it was given. */
  readonly after: number;
}

export interface Probe {
  readonly kind: "followup" | "twist";
  readonly id: string;
  readonly text: string;
  readonly step: string | null;
  readonly clock: number;
  readonly after: number;
}

/** What a human interviewer marked, as it stands last. */
export interface Mark {
  readonly subject: Subject | "pitfall";
  readonly id: string;
  readonly verdict: Exclude<MarkVerdict, "open">;
  readonly step: string | null;
  readonly clock: number;
}

interface NoteTaken {
  readonly text: string;
  readonly step: string | null;
  readonly clock: number;
}

interface Shown {
  readonly step: string;
  readonly concepts: readonly string[];
  readonly items: readonly string[];
  readonly after: number;
}

interface Deviation {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

interface Gap {
  readonly ms: number;
  readonly cause: "stopped" | "suspended" | "away";
}

interface JudgedSession {
  readonly coach: string;
  readonly verdicts: readonly VerdictGiven[];
  readonly pitfalls: readonly PitfallJudged[];
  readonly stages: readonly (Stage | null)[] | null;
  /** Null where a person marked, or a coach before version 3. */
  readonly substance: Substance | null;
}

/** A session as its events tell it. */
export interface SessionState {
  readonly started: Started | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly phase: Phase;
  readonly step: string | null;
  readonly lines: readonly KeptLine[];
  readonly draft: string;
  /** Milliseconds of thinking time: all, and by step. Pauses and gaps are not in it. */
  readonly elapsed: number;
  readonly elapsedByStep: Readonly<Record<string, number>>;
  readonly paused: number;
  readonly gaps: readonly Gap[];
  readonly closedSteps: readonly string[];
  /** Steps in the order they were first entered. */
  readonly visited: readonly string[];
  /** Every step entered, in order, returns included. */
  readonly entered: readonly string[];
  readonly questions: readonly AskedQuestion[];
  readonly hints: readonly HintGiven[];
  readonly shown: readonly Shown[];
  readonly nudgedSteps: readonly string[];
  readonly probes: readonly Probe[];
  /** Human interviewers only: one mark a subject and id. */
  readonly marks: readonly Mark[];
  readonly notes: readonly NoteTaken[];
  readonly deviations: readonly Deviation[];
  /** The pace marks given, as "step:percent". */
  readonly paceMarks: readonly string[];
  readonly stopCause: "done" | "time-up" | "quit" | null;
  readonly ownVerdict: Band | null;
  readonly judged: JudgedSession | null;
  readonly disputes: readonly { readonly subject: Subject | "pitfall"; readonly id: string }[];
  readonly closedCause: Extract<EventBody, { type: "closed" }>["cause"] | null;
  readonly lastMono: number | null;
  readonly lastAt: string | null;
  readonly seq: number;
  /** Events that made no sense where they stood and changed nothing. */
  readonly ignored: number;
}

export const emptyState: SessionState = {
  started: null,
  startedAt: null,
  endedAt: null,
  phase: "before",
  step: null,
  lines: [],
  draft: "",
  elapsed: 0,
  elapsedByStep: {},
  paused: 0,
  gaps: [],
  closedSteps: [],
  visited: [],
  entered: [],
  questions: [],
  hints: [],
  shown: [],
  nudgedSteps: [],
  probes: [],
  marks: [],
  notes: [],
  deviations: [],
  paceMarks: [],
  stopCause: null,
  ownVerdict: null,
  judged: null,
  disputes: [],
  closedCause: null,
  lastMono: null,
  lastAt: null,
  seq: 0,
  ignored: 0,
};

/** Milliseconds on the session's clock at this monotonic moment of the same process. */
export function clockAt(state: SessionState, mono: number): number {
  return state.elapsed + running(state, mono);
}

/** Milliseconds in the current step at this moment. */
export function stepClockAt(state: SessionState, mono: number): number {
  return (state.step === null ? 0 : (state.elapsedByStep[state.step] ?? 0)) + running(state, mono);
}

/** The lines said in a step, in order. */
export function linesOf(state: SessionState, step: string | null): readonly KeptLine[] {
  return state.lines.filter((line) => line.step === step);
}

function running(state: SessionState, mono: number): number {
  return state.phase === "running" && state.lastMono !== null ? Math.max(0, mono - state.lastMono) : 0;
}
