// The ladder of hints: which entry the next one is for and how much it gives away, and what is not heard yet.
import type { ChecklistEntry } from "../points/step-checklist.ts";
import type { HintGiven, SessionState } from "../session/state.ts";

export interface NextHint {
  readonly entry: ChecklistEntry;
  readonly rung: 1 | 2 | 3;
}

/**
 * What `/hint` says next: the next rung for the entry it hinted at last, until the third or until it was said; then the
 * next entry not heard, core ones first, heavier ones first. `heard` tells what was recognised so far ("subject:id");
 * null before there is a coach: then every entry not hinted at counts as not heard.
 */
export function nextHint(
  state: SessionState,
  entries: readonly ChecklistEntry[],
  heard: ReadonlySet<string> | null,
): NextHint | null {
  const open = entries.filter((entry) => !heard?.has(`${entry.subject}:${entry.id}`));
  const last = state.hints.findLast((hint) => hint.step === state.step);
  const climbing = last && last.rung < 3 ? open.find((entry) => isFor(entry, last)) : undefined;
  if (last && climbing) return { entry: climbing, rung: last.rung === 1 ? 2 : 3 };
  const hinted = (entry: ChecklistEntry) => state.hints.some((hint) => isFor(entry, hint));
  const [next] = open
    .filter((entry) => !hinted(entry))
    .toSorted((a, b) => Number(a.bonus) - Number(b.bonus) || b.weight - a.weight || rank(a) - rank(b));
  return next ? { entry: next, rung: 1 } : null;
}

/** Entries of the list that are core at the chosen level and were not heard. */
export function unheard(entries: readonly ChecklistEntry[], heard: ReadonlySet<string>): readonly ChecklistEntry[] {
  return entries.filter(
    (entry) => !entry.bonus && entry.subject !== "framework-item" && !heard.has(`${entry.subject}:${entry.id}`),
  );
}

function isFor(entry: ChecklistEntry, hint: HintGiven): boolean {
  return entry.subject === hint.subject && entry.id === hint.id;
}

/** What counts in the score before what does not. */
function rank(entry: ChecklistEntry): number {
  return entry.subject === "framework-item" ? 1 : 0;
}
