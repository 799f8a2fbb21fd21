import { MlsdError } from "../core/error.ts";
import { scoreSession } from "../core/score/score-session.ts";
import { homeOf } from "../core/session/checklist.ts";
import { fold } from "../core/session/fold.ts";
import { retryDelta } from "../core/session/retry-delta.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { practice } from "./practice.ts";
import { type StoredSession, storedSessions } from "./session/history.ts";

export interface RetryOptions {
  readonly session?: string | undefined;
  readonly step?: string | undefined;
  readonly minutes?: string | undefined;
  readonly bell: boolean;
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** The same prompt, one step only, and what changed against the first try. Without a step: the one its top fix stands in. */
export async function retry(ports: Ports, options: RetryOptions): Promise<CommandResult> {
  const first = firstTry(ports, options.session);
  const { started, state } = first;
  const definitions = ports.catalog.kept(started.definitions);
  const fix = scoreSession(state, definitions)?.topFix;
  const step = options.step ?? (fix ? homeOf(fix.stage, definitions.framework)?.id : undefined);
  if (step === undefined) {
    throw new MlsdError(
      "usage",
      "Name the step to try again.",
      `For example mlsd retry --step ${started.steps[0]?.id}.`,
    );
  }
  const known = new Set(ports.journals.list().map((read) => read.session));
  const result = await practice(ports, {
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
    retryOf: first.read.session,
  });
  const second = storedSessions(ports).find(({ read }) => !known.has(read.session));
  const after = second?.state.judged;
  if (after && state.judged && ports.terminal.kind !== "piped") {
    ports.terminal.print(deltaText(definitions, retryDelta(state.judged.verdicts, after.verdicts)));
  }
  return result;
}

function firstTry(ports: Ports, session: string | undefined): StoredSession {
  if (session !== undefined) {
    const read = ports.journals.read(session);
    const state = fold(read.events);
    if (state.started && state.judged) return { read, state, started: state.started };
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

function deltaText(definitions: ReturnType<Ports["catalog"]["kept"]>, delta: ReturnType<typeof retryDelta>): string {
  if (delta.length === 0) return "Against the first try: the same was heard.";
  const name = (id: string) =>
    definitions.concepts.concepts.find((concept) => concept.id === id)?.name ??
    definitions.prompt.items.find((item) => item.id === id)?.text ??
    id;
  return [
    "Against the first try:",
    ...delta.map((line) => `  ${name(line.id)}: ${line.before}, now ${line.after}`),
  ].join("\n");
}
