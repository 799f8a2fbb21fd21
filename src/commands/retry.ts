import { MlsdError } from "../core/error.ts";
import { scoreSession } from "../core/score/score-session.ts";
import { homeOf } from "../core/session/checklist.ts";
import { fold } from "../core/session/fold.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { practice } from "./practice.ts";
import { heldDefinitions } from "./session/held-definitions.ts";
import { type StoredSession, storedSessions } from "./session/history.ts";

export interface RetryOptions {
  readonly session?: string | undefined;
  readonly step?: string | undefined;
  readonly minutes?: string | undefined;
  readonly bell: boolean;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** The same prompt, one step only; what changed against the first try is told before the result. Without a step: the one its top fix stands in. */
export async function retry(ports: Ports, options: RetryOptions): Promise<CommandResult> {
  const { started, state, read } = firstTry(ports, options.session);
  const definitions = heldDefinitions(ports, started);
  const fix = scoreSession(state, definitions)?.topFix;
  const step = options.step ?? (fix ? homeOf(fix.stage, definitions.framework)?.id : undefined);
  if (step === undefined) {
    throw new MlsdError(
      "usage",
      "Name the step to try again.",
      `For example mlsd retry --step ${started.steps[0]?.id}.`,
    );
  }
  return practice(ports, {
    prompt: started.prompt,
    framework: started.framework,
    level: started.level,
    mode: "guided",
    step,
    minutes: options.minutes,
    aloud: started.aloud,
    bell: options.bell,
    out: options.out,
    force: options.force,
    retryOf: read.session,
  });
}

function firstTry(ports: Ports, session: string | undefined): StoredSession {
  if (session !== undefined) {
    const read = ports.journals.read(session);
    const state = fold(read.events);
    if (!state.started)
      throw new MlsdError("usage", `${read.session} is no attempt at a prompt.`, "mlsd list sessions shows them.");
    if (state.judged) return { read, state, started: state.started };
    throw new MlsdError(
      "usage",
      `The session ${read.session} is not finished.`,
      `mlsd resume ${read.session} goes on with it.`,
    );
  }
  const last = storedSessions(ports).findLast(
    ({ state, started }) => state.judged !== null && started.drill === undefined,
  );
  if (last) return last;
  throw new MlsdError("usage", "There is no finished session to retry.", "mlsd practice holds one.");
}
