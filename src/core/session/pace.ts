// Pace: how a session stands against its budgets, which mark of it is due, and the words for it.
import { durationText } from "../text/duration.ts";
import type { PlannedStep } from "./events.ts";
import { clockAt, type SessionState, stepClockAt } from "./state.ts";

const minute = 60_000;

/** How a session stands against its budgets at one moment. Milliseconds throughout. */
export interface Pace {
  readonly inStep: number;
  readonly stepBudget: number;
  readonly total: number;
  readonly totalBudget: number;
  /** Time over plan so far: what is overrun in this and earlier steps, less what earlier steps left. Never below 0. */
  readonly behind: number;
  /** The step that will suffer, and what is left of its budget, when the rest is kept to plan. */
  readonly suffers: { readonly step: PlannedStep; readonly left: number } | null;
}

/** The pace of a running session. In blind and exam mode there is no step: the whole is one budget. */
export function paceAt(state: SessionState, mono: number): Pace {
  const steps = state.started?.steps ?? [];
  const totalBudget = (state.started?.minutes ?? 0) * minute;
  const total = clockAt(state, mono);
  const current = steps.find((step) => step.id === state.step);
  if (!current) {
    return {
      inStep: total,
      stepBudget: totalBudget,
      total,
      totalBudget,
      behind: Math.max(0, total - totalBudget),
      suffers: null,
    };
  }
  const inStep = stepClockAt(state, mono);
  const stepBudget = current.minutes * minute;
  const open = steps.filter((step) => step.id !== current.id && !state.closedSteps.includes(step.id));
  const needed = open.reduce(
    (all, step) => all + Math.max(0, step.minutes * minute - (state.elapsedByStep[step.id] ?? 0)),
    0,
  );
  const remaining = totalBudget - total - Math.max(0, stepBudget - inStep);
  const behind = Math.max(0, needed - remaining);
  return { inStep, stepBudget, total, totalBudget, behind, suffers: suffering(open, state, behind) };
}

/** How the session stands, in words: "on pace", or how far behind and which step will suffer. */
export function paceWords(pace: Pace): string {
  if (!pace.suffers) return pace.behind < 30_000 ? "on pace" : `${durationText(pace.behind)} behind`;
  const { step, left: kept } = pace.suffers;
  return `${durationText(pace.behind)} behind: ${step.name} gets ${Math.round(kept / 60_000)} of ${step.minutes} min`;
}

/** The pace marks of 50, 80 and 100 per cent that are reached and not yet given, the latest only. */
export function dueMark(state: SessionState, mono: number): 50 | 80 | 100 | null {
  if (state.phase !== "running") return null;
  const { inStep, stepBudget } = paceAt(state, mono);
  for (const percent of [100, 80, 50] as const) {
    if (inStep * 100 < stepBudget * percent) continue;
    const given = state.paceMarks.some((mark) => {
      const [step, at] = mark.split(":");
      return step === (state.step ?? "") && Number(at) >= percent;
    });
    return given ? null : percent;
  }
  return null;
}

/** At this pace time runs out in the last open steps: the first of them that is cut, and what it keeps. */
function suffering(open: readonly PlannedStep[], state: SessionState, behind: number): Pace["suffers"] {
  let short = behind;
  let hit: Pace["suffers"] = null;
  for (const step of open.toReversed()) {
    if (short < minute / 2) break;
    const budget = Math.max(0, step.minutes * minute - (state.elapsedByStep[step.id] ?? 0));
    hit = { step, left: Math.max(0, budget - short) };
    short -= budget;
  }
  return hit;
}
