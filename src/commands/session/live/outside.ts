// What an answer is left for and comes back from: a pause, the editor, a reason to leave the order.
import { linesOf } from "../../../core/session/state.ts";
import { carryOut } from "../carry-out.ts";
import { type SessionContext, say } from "../context.ts";
import { showKept } from "./pages.ts";

/** The clock stands until a key comes; or tells how the person left instead. */
export async function waitPaused({ record, ports }: SessionContext): Promise<"interrupted" | "end-of-input" | null> {
  const key = await ports.terminal.key("Paused; the clock stands. Enter goes on.", ["enter"]);
  if ("cancelled" in key) return key.cancelled;
  record.send({ type: "continue" });
  return null;
}

/** The text of this step as it comes back from the person's editor. */
export async function editText(context: SessionContext): Promise<void> {
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
export async function goWithReason({ record, ports }: SessionContext, step: string): Promise<void> {
  const name = record.state().started?.steps.find((each) => each.id === step)?.name ?? step;
  const reason = await ports.terminal.line(`Tell the interviewer why you go to ${name} now:`);
  if ("cancelled" in reason) return;
  const decision = record.send({ type: "go", step, reason: reason.value });
  if ("refused" in decision) ports.terminal.print(decision.refused);
}
