// The sentence that stands where minutes would, said alike in every report.
import type { Started } from "../../session/state.ts";

/** Why there are no minutes to show. */
export function untimedWords(started: Pick<Started, "interviewer">): string {
  const why = started.interviewer === "human" ? "the score sheet gives no minutes" : "the answer came from a pipe";
  return `Not timed: ${why}.`;
}
