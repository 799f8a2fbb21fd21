// What a pipe without an answer is told.
import { paragraph } from "../../../core/text/paragraph.ts";
import type { SessionContext } from "../context.ts";

/** What a pipe without an answer gets: the ask, the steps, and how to use it. */
export function pipeHelp(context: SessionContext): string {
  const { definitions, record, rules } = context;
  const steps = rules.steps ? (record.state().started?.steps ?? []) : [];
  return [
    `"${definitions.prompt.ask}"`,
    "",
    ...steps.map((step, at) => `${at + 1}  ${step.name} (${step.minutes} min)`),
    "",
    ...paragraph(
      `There was no answer on standard input. Write one line after another; /next on a line of its own ${rules.next}. Nothing was stored.`,
      80,
    ),
    `mlsd practice ${definitions.prompt.id} < answers.txt`,
  ].join("\n");
}
