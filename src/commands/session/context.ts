import type { Step } from "../../core/catalog/schema/framework.ts";
import type { ChecklistEntry, StepChecklist } from "../../core/points/step-checklist.ts";
import { renderEntry } from "../../core/render/session/page-entry.ts";
import type { EventBody } from "../../core/session/events.ts";
import type { SessionState } from "../../core/session/state.ts";
import type { PageEntry, Ports, SessionDefinitions, Terminal } from "../../ports.ts";
import type { SessionRecord } from "./record.ts";

/** What the coach does while a session runs. Loaded with the session, called when something is asked of it. */
export interface SessionCoach {
  /** The interviewer's answer: a fact, or "your call". */
  answer(question: string): { readonly fact: string | null; readonly answer: string };
  /** What was heard so far, in any step, as "subject:id". */
  heard(state: SessionState): ReadonlySet<string>;
  /** The verdicts on the whole answer. */
  judge(state: SessionState): Extract<EventBody, { type: "answer-judged" }>;
}

/** Everything the parts of a running session share. */
export interface SessionContext {
  readonly ports: Ports;
  readonly record: SessionRecord;
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
