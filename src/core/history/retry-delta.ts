// What a second attempt changed, verdict by verdict; it is shown when something was tried again.
import type { Verdict, VerdictGiven } from "../session/events.ts";

/** One concept or item of a step in two attempts. */
export interface DeltaLine {
  readonly subject: VerdictGiven["subject"];
  readonly id: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** For everything judged in both, the verdict then and now; what stayed the same is left out. */
export function retryDelta(before: readonly VerdictGiven[], after: readonly VerdictGiven[]): readonly DeltaLine[] {
  const then = new Map(before.map((given) => [`${given.subject}:${given.id}`, given.verdict]));
  return after.flatMap(({ subject, id, verdict }) => {
    const old = then.get(`${subject}:${id}`);
    return old === undefined || old === verdict ? [] : [{ subject, id, before: old, after: verdict }];
  });
}
