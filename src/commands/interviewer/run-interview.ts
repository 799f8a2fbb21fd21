// `mlsd interviewer PROMPT --run`: the console of a friend who asks and marks, from the briefing to the result.
import { MlsdError } from "../../core/error.ts";
import { paragraph } from "../../core/text/paragraph.ts";
import type { CommandResult, Ports } from "../../ports.ts";
import { concludeSession } from "../session/end/conclude.ts";
import { planSession, type SessionPlan } from "../session/start/plan.ts";
import { prepareSession } from "../session/start/prepare.ts";
import { askPrompt } from "../session/start/prompt-picker.ts";
import { checkOut } from "../session/transcript-place.ts";
import type { InterviewRequest } from "./plan-interview.ts";

export interface RunOptions extends Omit<InterviewRequest, "prompt"> {
  readonly prompt?: string | undefined;
  readonly bell: boolean;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/**
 * Ends in the journal, scorecard and transcript of a session. Throws `MlsdError("usage")` where nobody can press keys.
 */
export async function runInterview(ports: Ports, options: RunOptions): Promise<CommandResult> {
  const { terminal, catalog } = ports;
  if (terminal.kind === "piped") {
    const hint = "Without one, print the pack (mlsd interviewer PROMPT) and read its sheet back with --import.";
    throw new MlsdError("usage", "--run needs a terminal.", hint);
  }
  for (const warning of catalog.warnings()) terminal.warn(warning);
  const outcome = checkOut(ports, options.out, options.force);
  const prompt = options.prompt ?? (await askPrompt(ports));
  if (prompt === null) return { exitCode: 130 };
  const planned = planSession(ports, { ...options, prompt, mode: "guided", aloud: true });
  const plan: SessionPlan = { ...planned, started: { ...planned.started, interviewer: "human" } };
  terminal.print(briefing(ports, plan));
  const start = await terminal.key("Read it out; Enter starts the clock.", ["enter"]);
  if ("cancelled" in start) return { exitCode: start.cancelled === "interrupted" ? 130 : 3 };
  return concludeSession(prepareSession(ports, plan), outcome);
}

/** What the interviewer needs to know before the clock starts. */
function briefing({ terminal, journals, settings }: Ports, { started, definitions }: SessionPlan): string {
  const { theme } = terminal;
  const columns = terminal.columns();
  const why = journals.unwritable();
  const kept =
    why === null
      ? "Each mark is kept at once. q leaves, mlsd resume goes on."
      : `! Nothing will be kept: ${why} (${settings.home ?? "no home folder"}).`;
  return [
    theme.strong(`${started.title} · you ask, ${started.minutes} min, level ${started.level}`),
    "",
    ...paragraph(`"${definitions.prompt.ask}"`, columns, "  "),
    "",
    ...paragraph(
      "Turn the screen away from the candidate. Give facts only when asked. Press the key of a line when you hear it: once for said, twice when it came only after your question. ? shows all keys.",
      columns,
    ),
    "",
    ...paragraph(kept, columns),
  ].join("\n");
}
