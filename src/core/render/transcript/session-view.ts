// What transcript and result need to know of a session, worked out once for all their parts.
import type { SessionDefinitions } from "../../catalog/session-definitions.ts";
import type { ChecklistEntry, StepChecklist } from "../../points/step-checklist.ts";
import { checklistOf, homeOf } from "../../points/step-checklist.ts";
import type { Scorecard } from "../../score/scorecard.ts";
import type { SessionState, Started } from "../../session/state.ts";

/** What a report of a session is made of. `scorecard` is null until the session was scored. */
export interface ReportSource {
  readonly state: SessionState;
  readonly definitions: SessionDefinitions;
  readonly scorecard: Scorecard | null;
}

/** What a report needs to know of one thing to say. */
export type ViewedPoint = Pick<ChecklistEntry, "subject" | "id" | "name" | "stage" | "level" | "bonus">;

export interface ViewedStep {
  readonly step: string;
  readonly entries: readonly ViewedPoint[];
}

/** A session that has begun, with what its reports ask for again and again. */
export interface SessionView extends ReportSource {
  readonly started: Started;
  /** The checklists of the steps of this session. */
  readonly checklists: readonly StepChecklist[];
  /** What counts in the score and stands on no list of the framework, under the step its stage is at home in. */
  readonly beyond: readonly ViewedStep[];
  /** The clock was stopped in order: every step closed, or the time was up. */
  readonly complete: boolean;
  /** Nothing can be said any more, so that the checklist gives nothing away. */
  readonly over: boolean;
}

/** The view of a session, or null when its beginning is missing. */
export function viewOf(source: ReportSource): SessionView | null {
  const { state, definitions } = source;
  const { started } = state;
  if (!started) return null;
  const { framework, prompt, concepts } = definitions;
  const all = checklistOf({ framework, prompt, concepts: concepts.concepts }, started.level);
  const checklists = started.drill ? all.filter((list) => list.step === started.drill) : all;
  const complete = state.stopCause === "done" || state.stopCause === "time-up";
  const over = state.phase === "stopped" || state.phase === "finished";
  return { ...source, started, checklists, beyond: beyondOf(source, checklists), complete, over };
}

/** The command that practises the top fix again, or null when no step of this session is its home. */
export function retryCommandLine(view: SessionView): string | null {
  const step = retryStep(view);
  return step === null ? null : `mlsd retry ${view.started.session} --step ${step}`;
}

/** The step of this session where the top fix belongs, or null. */
export function retryStep(view: SessionView): string | null {
  const fix = view.scorecard?.topFix;
  if (!fix) return null;
  const listed = view.checklists.find((list) => list.entries.some((entry) => isSame(entry, fix)));
  const step = listed?.step ?? homeOf(fix.stage, view.definitions.framework)?.id;
  return view.checklists.find((list) => list.step === step)?.step ?? null;
}

/** Whether the candidate ticked the items, as there was nothing to judge. */
export function isTicked(view: SessionView): boolean {
  return view.state.judged?.coach === "none" && view.started.interviewer !== "human";
}

/** What the scorecard counted that no step of the framework lists. */
function beyondOf(source: ReportSource, checklists: readonly StepChecklist[]): readonly ViewedStep[] {
  const { scorecard, definitions } = source;
  const listed = checklists.flatMap((list) => list.entries);
  const beyond = (scorecard?.dimensions ?? [])
    .flatMap((dimension) => dimension.parts)
    .filter((part) => !listed.some((entry) => isSame(entry, part)))
    .map(({ subject, id, name, stage, level }): ViewedPoint => ({ subject, id, name, stage, level, bonus: false }));
  return checklists.map(({ step }) => ({
    step,
    entries: beyond.filter((point) => homeOf(point.stage, definitions.framework)?.id === step),
  }));
}

function isSame(a: Pick<ViewedPoint, "subject" | "id">, b: Pick<ViewedPoint, "subject" | "id">): boolean {
  return a.subject === b.subject && a.id === b.id;
}
