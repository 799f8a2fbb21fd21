// Holding a session: answer after answer, the page of each step, and what is done between two answers.
import { movingOn, pageIntroduction, stepIntroduction } from "../../../core/render/session/session-words.ts";
import { linesOf } from "../../../core/session/state.ts";
import { carryOut } from "../carry-out.ts";
import { currentStep, printed, type SessionContext, say } from "../context.ts";
import type { Held } from "../ending.ts";
import { type Departure, takeAnswer } from "./answering.ts";

/** Leads through the session until its clock stops or the person leaves. */
export async function hold(context: SessionContext): Promise<Held> {
  context.trouble.tell = (entry) => context.page.push(entry);
  const held = await holdSteps(context);
  context.trouble.tell = printed(context.ports.terminal);
  return held;
}

async function holdSteps(context: SessionContext): Promise<Held> {
  const { record } = context;
  openPage(context);
  for (;;) {
    const before = record.state().step;
    const left = await takeAnswer(context);
    // All that stands on it was shown.
    context.page.length = 0;
    const gone = await between(context, left);
    if (gone) return gone;
    if (record.state().phase === "stopped") return "stopped";
    if (record.state().step !== before) turnPage(context, before);
  }
}

/** What an answer was left for; tells how the person left for good, else null. */
async function between(context: SessionContext, left: Departure): Promise<Held | null> {
  switch (left.kind) {
    case "quit":
    case "interrupted":
    case "end-of-input":
      return left.kind;
    case "paused":
      return waitPaused(context);
    case "edit":
      await editText(context);
      return null;
    case "reason":
      await goWithReason(context, left.step);
      return null;
    case "moved":
      return null;
    default:
      left satisfies never;
      return null;
  }
}

/** The clock stands until a key comes; or tells how the person left instead. */
async function waitPaused({ record, ports }: SessionContext): Promise<"interrupted" | "end-of-input" | null> {
  const key = await ports.terminal.key("Paused; the clock stands. Enter goes on.", ["enter"]);
  if ("cancelled" in key) return key.cancelled;
  record.send({ type: "continue" });
  return null;
}

/** The text of this step as it comes back from the person's editor. */
async function editText(context: SessionContext): Promise<void> {
  const { record, ports } = context;
  const lines = linesOf(record.state(), record.state().step).map((line) => line.text);
  const edited = await ports.editor.edit(lines.length > 0 ? `${lines.join("\n")}\n` : "");
  if ("failed" in edited) return say(context, "warning", `The text is as it was: ${edited.failed}.`);
  const text = edited.text.replace(/\n+$/, "");
  const replaced = { type: "replace-text", lines: text === "" ? [] : text.split("\n") } as const;
  const told = { kind: "notice", text: "The text of this step as it is now:" } as const;
  if (carryOut(context, { commands: [replaced], say: [told] })) showKept(context);
}

/** To another step, with what the candidate would tell the interviewer. */
async function goWithReason({ record, ports }: SessionContext, step: string): Promise<void> {
  const name = record.state().started?.steps.find((each) => each.id === step)?.name ?? step;
  const reason = await ports.terminal.line(`Tell the interviewer why you go to ${name} now:`);
  if ("cancelled" in reason) return;
  const decision = record.send({ type: "go", step, reason: reason.value });
  if ("refused" in decision) ports.terminal.print(decision.refused);
}

/** A new page for the current step: what it is for, and what stands there already. */
function openPage(context: SessionContext): void {
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
function showKept(context: SessionContext): void {
  const { terminal } = context.ports;
  for (const { text } of linesOf(context.record.state(), context.record.state().step)) {
    if (terminal.kind === "live") say(context, "line", text);
    else terminal.print(`  ${text}`);
  }
}

/** From the page of one step to the next. */
function turnPage(context: SessionContext, before: string | null): void {
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
