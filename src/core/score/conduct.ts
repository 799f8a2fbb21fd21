// Conduct, measured from a session's events: pacing, order, close and facts asked for, as far as its mode shows them.
import type { Rubric } from "../catalog/schema/rubric.ts";
import { type Rules, rulesOf } from "../session/mode.ts";
import type { Mark, SessionState, Started } from "../session/state.ts";
import { clockText } from "../text/duration.ts";
import type { ConductScore } from "./scorecard.ts";

const minute = 60_000;
/** Facts to ask for, and the share of the total over budget that leaves nothing: as the rubric says in words. */
const factsEnough = 5;
const worstShare = 0.3;

type Seen = Pick<ConductScore, "value" | "seen">;
type Part = Rubric["conduct"][number]["id"];

/** How the session was conducted, by the rubric's parts. What this mode cannot show has the value null. */
export function conductOf(state: SessionState, rubric: Rubric): readonly ConductScore[] {
  const { started } = state;
  if (!started) return [];
  return rubric.conduct.map(({ id, name, weight }) => ({
    id,
    name,
    weight,
    ...measure[id](state, started, rulesOf(started)),
  }));
}

const measure: { readonly [P in Part]: (state: SessionState, started: Started, rules: Rules) => Seen } = {
  pacing,
  order,
  close,
  asked,
};

function pacing(state: SessionState, started: Started, rules: Rules): Seen {
  if (!rules.timed) return { value: null, seen: "not timed" };
  if (!rules.steps) return { value: null, seen: "no steps in this mode" };
  const spent = (step: string) => state.elapsedByStep[step] ?? 0;
  const over = started.steps.reduce((all, step) => all + Math.max(0, spent(step.id) - step.minutes * minute), 0);
  const never = started.steps.filter((step) => !state.visited.includes(step.id));
  const unopened = never.reduce((all, step) => all + step.minutes * minute, 0);
  const total = started.steps.reduce((all, step) => all + step.minutes * minute, 0);
  const share = (over + unopened) / total;
  const parts = [
    `${clockText(over)} over budget`,
    ...(never.length > 0 ? [`${clockText(unopened)} of steps never opened`] : []),
  ];
  return {
    value: between(1 - share / worstShare),
    seen: `${parts.join(" and ")} of ${clockText(total)}, ${Math.round(share * 100)} %`,
  };
}

/** A change of step goes forward when the step stands later in the framework's order. */
function order(state: SessionState, started: Started, rules: Rules): Seen {
  if (!rules.steps) return { value: null, seen: "no steps in this mode" };
  if (!rules.whole) return { value: null, seen: "one step only" };
  if (started.sheet) return { value: null, seen: "a score sheet tells no order" };
  const place = (id: string) => started.steps.findIndex((step) => step.id === id);
  const changes = state.entered.slice(1).map((to, index) => ({ from: state.entered[index] ?? "", to }));
  if (changes.length === 0) return { value: null, seen: "no change of step" };
  const told = ({ from, to }: { from: string; to: string }) =>
    state.deviations.some(
      (deviation) => deviation.from === from && deviation.to === to && deviation.reason.trim() !== "",
    );
  const good = changes.filter((change) => place(change.to) > place(change.from) || told(change)).length;
  return {
    value: good / changes.length,
    seen: `${good} of ${changes.length} changes of step went forward or were said aloud`,
  };
}

function close(state: SessionState, started: Started, rules: Rules): Seen {
  if (!rules.steps) return { value: null, seen: "no steps in this mode" };
  if (!rules.whole) return { value: null, seen: "one step only" };
  const last = started.steps.at(-1);
  if (!rules.typed && (!rules.marked || started.sheet)) return { value: null, seen: "spoken" };
  const lines = [
    ...state.lines.filter((line) => line.step === last?.id && line.text.trim() !== ""),
    ...state.marks.filter((mark) => mark.step === last?.id && mark.subject !== "pitfall" && isHeard(mark)),
  ];
  if (lines.length === 0) return { value: 0, seen: `nothing in ${last?.name ?? "the last step"}` };
  const inTime = !rules.timed || lines.some((line) => line.clock < started.minutes * minute);
  return inTime
    ? { value: 1, seen: `closed with ${last?.name}` }
    : { value: 0.5, seen: `${last?.name} came after the time was up` };
}

function isHeard({ verdict }: Mark): boolean {
  return verdict === "said" || verdict === "helped";
}

function asked(state: SessionState, _: Started, rules: Rules): Seen {
  if (!rules.whole) return { value: null, seen: "one step only" };
  const facts = new Set(state.questions.flatMap(({ fact }) => (fact === null ? [] : fact))).size;
  return {
    value: Math.min(1, facts / factsEnough),
    seen: `${facts} of the facts asked for; ${factsEnough} are enough`,
  };
}

function between(value: number): number {
  return Math.min(1, Math.max(0, value));
}
