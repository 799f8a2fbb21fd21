// The result of an attempt as lists and the first screen tell it, also where it can no longer be scored.
import { MlsdError } from "../../core/error.ts";
import { scoreSession } from "../../core/score/score-session.ts";
import type { Ports, SessionDefinitions } from "../../ports.ts";
import { definitionsOfSession } from "./definitions-of-session.ts";
import type { StoredSession } from "./stored-sessions.ts";

/** What came of a session, in a few words. */
export function attemptResult(ports: Ports, { read, state, started }: StoredSession): string {
  if (read.owner !== null) return "running";
  if (state.phase !== "finished") return "unfinished";
  const definitions = scorableDefinitions(ports, started);
  if (!definitions) return "definitions lost";
  const outcome = scoreSession(state, definitions)?.outcome;
  if (!outcome) return "not marked";
  if (outcome.kind === "scored") return `${outcome.band}, ${Math.round(outcome.score)}`;
  return outcome.kind === "ticked" ? `${outcome.ticked} of ${outcome.of} ticked` : "not enough evidence";
}

/** Null when they are gone: one session that cannot be judged should not hide the others. */
export function scorableDefinitions(ports: Ports, started: StoredSession["started"]): SessionDefinitions | null {
  try {
    return definitionsOfSession(ports, started);
  } catch (error) {
    if (error instanceof MlsdError) return null;
    throw error;
  }
}
