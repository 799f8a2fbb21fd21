import { movingOn, pageIntroduction, stepIntroduction } from "../../core/render/session-words.ts";
import { decide } from "../../core/session/decide.ts";
import { linesOf } from "../../core/session/state.ts";
import { clockText } from "../../core/text/duration.ts";
import { takeAnswer } from "./answering.ts";
import { currentStep, type SessionContext, say } from "./context.ts";

/** How holding a session ended: the clock stopped, or the person left and everything is saved. */
export type Held = "stopped" | "quit" | "interrupted" | "end-of-input";

/** Leads through the session until its clock stops or the person leaves. */
export async function hold(context: SessionContext): Promise<Held> {
  const { record } = context;
  openPage(context);
  for (;;) {
    const before = record.state().step;
    const left = await takeAnswer(context);
    switch (left.kind) {
      case "quit":
      case "interrupted":
      case "end-of-input":
        return left.kind;
      case "pause":
        if (!(await pause(context))) return "interrupted";
        break;
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
    else openPage(context, "again");
  }
}

/** A new page for the current step: what it is for, and what stands there already. */
function openPage(context: SessionContext, how: "first" | "again" = "first"): void {
  const { record, ports, definitions } = context;
  const state = record.state();
  context.page.length = 0;
  if (how === "again" || ports.terminal.kind === "piped") return;
  const { terminal } = ports;
  const step = currentStep(context);
  if (step) terminal.print(stepIntroduction(state, step, definitions.prompt, terminal.theme, terminal.columns()));
  else if (state.started && state.step === null) {
    terminal.print(pageIntroduction(state.started, definitions.prompt, terminal.theme, terminal.columns()));
  }
  for (const line of linesOf(state, state.step)) say(context, "line", line.text);
}

function movedFrom(context: SessionContext, before: string | null): void {
  const { definitions, record } = context;
  const { terminal } = context.ports;
  const old = definitions.framework.steps.find((step) => step.id === before);
  const closed = before !== null && record.state().closedSteps.includes(before);
  if (terminal.kind !== "piped") terminal.print(old && closed ? movingOn(old.say, terminal.columns()) : "");
  openPage(context);
}

/** Stops the clock until a key comes. False when the person left instead. */
async function pause(context: SessionContext): Promise<boolean> {
  const { record, ports } = context;
  const decision = decide(record.state(), { type: "pause" });
  if ("refused" in decision) return true;
  record.record(...decision.events);
  const key = await ports.terminal.key("Paused; the clock stands. Enter goes on.", ["enter"]);
  if ("cancelled" in key) return false;
  record.record({ type: "continued" });
  return true;
}

async function editText(context: SessionContext): Promise<void> {
  const { record, ports } = context;
  const lines = linesOf(record.state(), record.state().step).map((line) => line.text);
  const edited = await ports.editor.edit(lines.length > 0 ? `${lines.join("\n")}\n` : "");
  if ("failed" in edited) {
    ports.terminal.print(`The text is as it was: ${edited.failed}.`);
    return;
  }
  const text = edited.text.replace(/\n+$/, "");
  record.record({ type: "text-replaced", lines: text === "" ? [] : text.split("\n") });
  ports.terminal.print(`The text of this step as it is now:\n${text}`);
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
