// What the parts of a running session share.
import type { Step } from "../../core/catalog/schema/framework.ts";
import type { ChecklistEntry, StepChecklist } from "../../core/points/step-checklist.ts";
import type { Adviser } from "../../core/policy/turn.ts";
import { renderEntry } from "../../core/render/session/page-entry.ts";
import type { AnswerJudged } from "../../core/session/command.ts";
import type { Rules } from "../../core/session/mode.ts";
import type { SessionState } from "../../core/session/state.ts";
import type { PageEntry, Ports, SessionDefinitions, Terminal } from "../../ports.ts";
import type { SessionRecord } from "./record.ts";

/** What the coach does while a session runs. Loaded with the session, called when something is asked of it. */
export interface SessionCoach extends Adviser {
  /** The verdicts on the whole answer. */
  judge(state: SessionState): AnswerJudged;
}

/** Everything the parts of a running session share. */
export interface SessionContext {
  readonly ports: Ports;
  readonly record: SessionRecord;
  /** What may be in this session, over the talk of this process. */
  readonly rules: Rules;
  readonly definitions: SessionDefinitions;
  readonly checklist: readonly StepChecklist[];
  readonly coach: SessionCoach;
  readonly bell: boolean;
  /** What stands on the page of the current step. */
  readonly page: PageEntry[];
  /** Where it is told that saving fails: on the page while an answer is open, else printed. */
  readonly trouble: { tell: (entry: PageEntry) => void };
}

/** Tells by printing, where no page is open. */
export function printed(terminal: Terminal): (entry: PageEntry) => void {
  return (entry) => terminal.print(renderEntry(entry, undefined, terminal.theme, terminal.columns()));
}

export function currentStep(context: SessionContext): Step | undefined {
  return context.definitions.framework.steps.find((step) => step.id === context.record.state().step);
}

export function currentEntries(context: SessionContext): readonly ChecklistEntry[] {
  return context.checklist.find((each) => each.step === context.record.state().step)?.entries ?? [];
}

export function say(context: SessionContext, kind: PageEntry["kind"], text: string): void {
  context.page.push({ kind, text });
}
