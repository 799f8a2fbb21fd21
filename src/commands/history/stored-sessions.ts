// Reads all journals, of attempts and of real interviews: where every command that looks back begins.
import { MlsdError } from "../../core/error.ts";
import { outcomeOf } from "../../core/interview/interview-outcome.ts";
import type { InterviewOutcome } from "../../core/session/events.ts";
import { fold } from "../../core/session/fold.ts";
import type { SessionState, Started } from "../../core/session/state.ts";
import { localMinute } from "../../core/text/local-time.ts";
import type { JournalFile, Ports } from "../../ports.ts";

/** A stored session, read and folded. */
export interface StoredSession {
  readonly read: JournalFile;
  readonly state: SessionState;
  readonly started: Started;
}

/** All sessions that can be read, oldest first. */
export function storedSessions(ports: Ports): readonly StoredSession[] {
  const stored: StoredSession[] = [];
  for (const { events, ...read } of ports.journals.list()) {
    const state = fold(events);
    if (state.started) stored.push({ read, state, started: state.started });
  }
  return stored;
}

/** The session that another process holds, the latest where there are several. */
export function runningSession(ports: Ports): StoredSession | undefined {
  return storedSessions(ports).findLast(({ read, state }) => read.owner !== null && state.phase !== "finished");
}

export interface Unfinished {
  readonly session: string;
  /** The beginning of its name that is enough to resume it. */
  readonly short: string;
  readonly prompt: string;
  readonly title: string;
  readonly when: string;
}

/** Sessions that can be resumed: begun, not finished, and not open in a living process; the latest first. */
export function unfinished(ports: Ports): readonly Unfinished[] {
  const stored = storedSessions(ports);
  const names = stored.map(({ read }) => read.session);
  return stored
    .filter(({ state, read }) => state.phase !== "finished" && read.owner === null)
    .map(({ read, state, started }) => ({
      session: read.session,
      short: shortest(read.session, names),
      prompt: started.prompt,
      title: started.title,
      when: localMinute(state.startedAt ?? "1970-01-01T00:00:00Z", started.offset),
    }))
    .toReversed();
}

/** Its moment, where no other session began in the same second. */
function shortest(session: string, all: readonly string[]): string {
  const moment = session.slice(0, session.indexOf("-"));
  return moment !== "" && all.filter((name) => name.startsWith(moment)).length === 1 ? moment : session;
}

export function notFinished(session: string): MlsdError {
  return new MlsdError("usage", `The session ${session} is not finished.`, `mlsd resume ${session} goes on with it.`);
}

/** Every real interview that was recorded, the earliest first: by its day, then by when it was recorded. */
export function storedOutcomes({ journals }: Pick<Ports, "journals">): readonly InterviewOutcome[] {
  const outcomes: InterviewOutcome[] = [];
  for (const { session, events } of journals.list()) {
    const outcome = outcomeOf(events);
    if (outcome) outcomes.push({ ...outcome, session });
  }
  return outcomes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
