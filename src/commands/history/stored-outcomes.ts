// Reads the journals of real interviews, which lie among those of sessions and which all else passes over.
import { outcomeOf } from "../../core/interview/interview-outcome.ts";
import type { InterviewOutcome } from "../../core/session/events.ts";
import type { Ports } from "../../ports.ts";

/** Every real interview that was recorded, the earliest first: by its day, then by when it was recorded. */
export function storedOutcomes({ journals }: Pick<Ports, "journals">): readonly InterviewOutcome[] {
  const outcomes: InterviewOutcome[] = [];
  for (const { session, events } of journals.list()) {
    const outcome = outcomeOf(events);
    if (outcome) outcomes.push({ ...outcome, session });
  }
  return outcomes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
