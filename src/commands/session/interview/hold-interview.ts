// Holding an interview that a person asks and marks, and what is asked after its clock.
import { bands } from "../../../core/catalog/schema/terms.ts";
import { judgeMarks } from "../../../core/interview/listen-points.ts";
import { paragraph } from "../../../core/text/paragraph.ts";
import { currentStep, printed, type SessionContext } from "../context.ts";
import type { Closed, Held } from "../ending.ts";
import { runConsole, writeNote } from "./console.ts";

/** Holds an interview until its clock stops or the interviewer leaves. */
export async function holdInterview(context: SessionContext): Promise<Held> {
  const { record } = context;
  context.trouble.tell = (entry) => context.page.push(entry);
  let before: string | null = null;
  let held: Held | null = null;
  const ahead: string[] = [];
  while (held === null) {
    context.page.length = 0;
    if (record.state().step !== before) introduce(context);
    before = record.state().step;
    const left = await runConsole(context, false, ahead);
    if (left === "quit" || left === "interrupted" || left === "end-of-input") held = left;
    else if (left === "note") {
      context.page.length = 0;
      held = await writeNote(context);
    }
    if (record.state().phase === "stopped") held = "stopped";
  }
  context.trouble.tell = printed(context.ports.terminal);
  return held;
}

/** After the clock: marks put right, the interviewer's own verdict, and then the marks are what they are. */
export async function closeInterview(context: SessionContext): Promise<Closed | "quit"> {
  const { record, ports } = context;
  if (!record.state().judged) {
    const reviewed = await review(context);
    if (reviewed !== "closed") return reviewed;
    const choices = [
      ...bands.map((band) => ({ name: band, value: band as string })),
      { name: "no verdict", value: "" },
    ];
    const verdict = await ports.terminal.select("Your verdict, before you see the score:", choices);
    if ("cancelled" in verdict) return verdict.cancelled;
    if (verdict.value !== "") record.send({ type: "take-note", text: `Verdict of the interviewer: ${verdict.value}.` });
    const level = record.state().started?.level ?? "senior";
    record.send({ type: "judge", ...judgeMarks(record.state(), context.definitions, level) });
  }
  record.send({ type: "finish" });
  return "closed";
}

async function review(context: SessionContext): Promise<Closed | "quit"> {
  const { ports } = context;
  const told = "The clock has stopped. Put your marks right while you remember; Enter goes on to the score.";
  ports.terminal.print(["", ...paragraph(told, ports.terminal.columns())].join("\n"));
  const ahead: string[] = [];
  for (;;) {
    context.page.length = 0;
    const left = await runConsole(context, true, ahead);
    if (left === "scored") return "closed";
    if (left === "quit" || left === "interrupted" || left === "end-of-input") return left;
    if (left === "note") {
      const end = await writeNote(context);
      if (end) return end;
    }
  }
}

/** The head of a step, as the interviewer needs it. */
function introduce(context: SessionContext): void {
  const { ports, record } = context;
  const { theme } = ports.terminal;
  const steps = record.state().started?.steps ?? [];
  const at = steps.findIndex(({ id }) => id === record.state().step);
  const step = currentStep(context);
  if (!step) return;
  ports.terminal.print(`\n${theme.accent(theme.strong(`${at + 1}/${steps.length} ${step.name}`))}`);
}
