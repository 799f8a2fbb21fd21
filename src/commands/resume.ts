// `mlsd resume`: goes on with a session where it stopped, draft text included.
import { MlsdError } from "../core/error.ts";
import { fold } from "../core/session/fold.ts";
import { clockText } from "../core/text/duration.ts";
import { paragraph } from "../core/text/paragraph.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { runningSession, unfinished } from "./history/stored-sessions.ts";
import { concludeSession } from "./session/end/conclude.ts";
import { prepareResumed } from "./session/start/prepare.ts";
import { checkOut } from "./session/transcript-place.ts";

export interface ResumeOptions {
  readonly session?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly bell: boolean;
}

/** The named session, else the latest unfinished. */
export async function resume(ports: Ports, options: ResumeOptions): Promise<CommandResult> {
  const { terminal, journals, clock } = ports;
  const outcome = checkOut(ports, options.out, options.force);
  const session = options.session ?? unfinished(ports)[0]?.session;
  if (session === undefined) {
    const running = runningSession(ports);
    const what = running
      ? `There is no unfinished session but ${running.read.session}, which is open in another terminal.`
      : "There is no unfinished session.";
    throw new MlsdError("usage", what, "mlsd practice starts one; mlsd list sessions shows those you finished.");
  }
  const { journal, read } = journals.resume(session, clock);
  const state = fold(read.events);
  if (!state.started || state.phase === "finished") {
    journal.close();
    const why = state.started
      ? `The session ${read.session} is finished.`
      : `The session ${read.session} has no readable beginning.`;
    throw new MlsdError("usage", why, `mlsd show ${read.session} shows it; mlsd practice starts a new one.`);
  }
  for (const damage of read.damage) terminal.warn(`${read.session}: ${damage}`);
  const context = prepareResumed(ports, journal, read.events, options.bell || ports.settings.bell);
  if (context.rules.attended && state.phase !== "stopped") {
    const { started } = state;
    const step = started.steps.find((each) => each.id === state.step);
    const place = step ? `${step.name}, ` : "";
    const gone = `${clockText(state.elapsed)} of ${clockText(started.minutes * 60_000)} gone.`;
    const where = paragraph(`${started.title} · ${started.mode} · ${place}${gone}`, terminal.columns() - 1);
    terminal.print([...where, ""].join("\n"));
    const start = await terminal.key("Enter starts the clock again.", ["enter"]);
    if ("cancelled" in start) {
      context.record.own({
        type: "closed",
        cause: start.cancelled === "interrupted" ? "interrupt" : "end-of-input",
      });
      context.record.close();
      return { exitCode: start.cancelled === "interrupted" ? 130 : 3 };
    }
  }
  return concludeSession(context, outcome);
}
