// `mlsd` without a command: what is unfinished, the last result, and a menu that leads to the other commands.
import { counted } from "../core/render/wording/figure.ts";
import { clockText } from "../core/text/duration.ts";
import { localMinute } from "../core/text/local-time.ts";
import type { Choice, Ports } from "../ports.ts";
import { attemptResult } from "./history/attempt-result.ts";
import { type StoredSession, storedSessions, type Unfinished, unfinished } from "./history/stored-sessions.ts";

/** What was chosen on the first screen: the words of a command line, or null to leave. */
export type HomeChoice = readonly string[] | null;

/** Only for a terminal: elsewhere the short help stands in its place. */
export async function home(ports: Ports): Promise<HomeChoice> {
  const { terminal } = ports;
  const sessions = storedSessions(ports);
  const open = unfinished(ports);
  const last = sessions.findLast(({ state }) => state.phase === "finished");
  terminal.print(homeScreen(ports, sessions, open, last));
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

/** What is unfinished, the last result; with no history what to do first. */
function homeScreen(
  ports: Ports,
  sessions: readonly StoredSession[],
  open: readonly Unfinished[],
  last: StoredSession | undefined,
): string {
  const lines = [ports.terminal.theme.strong("mlsd: practise machine-learning system design interviews")];
  if (sessions.length === 0)
    return [...lines, "No session yet. The first one takes 45 minutes; a drill of one step takes 10."].join("\n");
  lines.push(`${counted(sessions.length, "session")} so far.`);
  if (last) {
    const when = localMinute(last.state.startedAt ?? "", last.started.offset);
    lines.push(`Last: ${last.started.title}, ${when}: ${attemptResult(ports, last)}`);
  }
  for (const { session, title, when } of open.slice(0, 3)) {
    const gone = sessions.find(({ read }) => read.session === session)?.state.elapsed ?? 0;
    lines.push(`Unfinished: ${title}, ${when}, ${clockText(gone)} gone`);
  }
  return lines.join("\n");
}
