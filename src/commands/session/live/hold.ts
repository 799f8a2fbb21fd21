import { movingOn, pageIntroduction, stepIntroduction } from "../../../core/render/session/session-words.ts";
import { decide } from "../../../core/session/decider.ts";
import { linesOf } from "../../../core/session/state.ts";
import { clockText } from "../../../core/text/duration.ts";
import { currentStep, printed, type SessionContext, say } from "../context.ts";
import type { Held } from "../ending.ts";
import { takeAnswer } from "./answering.ts";

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
    switch (left.kind) {
      case "quit":
      case "interrupted":
      case "end-of-input":
        return left.kind;
      case "pause": {
        const gone = await pause(context);
        if (gone) return gone;
        break;
      }
      case "edit":
        await editText(context);
        break;
      case "reason":
        await goWithReason(context, left.step);
        break;
      case "moved":
        break;
      default:
        left satisfies never;
    }
    if (record.state().phase === "stopped") return "stopped";
    if (record.state().step !== before) movedFrom(context, before);
  }
}

/** A new page for the current step: what it is for, and what stands there already. */
function openPage(context: SessionContext): void {
  const { record, ports, definitions } = context;
  const state = record.state();
  if (ports.terminal.kind === "piped") return;
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

function movedFrom(context: SessionContext, before: string | null): void {
  const { definitions, record } = context;
  const { terminal } = context.ports;
  const old = definitions.framework.steps.find((step) => step.id === before);
  const closed = before !== null && record.state().closedSteps.includes(before);
  if (terminal.kind !== "piped") terminal.print(old && closed ? movingOn(old.say, terminal.columns()) : "");
  if (closed) tellOpen(context, before);
  openPage(context);
}

/** After the last step of the list come those that were skipped: says so, with their names. */
function tellOpen({ record, ports }: SessionContext, before: string): void {
  const { started, step, closedSteps } = record.state();
  const steps = started?.steps ?? [];
  const place = (id: string | null) => steps.findIndex((each) => each.id === id);
  if (ports.terminal.kind === "piped" || place(step) > place(before)) return;
  const open = steps.filter(({ id }) => !closedSteps.includes(id)).map(({ name }) => name);
  ports.terminal.print(`* Still open: ${open.join(", ")}.`);
}

/** Stops the clock until a key comes; or tells how the person left instead. */
async function pause(context: SessionContext): Promise<"interrupted" | "end-of-input" | null> {
  const { record, ports } = context;
  const decision = decide(record.state(), { type: "pause" });
  if ("refused" in decision) return null;
  record.record(...decision.events);
  const key = await ports.terminal.key("Paused; the clock stands. Enter goes on.", ["enter"]);
  if ("cancelled" in key) return key.cancelled;
  record.record({ type: "continued" });
  return null;
}

async function editText(context: SessionContext): Promise<void> {
  const { record, ports } = context;
  const lines = linesOf(record.state(), record.state().step).map((line) => line.text);
  const edited = await ports.editor.edit(lines.length > 0 ? `${lines.join("\n")}\n` : "");
  if ("failed" in edited) {
    say(context, "warning", `The text is as it was: ${edited.failed}.`);
    return;
  }
  const text = edited.text.replace(/\n+$/, "");
  record.record({ type: "text-replaced", lines: text === "" ? [] : text.split("\n") });
  say(context, "notice", "The text of this step as it is now:");
  showKept(context);
}

async function goWithReason(context: SessionContext, step: string): Promise<void> {
  const { record, ports } = context;
  const name = record.state().started?.steps.find((each) => each.id === step)?.name ?? step;
  const reason = await ports.terminal.line(`Tell the interviewer why you go to ${name} now:`);
  if ("cancelled" in reason) return;
  const decision = decide(record.state(), { type: "go", step, reason: reason.value });
  if ("refused" in decision) ports.terminal.print(decision.refused);
  else record.record(...decision.events);
}

/** Where the clock stood when the person left. */
export function leftAt(context: SessionContext): string {
  return clockText(context.record.state().elapsed);
}
