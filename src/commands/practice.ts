// `mlsd practice`: a timed attempt at a prompt, from the briefing to the transcript.
import { briefing } from "../core/render/session/session-words.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { unfinished } from "./history/stored-sessions.ts";
import { planSession, type SessionRequest } from "./session/start/plan.ts";
import { askPrompt } from "./session/start/prompt-picker.ts";
import { checkOut, type TranscriptPlace } from "./session/transcript-place.ts";

export interface PracticeOptions extends Omit<SessionRequest, "prompt"> {
  readonly prompt?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
}

export async function practice(ports: Ports, options: PracticeOptions): Promise<CommandResult> {
  const { terminal, catalog } = ports;
  for (const warning of catalog.warnings()) terminal.warn(warning);
  const outcome: TranscriptPlace = checkOut(ports, options.out, options.force);
  const prompt = options.prompt ?? (await askPrompt(ports));
  if (prompt === null) return { exitCode: 130 };
  const plan = planSession(ports, { ...options, prompt });

  if (terminal.kind !== "piped") {
    const before = unfinished(ports).find((each) => each.prompt === prompt);
    if (before) terminal.print(`Unfinished: the attempt of ${before.when}. mlsd resume ${before.short}\n`);
    const { started, definitions } = plan;
    terminal.print(
      briefing(
        started,
        definitions.prompt,
        definitions.framework,
        keptAt(ports, outcome),
        terminal.theme,
        terminal.columns(),
      ),
    );
    const start = await terminal.key("Enter starts the clock.", ["enter"]);
    if ("cancelled" in start) return { exitCode: start.cancelled === "interrupted" ? 130 : 3 };
  }
  const [{ prepareSession }, { concludeSession }] = await Promise.all([
    import("./session/start/prepare.ts"),
    import("./session/end/conclude.ts"),
  ]);
  return concludeSession(prepareSession(ports, plan), outcome);
}

/** Where the session is kept, or that it is not, before the clock starts. */
function keptAt(ports: Ports, outcome: TranscriptPlace): string {
  const why = ports.journals.unwritable();
  if (why === null)
    return "Kept as you go: a crash costs you at most the line you are typing. Ctrl-C leaves; mlsd resume goes on.";
  const saved = outcome.out
    ? `The transcript will be written to ${outcome.out}.`
    : "Use --out FILE to write the transcript elsewhere.";
  return `! Nothing will be kept: ${why} (${ports.settings.home ?? "no home folder"}). ${saved}`;
}
