// What can be asked of a session: the commands, each of which the decider turns into events or refuses.
import type { EventBody, EventType } from "./events.ts";

export type EventOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;

/** What an event tells, and a command that becomes it. */
export type Fields<T extends EventType> = Omit<EventOf<T>, "type">;

/** What was made of an answer, by the coach, by ticks or by an interviewer's marks. */
export type AnswerJudged = Fields<"answer-judged">;

/** What the candidate, the clock or the interviewer wants to happen. */
export type Command =
  | { readonly type: "start" }
  | ({ readonly type: "keep-line" } & Fields<"line-kept">)
  | { readonly type: "take-back" }
  | ({ readonly type: "replace-text" } & Fields<"text-replaced">)
  | ({ readonly type: "save-draft" } & Fields<"draft-saved">)
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "go"; readonly step: string; readonly reason: string }
  /** The candidate went to another step and said no reason: an interviewer follows. */
  | ({ readonly type: "follow" } & Fields<"step-entered">)
  | { readonly type: "pause" }
  | { readonly type: "continue" }
  | { readonly type: "time-up"; readonly draft: string }
  | ({ readonly type: "ask-question" } & Fields<"question-asked">)
  | ({ readonly type: "give-hint" } & Fields<"hint-given">)
  | ({ readonly type: "show-items" } & Fields<"items-shown">)
  | ({ readonly type: "nudge" } & Fields<"nudge-given">)
  | ({ readonly type: "ask-followup" } & Fields<"followup-asked">)
  | ({ readonly type: "throw-twist" } & Fields<"twist-thrown">)
  | ({ readonly type: "mark" } & Fields<"item-marked">)
  | ({ readonly type: "take-note" } & Fields<"note-taken">)
  | ({ readonly type: "mark-pace" } & Fields<"pace-marked">)
  | ({ readonly type: "note-gap" } & Fields<"gap-noticed">)
  | { readonly type: "write-clock" }
  | ({ readonly type: "give-own-verdict" } & Fields<"own-verdict-given">)
  | ({ readonly type: "judge" } & AnswerJudged)
  | ({ readonly type: "answer-likely" } & Fields<"likely-answered">)
  | ({ readonly type: "dispute" } & Fields<"verdict-disputed">)
  | { readonly type: "finish" };

/** The events a command comes to, or why it is refused, in words for the candidate. */
export type Decision = { readonly events: readonly EventBody[] } | { readonly refused: string };

/**
 * Events no command comes to: what happens to the program that holds a session, not in it. The shell writes them itself; all
 * others are decided (`decider.ts`), or were decided by somebody else and are imported (a filled-in score sheet).
 */
export type OwnEvent = EventOf<"session-started" | "opened" | "closed">;
