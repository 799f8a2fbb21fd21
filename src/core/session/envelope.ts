// The envelope of events: version, number and both clocks, made here for the journal and for what is staged before it.
import { type EventBody, JOURNAL_VERSION, type SessionEvent } from "./events.ts";

/** These bodies as events of one moment, numbered on from `lastSeq`. */
export function enveloped(
  bodies: readonly EventBody[],
  lastSeq: number,
  { at, mono }: { readonly at: string; readonly mono: number },
): readonly SessionEvent[] {
  return bodies.map((body, index) => ({ ...body, v: JOURNAL_VERSION, seq: lastSeq + index + 1, at, mono }));
}
