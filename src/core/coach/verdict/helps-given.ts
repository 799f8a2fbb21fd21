// The helps of a session and what stood on the page before each, so that what was said unaided can be told.
import type { Rubric } from "../../catalog/schema/rubric.ts";
import type { Subject } from "../../catalog/schema/terms.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import type { Help } from "../../session/events.ts";
import { rulesOf } from "../../session/mode.ts";
import type { SessionState } from "../../session/state.ts";

/** One help that was given, and which lines stood on the page before it. */
export interface HelpGiven {
  readonly help: Help;
  /** Whether it was about this concept or item. */
  readonly about: (point: { readonly subject: Subject; readonly id: string; readonly stage: Stage | null }) => boolean;
  /** Places in the session's lines, in order. Two helps of one moment have the same. */
  readonly before: readonly number[];
}

export interface Probing {
  readonly followups: readonly { readonly id: string; readonly stage: Stage }[];
}

/**
 * Every help of a session: rungs of hints for their subject, lists for what they showed, follow-ups for the concepts and
 * items of their stage. A twist changes the problem and helps nobody.
 */
export function helpsOf(state: SessionState, probing: Probing): readonly HelpGiven[] {
  const hints = state.hints.map((hint): HelpGiven => {
    const help = `rung${hint.rung}` as const;
    const about: HelpGiven["about"] = ({ subject, id }) => hint.subject === subject && hint.id === id;
    return { help, about, before: standing(state, hint.step, hint.after) };
  });
  const hasSteps = state.started !== null && rulesOf(state.started).steps;
  const shown = state.shown.map(({ step, concepts, items, after }): HelpGiven => {
    const about: HelpGiven["about"] = ({ subject, id }) => (subject === "concept" ? concepts : items).includes(id);
    return { help: "shown", about, before: standing(state, hasSteps ? step : null, after) };
  });
  const asked = state.probes.flatMap((probe, number): HelpGiven | [] => {
    const stage = probing.followups.find(({ id }) => probe.kind === "followup" && id === probe.id)?.stage;
    if (!stage) return [];
    const before = placesWhere(state, (line) => line.probes <= number);
    return { help: "followup", about: (point) => point.stage === stage, before };
  });
  return [...hints, ...shown, ...asked];
}

/** The help that leaves the least to the candidate: what the rubric pays least for. Null for none. */
export function strongestHelp(helps: readonly Help[], values: Rubric["verdicts"]["helped"]): Help | null {
  const [strongest] = helps.toSorted((a, b) => values[a] - values[b]);
  return strongest ?? null;
}

/**
 * The lines that stood before a help given in `step` after so many lines of it: those, and all that were kept before
 * the last of them in other steps. Where the step was empty, everything in steps entered earlier.
 */
function standing(state: SessionState, step: string | null, after: number): readonly number[] {
  const own = placesWhere(state, (line) => line.step === step);
  const last = own[Math.min(after, own.length) - 1];
  if (last !== undefined) return placesWhere(state, (_, place) => place <= last);
  const first = own[0];
  if (first !== undefined) return placesWhere(state, (_, place) => place < first);
  const earlier = step === null ? [] : state.visited.slice(0, Math.max(0, state.visited.indexOf(step)));
  return placesWhere(state, (line) => line.step !== null && earlier.includes(line.step));
}

function placesWhere(
  state: SessionState,
  holds: (line: SessionState["lines"][number], place: number) => boolean,
): readonly number[] {
  return state.lines.flatMap((line, place) => (holds(line, place) ? place : []));
}
