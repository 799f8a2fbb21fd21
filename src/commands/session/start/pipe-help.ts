import { paragraph } from "../../../core/text/paragraph.ts";
import type { SessionContext } from "../context.ts";

/** What a pipe without an answer gets: the ask, the steps, and how to use it. */
export function pipeHelp(context: SessionContext): string {
  const { definitions, record } = context;
  const steps = record.state().started?.steps ?? [];
  const guided = record.state().started?.mode === "guided";
  return [
    `"${definitions.prompt.ask}"`,
    "",
    ...(guided ? steps.map((step, at) => `${at + 1}  ${step.name} (${step.minutes} min)`) : []),
    "",
    ...paragraph(
      guided
        ? "There was no answer on standard input. Write one line after another; /next on a line of its own ends a step. Nothing was stored."
        : "There was no answer on standard input. Write one line after another; /next on a line of its own finishes. Nothing was stored.",
      80,
    ),
    `mlsd practice ${definitions.prompt.id} < answers.txt`,
  ].join("\n");
}
