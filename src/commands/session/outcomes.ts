import type { InterviewOutcome } from "../../core/session/events.ts";
import { outcomeOf } from "../../core/session/interview-outcome.ts";
import type { Ports } from "../../ports.ts";

/** Every real interview that was recorded, the earliest first: by its day, then by when it was recorded. */
export function storedOutcomes({ journals }: Pick<Ports, "journals">): readonly InterviewOutcome[] {
  return journals
    .list()
    .flatMap((read) => {
      const outcome = outcomeOf(read.events);
      return outcome ? [{ ...outcome, session: read.session }] : [];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
