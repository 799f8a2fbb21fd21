// The events of a session's journal, each with its fields: the one truth about a session, all else is derived.
import type { Band } from "../catalog/schema/rubric.ts";
import type { modes, outcomeResults, Subject } from "../catalog/schema/terms.ts";
import type { Family, Level, Stage } from "../catalog/schema/vocabulary.ts";
import type { Depth, Substance } from "./judged-substance.ts";

/** The version of the journal's events. An older one goes through an upcaster, a newer one is refused untouched. */
export const JOURNAL_VERSION = 1;

export type Mode = (typeof modes)[number];

/** One step of this session: the framework's step with its budget rescaled. */
export interface PlannedStep {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly minutes: number;
}

/** The definitions a session was held under, by the SHA-256 of their content. */
export interface DefinitionHashes {
  readonly framework: string;
  readonly prompt: string;
  readonly concepts: string;
  readonly pitfalls: string;
  readonly rubric: string;
}

/** How a line came to be: typed, pasted, from $EDITOR, from a pipe, or drawn between /sketch and /end. */
export type LineSource = "typed" | "pasted" | "editor" | "piped" | "sketched";

/** What was decided of one concept or item. `helped` is worth what `help` says in the rubric. */
export type Verdict = "said" | "likely" | "helped" | "ticked" | "missed";
/** How a human interviewer marked something; `left-out` does not count, `open` takes a mark back. */
export type MarkVerdict = "said" | "helped" | "missed" | "left-out" | "open";
export type Help = "rung1" | "rung2" | "rung3" | "followup" | "shown";

export interface VerdictGiven {
  readonly subject: Subject;
  readonly id: string;
  readonly verdict: Verdict;
  readonly help?: Help;
  /** The words that prove it, as they stand in the answer. */
  readonly evidence?: string;
  /** The step whose text they stand in. */
  readonly step?: string;
  /** How deep the words go that prove it; from coach 3 on. */
  readonly depth?: Depth;
  /** For what is only likely: how sure, 0 to 1; from coach 3 on. */
  readonly chance?: number;
  /** For what was missed or only likely: how the prompt's reference answer says it. */
  readonly reference?: string;
}

export interface PitfallJudged {
  readonly id: string;
  readonly evidence?: string;
  readonly step?: string;
}

export type OutcomeResult = (typeof outcomeResults)[number];

/** A real interview as it stands: what came of it, and what is remembered. */
export interface InterviewOutcome {
  readonly session: string;
  /** The day it was held, "2026-11-18". */
  readonly date: string;
  /** The prompt it was nearest to. */
  readonly prompt: string | null;
  readonly company: string | null;
  readonly result: OutcomeResult;
  /** The questions of the debrief that were answered, by id. */
  readonly debrief: readonly { readonly id: string; readonly answer: string }[];
  /** Minutes east of UTC where it was recorded. */
  readonly offset: number;
  readonly program: string;
}

/** What happened, without its envelope. Past tense, kebab-case, flat. */
export type EventBody =
  | {
      readonly type: "session-started";
      readonly session: string;
      readonly prompt: string;
      readonly title: string;
      readonly family: Family;
      readonly framework: string;
      readonly mode: Mode;
      readonly level: Level;
      readonly minutes: number;
      readonly seed: number;
      readonly aloud: boolean;
      /** False for answers from a pipe: minutes mean nothing there. */
      readonly timed: boolean;
      /** Set for a drill: the one step that is practised. */
      readonly drill?: string;
      readonly steps: readonly PlannedStep[];
      readonly definitions: DefinitionHashes;
      /** Minutes east of UTC where the session was held. */
      readonly offset: number;
      readonly program: string;
      /** Who marks: nobody (the coach does), or a human interviewer. */
      readonly interviewer?: "human";
      /** Read back from a score sheet, which tells no order. */
      readonly sheet?: true;
      readonly retry_of?: string;
    }
  /** A process took the session; it is the owner until it is closed or no longer runs. `boot` and `started` tell a pid reused. */
  | { readonly type: "opened"; readonly pid: number; readonly boot: string; readonly started: string }
  | { readonly type: "clock-started" }
  | { readonly type: "step-entered"; readonly step: string }
  | { readonly type: "line-kept"; readonly text: string; readonly source: LineSource }
  | { readonly type: "line-taken-back" }
  /** The whole text of the current step, as it came back from the editor. */
  | { readonly type: "text-replaced"; readonly lines: readonly string[] }
  | { readonly type: "draft-saved"; readonly text: string }
  | {
      readonly type: "question-asked";
      readonly question: string;
      readonly fact: string | null;
      readonly answer: string;
    }
  | {
      readonly type: "hint-given";
      readonly subject: Subject;
      readonly id: string;
      readonly rung: 1 | 2 | 3;
      readonly text: string;
    }
  | {
      readonly type: "items-shown";
      readonly step: string;
      readonly concepts: readonly string[];
      readonly items: readonly string[];
    }
  | { readonly type: "nudge-given"; readonly text: string }
  | { readonly type: "followup-asked"; readonly id: string; readonly ask: string }
  | { readonly type: "twist-thrown"; readonly id: string; readonly say: string }
  /** A human interviewer heard it, or not. A pitfall is `said` or `open`. */
  | {
      readonly type: "item-marked";
      readonly subject: Subject | "pitfall";
      readonly id: string;
      readonly verdict: MarkVerdict;
    }
  /** Words a human interviewer wrote down. */
  | { readonly type: "note-taken"; readonly text: string }
  | { readonly type: "deviation-recorded"; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly type: "pace-marked"; readonly step: string | null; readonly percent: 50 | 80 | 100 }
  | { readonly type: "paused" }
  | { readonly type: "continued" }
  /** The machine slept or the process was stopped: this many milliseconds were nobody's thinking time. */
  | { readonly type: "gap-noticed"; readonly ms: number; readonly cause: "stopped" | "suspended" }
  /** The clock is still running; written now and then, so that a crash costs the clock little. */
  | { readonly type: "clock-ticked" }
  | { readonly type: "step-closed"; readonly step: string }
  | { readonly type: "clock-stopped"; readonly cause: "done" | "time-up" | "quit" }
  | { readonly type: "own-verdict-given"; readonly band: Band }
  | {
      readonly type: "answer-judged";
      /** `none` when there was no coach and the candidate ticked. */
      readonly coach: string;
      readonly verdicts: readonly VerdictGiven[];
      readonly pitfalls: readonly PitfallJudged[];
      /** Blind and exam: the stage of each kept line, by its place in the answer. */
      readonly stages?: readonly (Stage | null)[];
      /** The answer as a whole; from coach 3 on. */
      readonly substance?: Substance;
    }
  | { readonly type: "likely-answered"; readonly subject: Subject; readonly id: string; readonly covered: boolean }
  | {
      readonly type: "verdict-disputed";
      readonly subject: Subject | "pitfall";
      readonly id: string;
      readonly verdict: Verdict | "absent" | "present";
    }
  /** A session of its own kind: nothing else stands in its journal, and the last one says how it is. */
  | ({ readonly type: "outcome-recorded" } & InterviewOutcome)
  | { readonly type: "session-finished" }
  /** The process left in order; the session can be resumed unless it was finished. */
  | { readonly type: "closed"; readonly cause: "finished" | "quit" | "interrupt" | "signal" | "end-of-input" };

export type EventType = EventBody["type"];

/** An event as it stands in the journal: version, number, wall time in UTC, and a monotonic clock of the process in ms. */
export type SessionEvent = EventBody & {
  readonly v: number;
  readonly seq: number;
  readonly at: string;
  readonly mono: number;
};
