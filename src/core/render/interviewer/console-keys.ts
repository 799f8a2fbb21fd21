// What the keys of the interviewer's console do, in words: at the foot of the screen and in its help.
import type { TalkKind } from "../../session/mode.ts";
import { cellWidth } from "../../text/width.ts";

/** What can be done now, on one line; what does not fit is left out from the end. */
export function consoleKeys(talk: TalkKind, isReview: boolean, isLast: boolean, columns: number): string {
  const lists = talk === "live" ? "arrows: lists" : "< > lists";
  const keys = isReview
    ? `Enter scores, ? keys, ${lists}, x pitfall, w note, q leave`
    : `n ${isLast ? "ends" : "next"}, ? keys, f fact, u ask, t twist, w note, x pitfall, p pause, ${lists}, q leave`;
  let line = "";
  for (const part of keys.split(", ")) {
    const joined = line ? `${line} · ${part}` : part;
    if (cellWidth(joined) >= columns) break;
    line = joined;
  }
  return line;
}

/** Every key of the console, in words. */
export function consoleHelp(talk: TalkKind): string {
  const isLive = talk === "live";
  const rows = [
    ["1-9 a-z", "mark that line: once said, twice helped (only after your question), three times open again"],
    ["n / b", "next step, one step back"],
    [isLive ? "arrows" : "< >", "the list of another step, to mark what comes out of order"],
    ["h / y", "the candidate went to the step of that list; y when they said why"],
    ["f", "a fact they asked for: read it out"],
    ["u", "ask a follow-up"],
    ["t", "throw the twist"],
    ["x", "a pitfall was heard"],
    ["w", "write a note"],
    [isLive ? "Tab" : "tab", "the rest of a long list"],
    ...(isLive ? [] : [["l", "the list once more"]]),
    ["p", "stop the clock, and start it again"],
    ["q", "leave; everything is kept, mlsd resume goes on"],
  ];
  const how = isLive
    ? []
    : ["Write keys with blanks between and press Enter: 1 4 4 marks line 1 as said and line 4 as helped."];
  return [...how, ...rows.map(([key = "", says = ""]) => `${key.padEnd(8)}  ${says}`)].join("\n");
}
