// The way from the clock to the result: closing, scorecard, transcript.
import { MlsdError } from "../../../core/error.ts";
import { retryDelta } from "../../../core/history/retry-delta.ts";
import { renderResult } from "../../../core/render/result/result-screen.ts";
import { renderRetryDelta } from "../../../core/render/result/retry-delta-lines.ts";
import { renderTranscript } from "../../../core/render/transcript/transcript.ts";
import { scoreSession } from "../../../core/score/score-session.ts";
import type { Scorecard } from "../../../core/score/scorecard.ts";
import { fold } from "../../../core/session/fold.ts";
import type { CommandResult } from "../../../ports.ts";
import type { SessionContext } from "../context.ts";
import { departureWords } from "../departure-words.ts";
import { hold } from "../live/hold.ts";
import { pipeHelp } from "../start/pipe-help.ts";
import { type TranscriptPlace, usualPath } from "../transcript-place.ts";
import { close } from "./closing.ts";

/** Holds the session from where it stands to its end: the clock, the closing, the transcript, the result. */
export async function concludeSession(context: SessionContext, outcome: TranscriptPlace): Promise<CommandResult> {
  const { record, rules } = context;
  if (record.state().phase === "before") record.send({ type: "start" });
  else if (record.state().phase === "paused") record.send({ type: "continue" });

  if (record.state().phase === "running" || record.state().phase === "paused") {
    const held = await (rules.marked ? (await interview()).holdInterview(context) : hold(context));
    if (held !== "stopped") return leave(context, held);
    await tellUnread(context);
  }
  if (record.state().phase === "stopped") {
    const closed = await (rules.marked ? (await interview()).closeInterview(context) : close(context));
    if (closed !== "closed") return leave(context, closed);
  }
  return writeResult(context, outcome);
}

/** A person asks and marks: another console, loaded only then. */
const interview = () => import("../interview/hold-interview.ts");

/** A pipe may hold more than was asked for: lines after the last `/next`, or after the only one where there are no steps. */
async function tellUnread({ ports, rules }: SessionContext): Promise<void> {
  if (rules.attended) return;
  const count = await ports.terminal.unread();
  if (count === 0) return;
  ports.terminal.warn(`${count} ${count === 1 ? "line was" : "lines were"} not read: ${rules.leftOver}.`);
}

/** Saved and left. Nothing at all is stored of a pipe that held no answer. */
function leave(context: SessionContext, why: "quit" | "interrupted" | "end-of-input"): CommandResult {
  const { record, ports } = context;
  const { terminal } = ports;
  if (record.journal() === null) {
    terminal.print(pipeHelp(context));
    return { exitCode: 3 };
  }
  record.own({ type: "closed", cause: why === "interrupted" ? "interrupt" : why });
  terminal.print(departureWords(record));
  record.close();
  return { exitCode: why === "interrupted" ? 130 : 3 };
}

/** The scorecard, the transcript and the screen after a session that was judged. */
export async function writeResult(context: SessionContext, outcome: TranscriptPlace): Promise<CommandResult> {
  const { record, ports, definitions } = context;
  const { terminal } = ports;
  const state = record.state();
  const scorecard = scoreSession(state, definitions);
  const transcript = renderTranscript({ state, definitions, scorecard });
  const written = outcome.out === "-" ? null : await write(context, transcript, outcome);
  if (state.closedCause !== "finished") record.own({ type: "closed", cause: "finished" });
  const place = written ?? (outcome.out === "-" ? "The transcript is on standard output." : "");
  const result = { state, scorecard, definitions, transcript: place };
  const changed = scorecard && retried(context, scorecard);
  if (changed) terminal.print(`\n${changed}`);
  terminal.print(`\n${renderResult(result, terminal.theme, terminal.columns())}`);
  record.close();
  if (outcome.out === "-") return { stdout: transcript, exitCode: 0 };
  if (written !== null) return { exitCode: 0 };
  return { stdout: transcript, exitCode: 73 };
}

/** What a retry changed against its first try; null where this is none, or the first try is no longer there. */
function retried({ ports, record }: SessionContext, scorecard: Scorecard): string | null {
  const { started, judged } = record.state();
  const name = ports.journals.names().find((each) => each === started?.retry_of);
  const first = name === undefined ? undefined : ports.journals.read(name);
  const before = first && fold(first.events).judged;
  if (!first || !before || !judged) return null;
  const parts = scorecard.dimensions.flatMap((dimension) => dimension.parts);
  const second = record.journal()?.session ?? "";
  return renderRetryDelta(
    retryDelta(before.verdicts, judged.verdicts),
    parts,
    `mlsd compare ${first.session} ${second}`,
    ports.terminal.columns(),
  );
}

/** Writes the transcript; where that fails the person may name another place as often as it takes. Null: not written. */
async function write(context: SessionContext, transcript: string, outcome: TranscriptPlace): Promise<string | null> {
  const { ports, record, rules } = context;
  const usual = outcome.out === null ? usualPath(ports, record.state()) : null;
  let path = outcome.out ?? usual;
  let force = outcome.force;
  for (;;) {
    if (path !== null) {
      try {
        if (path === usual) ports.files.makeFolder(path.slice(0, path.lastIndexOf("/")));
        ports.files.write(path, transcript, { force });
        return path;
      } catch (error) {
        if (!(error instanceof MlsdError)) throw error;
        ports.terminal.warn(`${error.message}${error.hint ? ` ${error.hint}` : ""}`);
      }
    }
    if (!rules.attended) return null;
    const other = await ports.terminal.line("The transcript is not written. Another place (empty: show it here):");
    if ("cancelled" in other || other.value.trim() === "") return null;
    path = other.value.trim();
    force = false;
  }
}
