import type { EventBody, LineSource, PlannedStep } from "./events.ts";
import { linesOf, type SessionState } from "./state.ts";

/** What the candidate, the clock or the interviewer wants to happen. */
export type Command =
  | { readonly type: "start" }
  | { readonly type: "keep-line"; readonly text: string; readonly source: LineSource }
  | { readonly type: "take-back" }
  | { readonly type: "replace-text"; readonly lines: readonly string[] }
  | { readonly type: "save-draft"; readonly text: string }
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "go"; readonly step: string; readonly reason: string }
  | { readonly type: "pause" }
  | { readonly type: "continue" }
  | { readonly type: "time-up"; readonly draft: string };

/** The events a command comes to, or why it is refused, in words for the candidate. */
export type Decision = { readonly events: readonly EventBody[] } | { readonly refused: string };

/** Strict: a command that does not fit the state is refused, and nothing happens. */
export function decide(state: SessionState, command: Command): Decision {
  const started = state.started;
  if (!started) return { refused: "The session has not been set up." };
  const byStep = started.mode === "guided";
  if (command.type === "start") {
    if (state.phase !== "before") return { refused: "The clock has started already." };
    const first = started.steps[0];
    const entered: EventBody[] = byStep && first ? [{ type: "step-entered", step: first.id }] : [];
    return { events: [{ type: "clock-started" }, ...entered] };
  }
  if (state.phase === "stopped" || state.phase === "finished") return { refused: "The clock has stopped." };
  if (state.phase === "before") return { refused: "The clock has not started." };
  switch (command.type) {
    case "keep-line":
      return { events: [{ type: "line-kept", text: command.text, source: command.source }] };
    case "take-back":
      if (linesOf(state, state.step).length === 0) return { refused: "There is no line to take back in this step." };
      return { events: [{ type: "line-taken-back" }] };
    case "replace-text":
      return { events: [{ type: "text-replaced", lines: command.lines }] };
    case "save-draft":
      return command.text === state.draft ? { events: [] } : { events: [{ type: "draft-saved", text: command.text }] };
    case "next":
      return { events: moveOn(state, started.steps, byStep) };
    case "back": {
      const before = byStep ? previous(state, started.steps) : null;
      if (!before) return { refused: byStep ? "This is the first step." : "There are no steps in this mode." };
      return { events: [{ type: "step-entered", step: before.id }] };
    }
    case "go":
      return goTo(state, started.steps, byStep, command.step, command.reason);
    case "pause":
      if (started.mode === "exam") return { refused: "There is no pause in an exam." };
      return state.phase === "running"
        ? { events: [{ type: "paused" }] }
        : { refused: "The clock is stopped already." };
    case "continue":
      return state.phase === "paused" ? { events: [{ type: "continued" }] } : { refused: "The clock is running." };
    case "time-up": {
      const kept: EventBody[] = command.draft.trim()
        ? [{ type: "line-kept", text: command.draft, source: "typed" }]
        : [];
      return { events: [...kept, { type: "clock-stopped", cause: "time-up" }] };
    }
    default:
      command satisfies never;
      return { refused: "That is not a command." };
  }
}

/** Whether going to this step leaves the framework's order, so that the interviewer should be told why. */
export function leavesOrder(state: SessionState, step: string): boolean {
  if (state.visited.includes(step)) return false;
  return nextStep(state, state.started?.steps ?? [])?.id !== step;
}

/** The step that follows: the first open one after the current, else the first open one before it, else none. */
export function nextStep(state: SessionState, steps: readonly PlannedStep[]): PlannedStep | null {
  const here = steps.findIndex((step) => step.id === state.step);
  const open = (step: PlannedStep) => step.id !== state.step && !state.closedSteps.includes(step.id);
  return steps.slice(here + 1).find(open) ?? steps.slice(0, Math.max(0, here)).find(open) ?? null;
}

function previous(state: SessionState, steps: readonly PlannedStep[]): PlannedStep | null {
  const here = steps.findIndex((step) => step.id === state.step);
  return steps[here - 1] ?? null;
}

function moveOn(state: SessionState, steps: readonly PlannedStep[], byStep: boolean): readonly EventBody[] {
  if (!byStep) return [{ type: "clock-stopped", cause: "done" }];
  const closed: EventBody[] = state.step ? [{ type: "step-closed", step: state.step }] : [];
  const next = nextStep(state, steps);
  return [...closed, next ? { type: "step-entered", step: next.id } : { type: "clock-stopped", cause: "done" }];
}

function goTo(
  state: SessionState,
  steps: readonly PlannedStep[],
  byStep: boolean,
  step: string,
  reason: string,
): Decision {
  if (!byStep) return { refused: "There are no steps in this mode: say it where you are." };
  if (!steps.some((each) => each.id === step)) {
    return { refused: `There is no step "${step}" here. The steps are ${steps.map((each) => each.id).join(", ")}.` };
  }
  if (state.step === step) return { refused: "You are in that step." };
  if (!leavesOrder(state, step)) return { events: [{ type: "step-entered", step }] };
  if (!reason.trim()) return { refused: "Say why you leave the order." };
  const deviation: EventBody = { type: "deviation-recorded", from: state.step ?? "", to: step, reason: reason.trim() };
  return { events: [deviation, { type: "step-entered", step }] };
}
