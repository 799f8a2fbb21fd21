// The order of a session's steps: which comes next, which before, and what leaves the order.
import type { PlannedStep } from "./events.ts";
import type { SessionState } from "./state.ts";

/** Whether going to this step leaves the framework's order, so that the interviewer should be told why. */
export function leavesOrder(state: SessionState, step: string): boolean {
  if (state.visited.includes(step)) return false;
  return nextStep(state)?.id !== step;
}

/** The step that follows: the first open one after the current, else the first open one before it, else none. */
export function nextStep(state: SessionState): PlannedStep | null {
  const steps = state.started?.steps ?? [];
  const here = steps.findIndex((step) => step.id === state.step);
  const open = (step: PlannedStep) => step.id !== state.step && !state.closedSteps.includes(step.id);
  return steps.slice(here + 1).find(open) ?? steps.slice(0, Math.max(0, here)).find(open) ?? null;
}

/** The step before the current one in the framework's order; null in the first and where there is none. */
export function previousStep(state: SessionState): PlannedStep | null {
  const steps = state.started?.steps ?? [];
  return steps[steps.findIndex((step) => step.id === state.step) - 1] ?? null;
}

/** The step that is on the clock. */
export function plannedStep(state: SessionState): PlannedStep | undefined {
  return state.started?.steps.find((step) => step.id === state.step);
}
