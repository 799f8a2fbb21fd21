// What study notes ask of this person's attempts: the tries at each prompt, and all that is still missed.
import { MlsdError } from "../../core/error.ts";
import { type Miss, missesOf, type WordedMiss, wordMisses } from "../../core/history/misses.ts";
import type { AttemptLine } from "../../core/render/notes/personal.ts";
import { rulesOf } from "../../core/session/mode.ts";
import { durationText } from "../../core/text/duration.ts";
import { localMinute } from "../../core/text/local-time.ts";
import type { Ports } from "../../ports.ts";
import { attemptResult } from "./attempt-result.ts";
import { promptOrNull } from "./own-misses.ts";
import { type StoredSession, storedSessions } from "./stored-sessions.ts";

/** Sessions are read once. */
export interface AttemptHistory {
  /** Attempts that were begun, oldest first. */
  readonly sessions: readonly StoredSession[];
  /** Everything open, in words, most missed first. */
  readonly misses: readonly WordedMiss[];
  attempts(prompt: string): readonly AttemptLine[];
  /** Whether this prompt was tried to the end once; then its design is open. */
  isTried(prompt: string): boolean;
}

export function attemptHistory(ports: Ports): AttemptHistory {
  const sessions = storedSessions(ports);
  const misses = missesOf(sessions);
  return {
    sessions,
    misses: inWords(ports, misses),
    attempts: (prompt) =>
      sessions.filter(({ started }) => started.prompt === prompt).map((session) => attemptOf(ports, session)),
    isTried: (prompt) => sessions.some((session) => session.started.prompt === prompt && isWhole(session)),
  };
}

/** Not left half-way: every step closed or the time up, and not one step alone. */
function isWhole({ state, started }: StoredSession): boolean {
  return rulesOf(started).whole && (state.stopCause === "done" || state.stopCause === "time-up");
}

function inWords({ catalog }: Ports, misses: readonly Miss[]): readonly WordedMiss[] {
  const frameworks = new Set(catalog.entries().flatMap(({ kind, id }) => (kind === "framework" ? [id] : [])));
  const { concepts } = catalog.concepts();
  return misses.flatMap((miss) => {
    const id = miss.subject === "framework-item" ? miss.id.slice(0, miss.id.indexOf("/")) : "";
    const framework = frameworks.has(id) ? catalog.framework(id) : null;
    return wordMisses([miss], { concepts, framework, prompt: (prompt) => promptOrNull(catalog, prompt) });
  });
}

function attemptOf(ports: Ports, session: StoredSession): AttemptLine {
  const { state, started } = session;
  return {
    when: localMinute(state.startedAt ?? "1970-01-01T00:00:00Z", started.offset),
    title: started.title,
    framework: started.framework,
    mode: started.drill ? `drill ${started.drill}` : started.aloud ? "aloud" : started.mode,
    time: started.timed ? durationText(state.elapsed) : "not timed",
    result: resultOrUnknown(ports, session),
  };
}

/** A session whose definitions were lost is still an attempt. */
function resultOrUnknown(ports: Ports, session: StoredSession): string {
  try {
    return attemptResult(ports, session);
  } catch (error) {
    if (error instanceof MlsdError) return "unknown";
    throw error;
  }
}
