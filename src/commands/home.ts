// `mlsd` without a command: what is unfinished, the last result, and a menu that leads to the other commands.
import { homeScreen } from "../core/render/home/home-screen.ts";
import { clockText } from "../core/text/duration.ts";
import type { Choice, Ports } from "../ports.ts";
import { attemptResult } from "./history/attempt-result.ts";
import { type StoredSession, storedSessions, unfinished } from "./history/stored-sessions.ts";

/** What was chosen on the first screen: the words of a command line, or null to leave. */
export type HomeChoice = readonly string[] | null;

/** Only for a terminal: elsewhere the short help stands in its place. */
export async function home(ports: Ports): Promise<HomeChoice> {
  const { terminal } = ports;
  const sessions = storedSessions(ports);
  const open = unfinished(ports);
  const last = sessions.findLast(({ state }) => state.phase === "finished");
  terminal.print(
    homeScreen(
      {
        sessions: sessions.length,
        last: last
          ? {
              title: last.started.title,
              at: last.state.startedAt ?? "",
              offset: last.started.offset,
              result: attemptResult(ports, last),
            }
          : null,
        unfinished: open.map((each) => ({ ...each, gone: clockText(goneOf(sessions, each.session)) })),
      },
      terminal.theme,
    ),
  );
  const chosen = await terminal.select<HomeChoice>("What now?", [
    ...open.slice(0, 3).map((each) => choice(`Resume ${each.title} (${each.when})`, ["resume", each.session])),
    choice("Practise a prompt", ["practice"]),
    ...(last ? [choice(`Try one step of ${last.started.title} again`, ["retry", last.read.session])] : []),
    choice("The checklist for today", ["checklist"]),
    ...(last ? [choice("What I missed so far", ["notes"])] : []),
    choice("All prompts", ["list", "prompts"]),
    { name: "Leave", value: null },
  ]);
  return "cancelled" in chosen ? null : chosen.value;
}

function choice(name: string, words: readonly string[]): Choice<HomeChoice> {
  return { name, value: words };
}

function goneOf(sessions: readonly StoredSession[], session: string): number {
  return sessions.find(({ read }) => read.session === session)?.state.elapsed ?? 0;
}
