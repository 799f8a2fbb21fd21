// `mlsd show ID`: a session or a real interview where the id is that of one, else a definition.
import { readers } from "../../core/choices/choices.ts";
import { MlsdError } from "../../core/error.ts";
import { outcomeOf } from "../../core/interview/interview-outcome.ts";
import { outcomeMarkdown } from "../../core/render/outcome/outcome-page.ts";
import { renderModelBrief } from "../../core/render/transcript/model-brief.ts";
import { renderTranscript } from "../../core/render/transcript/transcript.ts";
import { scoreSession } from "../../core/score/score-session.ts";
import type { InterviewOutcome } from "../../core/session/events.ts";
import { fold } from "../../core/session/fold.ts";
import type { CommandResult, Ports } from "../../ports.ts";
import { definitionsOfSession } from "../history/definitions-of-session.ts";
import { notFinished } from "../history/stored-sessions.ts";
import { type ShowOptions, showDefinition, shownPage } from "./show-definition.ts";

export interface ShowByIdOptions extends ShowOptions {
  /** `llm`: a session as text for a chat model. */
  readonly as?: string | undefined;
}

/** `mlsd show ID`: a session where the id is one, else a definition; through the pager when it is longer than the screen. */
export async function showById(ports: Ports, options: ShowByIdOptions): Promise<CommandResult> {
  if (options.as !== undefined && !readers.some((reader) => reader === options.as)) {
    throw new MlsdError("usage", `There is no reader "${options.as}".`, `--as takes ${readers.join(", ")}.`);
  }
  const session = isSession(ports, options.id) ? showSession(ports, options) : null;
  if (options.as && !session)
    throw new MlsdError("usage", `"${options.id}" is not a session.`, "mlsd list sessions shows them.");
  const result = session ?? showDefinition(ports, options);
  if (options.raw || options.json || options.as || !result.stdout) return result;
  await ports.terminal.page(result.stdout);
  return { exitCode: result.exitCode };
}

/** Session names begin with a date. A definition of just that id wins. */
function isSession(ports: Ports, id: string): boolean {
  if (!/^\d{4}/.test(id) || ports.catalog.entries().some((entry) => entry.id === id)) return false;
  return /^\d{8}T/.test(id) || ports.journals.names().some((name) => name.startsWith(id));
}

function showSession(ports: Ports, options: ShowByIdOptions): CommandResult {
  const read = ports.journals.read(options.id);
  const held = outcomeOf(read.events);
  if (held && !options.as) return showOutcome(ports, options, held);
  const state = fold(read.events);
  if (!state.started) throw new MlsdError("io", `The session ${read.session} has no readable beginning.`);
  for (const damage of read.damage) ports.terminal.warn(`${read.session}: ${damage}`);
  if (options.json) return { stdout: `${JSON.stringify(read.events, null, 2)}\n`, exitCode: 0 };
  const definitions = definitionsOfSession(ports, state.started);
  if (options.as) {
    const text = renderModelBrief(state, definitions);
    if (text === null) throw notFinished(read.session);
    return { stdout: text, exitCode: 0 };
  }
  const scorecard = scoreSession(state, definitions);
  return shownPage(ports, options, renderTranscript({ state, definitions, scorecard }));
}

/** A real interview, as `mlsd outcome` recorded it. */
function showOutcome(ports: Ports, options: ShowByIdOptions, outcome: InterviewOutcome): CommandResult {
  if (options.json) return { stdout: `${JSON.stringify(outcome, null, 2)}\n`, exitCode: 0 };
  return shownPage(ports, options, outcomeMarkdown(outcome));
}
