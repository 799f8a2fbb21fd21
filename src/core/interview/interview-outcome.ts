// A real interview as its journal tells of it, and the questions of the debrief that keep it from being forgotten.
import type { InterviewOutcome, SessionEvent } from "../session/events.ts";

/** The five questions after a real interview, in the order they are asked. Any may be left unanswered. */
export const debriefQuestions = [
  { id: "asked", ask: "What did they ask you to design?" },
  { id: "minutes", ask: "Where did the minutes go, and what got too few?" },
  { id: "caught", ask: "Which question caught you out?" },
  { id: "better", ask: "What went better than in practice?" },
  { id: "next", ask: "What will you do differently next time?" },
] as const;

/** Where a remark is kept that answers none of them. */
export const noteId = "note";

/** The real interview a journal tells of, as it stands last; null for the journal of a practice session. */
export function outcomeOf(events: readonly SessionEvent[]): InterviewOutcome | null {
  if (events[0]?.type !== "outcome-recorded") return null;
  const last = events.findLast((event) => event.type === "outcome-recorded");
  if (last?.type !== "outcome-recorded") return null;
  const { v, seq, at, mono, type, ...outcome } = last;
  return outcome;
}

/** An answer of the debrief, or of the note; null when it was left out. */
export function debriefAnswer(outcome: InterviewOutcome, id: string): string | null {
  const found = outcome.debrief.find((each) => each?.id === id)?.answer;
  return typeof found === "string" && found !== "" ? found : null;
}
