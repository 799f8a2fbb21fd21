// The words above the menu of `mlsd` without a command.
import { localMinute } from "../../text/local-time.ts";
import type { Theme } from "../terminal/theme.ts";

/** What the first screen tells. Dates: ISO 8601 in UTC with the session's offset in minutes. */
export interface HomeFacts {
  readonly unfinished: readonly { readonly title: string; readonly when: string; readonly gone: string }[];
  readonly last: {
    readonly title: string;
    readonly at: string;
    readonly offset: number;
    readonly result: string;
  } | null;
  readonly sessions: number;
}

/** The first screen: what is unfinished, the last result; with no history what to do first. */
export function homeScreen(facts: HomeFacts, theme: Theme): string {
  const lines = [theme.strong("mlsd: practise machine-learning system design interviews")];
  if (facts.sessions === 0)
    return [...lines, "No session yet. The first one takes 45 minutes; a drill of one step takes 10."].join("\n");
  const { last, unfinished, sessions } = facts;
  lines.push(`${sessions} ${sessions === 1 ? "session" : "sessions"} so far.`);
  if (last) lines.push(`Last: ${last.title}, ${localMinute(last.at, last.offset)}: ${last.result}`);
  for (const each of unfinished.slice(0, 3)) lines.push(`Unfinished: ${each.title}, ${each.when}, ${each.gone} gone`);
  return lines.join("\n");
}
