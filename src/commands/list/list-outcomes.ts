// `mlsd outcome --list`: the recorded interviews, each beside the practice that went before it.
import { outcomeName, resultWords } from "../../core/render/outcome/outcome-page.ts";
import { type ListColumn, renderColumns } from "../../core/render/terminal/columns.ts";
import type { InterviewOutcome } from "../../core/session/events.ts";
import { localMinute } from "../../core/text/local-time.ts";
import type { CommandResult, Ports } from "../../ports.ts";
import { attemptResult } from "../history/attempt-result.ts";
import { storedOutcomes, storedSessions } from "../history/stored-sessions.ts";

/** A real interview beside the practice that went before it. */
export interface OutcomeBesidePractice {
  readonly outcome: InterviewOutcome;
  /** Finished attempts at its prompt up to that day; at any prompt where it names none. */
  readonly attempts: number;
  /** What came of the last of them, in words; null when there was none. */
  readonly last: string | null;
}

/** Every recorded interview with the practice before it, the latest first. */
export function outcomesBesidePractice(ports: Ports): readonly OutcomeBesidePractice[] {
  const sessions = storedSessions(ports);
  return storedOutcomes(ports)
    .map((outcome) => {
      const before = sessions.filter(
        ({ state, started }) =>
          state.phase === "finished" &&
          (outcome.prompt === null || started.prompt === outcome.prompt) &&
          localMinute(state.startedAt ?? "1970-01-01T00:00:00Z", started.offset).slice(0, 10) <= outcome.date,
      );
      const last = before.at(-1);
      return { outcome, attempts: before.length, last: last ? attemptResult(ports, last) : null };
    })
    .toReversed();
}

const columns: readonly ListColumn<OutcomeBesidePractice>[] = [
  { name: "date", of: ({ outcome }) => outcome.date },
  { name: "result", of: ({ outcome }) => resultWords(outcome.result) },
  { name: "company", of: ({ outcome }) => outcomeName(outcome), dropped: 2 },
  { name: "prompt", of: ({ outcome }) => outcome.prompt ?? "", dropped: 3 },
  { name: "session", of: ({ outcome }) => outcome.session, dropped: 1 },
  { name: "practice before", of: practiceWords },
];

/** The latest first, as a table or as JSON. */
export function listOutcomes(ports: Ports, options: { readonly json: boolean }): CommandResult {
  const rows = outcomesBesidePractice(ports);
  if (options.json) {
    const all = rows.map(({ outcome, attempts, last }) => {
      const { offset, program, ...told } = outcome;
      return { ...told, practice: { attempts, last } };
    });
    return { stdout: `${JSON.stringify(all, null, 2)}\n`, exitCode: 0 };
  }
  if (rows.length === 0) {
    return { stdout: "No interview recorded yet. After the real one: mlsd outcome\n", exitCode: 0 };
  }
  const { terminal } = ports;
  return { stdout: `${renderColumns(columns, rows, terminal.columns(), terminal.theme)}\n`, exitCode: 0 };
}

function practiceWords({ attempts, last }: OutcomeBesidePractice): string {
  if (attempts === 0) return "none";
  return `${attempts === 1 ? "once" : `${attempts} times`}, last: ${last}`;
}
