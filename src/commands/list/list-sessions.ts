// `mlsd list sessions`: every stored session, or those of one prompt, as a table or as JSON.
import { type ListFilters, refuseForeign } from "../../core/choices/choices.ts";
import { type ListColumn, renderColumns } from "../../core/render/terminal/columns.ts";
import { scoreSession } from "../../core/score/score-session.ts";
import { durationText } from "../../core/text/duration.ts";
import { localMinute } from "../../core/text/local-time.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { CommandResult, Ports } from "../../ports.ts";
import { attemptResult, scorableDefinitions } from "../history/attempt-result.ts";
import { type StoredSession, storedSessions } from "../history/stored-sessions.ts";

export interface ListSessionsOptions extends ListFilters {
  readonly json: boolean;
}

const columns: readonly ListColumn<ReturnType<typeof rowOf>>[] = [
  { name: "session", of: ({ session }) => session },
  { name: "when", of: ({ when }) => when, dropped: 3 },
  { name: "framework", of: ({ framework }) => framework, dropped: 1 },
  { name: "mode", of: ({ mode }) => mode, dropped: 2 },
  { name: "time", of: ({ minutes }) => minutes, align: "right", dropped: 4 },
  { name: "result", of: ({ result }) => result },
];

/** Every stored session, the latest first: when, how long, and what came of it. Unfinished ones say so and carry no score. */
export function listSessions(ports: Ports, { json, ...filters }: ListSessionsOptions): CommandResult {
  refuseForeign("sessions", filters);
  const { prompt } = filters;
  const stored = storedSessions(ports);
  const sessions = stored.filter(({ started }) => prompt === undefined || started.prompt === prompt).toReversed();
  if (json) {
    const all = sessions.map((each) => jsonOf(ports, each));
    return { stdout: `${JSON.stringify(all, null, 2)}\n`, exitCode: 0 };
  }
  if (sessions.length === 0) return { stdout: `${noneText(prompt, stored.length)}\n`, exitCode: 0 };
  const rows = sessions.map((each) => rowOf(ports, each));
  return { stdout: `${renderColumns(columns, rows, ports.terminal.columns(), ports.terminal.theme)}\n`, exitCode: 0 };
}

function noneText(prompt: string | undefined, all: number): string {
  if (prompt === undefined || all === 0) return "No sessions yet. mlsd practice holds the first.";
  return `No session of "${sanitiseLine(prompt)}". mlsd list sessions shows all.`;
}

function rowOf(ports: Ports, each: StoredSession) {
  const { read, state, started } = each;
  return {
    session: read.session,
    when: localMinute(state.startedAt ?? "1970-01-01T00:00:00Z", started.offset),
    framework: started.framework,
    mode: modeOf(started),
    minutes: started.timed ? durationText(state.elapsed) : "",
    result: attemptResult(ports, each),
  };
}

function modeOf({ drill, interviewer, aloud, mode }: StoredSession["started"]): string {
  if (drill) return `drill ${drill}`;
  return interviewer ? "interview" : aloud ? "aloud" : mode;
}

function jsonOf(ports: Ports, { read, state, started }: StoredSession) {
  const finished = state.phase === "finished";
  const definitions = finished ? scorableDefinitions(ports, started) : null;
  const outcome = definitions ? scoreSession(state, definitions)?.outcome : undefined;
  const scored = outcome?.kind === "scored" ? outcome : null;
  return {
    session: read.session,
    prompt: started.prompt,
    framework: started.framework,
    mode: started.mode,
    aloud: started.aloud,
    interviewer: started.interviewer ?? null,
    drill: started.drill ?? null,
    level: started.level,
    startedAt: state.startedAt,
    elapsedMs: started.timed ? state.elapsed : null,
    finished,
    score: scored?.score ?? null,
    band: scored?.band ?? null,
    ownVerdict: state.ownVerdict,
    damage: read.damage,
  };
}
