// `mlsd retry`: the same prompt again, one step only, held against the first try.
import { MlsdError } from "../core/error.ts";
import { retryStep, viewOf } from "../core/render/transcript/session-view.ts";
import { scoreSession } from "../core/score/score-session.ts";
import { fold } from "../core/session/fold.ts";
import { rulesOf } from "../core/session/mode.ts";
import type { Asked, CommandResult, Ports } from "../ports.ts";
import { definitionsOfSession } from "./history/definitions-of-session.ts";
import { notFinished, type StoredSession, storedSessions } from "./history/stored-sessions.ts";
import { practice } from "./practice.ts";

export interface RetryOptions {
  readonly session?: string | undefined;
  readonly step?: string | undefined;
  readonly minutes?: string | undefined;
  readonly bell: boolean;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/**
 * What changed is told before the result. Without a step: the one of its top fix, or of the drill that it was; else a
 * person is asked. Throws `MlsdError("usage")`.
 */
export async function retry(ports: Ports, options: RetryOptions): Promise<CommandResult> {
  const first = firstTry(ports, options.session);
  const { started, read } = first;
  const step = options.step === undefined ? await stepOf(ports, first) : { value: options.step };
  if ("cancelled" in step) return { exitCode: step.cancelled === "interrupted" ? 130 : 3 };
  return practice(ports, {
    ...options,
    prompt: started.prompt,
    framework: started.framework,
    level: started.level,
    mode: "guided",
    step: step.value,
    aloud: started.aloud && ports.terminal.kind !== "piped",
    retryOf: read.session,
  });
}

async function stepOf(ports: Ports, { started, state }: StoredSession): Promise<Asked<string>> {
  const definitions = definitionsOfSession(ports, started);
  const view = viewOf({ state, definitions, scorecard: scoreSession(state, definitions) });
  const step = (view && retryStep(view)) ?? started.drill;
  if (step) return { value: step };
  if (ports.terminal.kind === "piped") {
    const example = `For example mlsd retry --step ${started.steps[0]?.id}.`;
    throw new MlsdError("usage", "Name the step to try again.", example);
  }
  const choices = started.steps.map(({ id, name }) => ({ name, value: id }));
  return ports.terminal.select("Which step again?", choices);
}

function firstTry(ports: Ports, session: string | undefined): StoredSession {
  if (session !== undefined) {
    const read = ports.journals.read(session);
    const state = fold(read.events);
    if (!state.started)
      throw new MlsdError("usage", `${read.session} is no attempt at a prompt.`, "mlsd list sessions shows them.");
    if (state.judged) return { read, state, started: state.started };
    throw notFinished(read.session);
  }
  const finished = storedSessions(ports).filter(({ state }) => state.judged !== null);
  const last = finished.findLast(({ started }) => rulesOf(started).whole) ?? finished.at(-1);
  if (last) return last;
  throw new MlsdError("usage", "There is no finished session to retry.", "mlsd practice holds one.");
}
