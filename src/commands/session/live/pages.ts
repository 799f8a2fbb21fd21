// The pages of a running session: the head of a step, what is kept in it, and the words that move on from it.
import { movingOn, pageIntroduction, stepIntroduction } from "../../../core/render/session/session-words.ts";
import { linesOf } from "../../../core/session/state.ts";
import { currentStep, type SessionContext, say } from "../context.ts";

/** A new page for the current step: what it is for, and what stands there already. */
export function openPage(context: SessionContext): void {
  const { record, ports, rules, definitions } = context;
  const state = record.state();
  if (!rules.attended) return;
  const { terminal } = ports;
  const step = currentStep(context);
  if (step) terminal.print(stepIntroduction(state, step, definitions.prompt, terminal.theme, terminal.columns()));
  else if (state.started && state.step === null) {
    terminal.print(pageIntroduction(state.started, definitions.prompt, terminal.theme, terminal.columns()));
  }
  showKept(context);
}

/** The lines kept in this step: part of the page where it is redrawn, else printed. */
export function showKept(context: SessionContext): void {
  const { terminal } = context.ports;
  for (const { text } of linesOf(context.record.state(), context.record.state().step)) {
    if (terminal.kind === "live") say(context, "line", text);
    else terminal.print(`  ${text}`);
  }
}

/** From the page of one step to the next. */
export function turnPage(context: SessionContext, before: string | null): void {
  const { definitions, record, rules } = context;
  const { terminal } = context.ports;
  const old = definitions.framework.steps.find((step) => step.id === before);
  const closed = before !== null && record.state().closedSteps.includes(before);
  if (rules.attended) terminal.print(old && closed ? movingOn(old.say, terminal.columns()) : "");
  if (closed) tellOpen(context, before);
  openPage(context);
}

/** After the last step of the list come those that were skipped: says so, with their names. */
function tellOpen({ record, ports, rules }: SessionContext, before: string): void {
  const { started, step, closedSteps } = record.state();
  const steps = started?.steps ?? [];
  const place = (id: string | null) => steps.findIndex((each) => each.id === id);
  if (!rules.attended || place(step) > place(before)) return;
  const open = steps.filter(({ id }) => !closedSteps.includes(id)).map(({ name }) => name);
  ports.terminal.print(`* Still open: ${open.join(", ")}.`);
}
