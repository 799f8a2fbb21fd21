import type { Rubric } from "../catalog/rubric.ts";
import type { SessionState } from "../session/state.ts";
import { cellWidth } from "../text/width.ts";

/** One line of what can be done now, the most useful first; what does not fit the width is left out from the end. */
export function keysLine(
  state: SessionState,
  rubric: Rubric,
  talk: "live" | "plain" | "piped",
  columns: number,
  sketching: boolean,
): string {
  return fill(sketching ? ["/end ends the sketch"] : parts(state, rubric, talk), columns);
}

function parts(state: SessionState, rubric: Rubric, talk: "live" | "plain" | "piped"): readonly string[] {
  const started = state.started;
  if (!started) return [];
  const pause = started.mode === "exam" ? [] : ["p pause"];
  if (started.aloud) return ["n next", ...pause, "a show the list", "q leave"];
  const guided = started.mode === "guided";
  const up = talk === "live" ? ["Up takes a line back"] : [];
  const hint = guided ? [`/hint (${hintPrice(state, rubric)})`] : [];
  const move = guided ? "/next" : "/next finishes";
  return ["Enter keeps a line", move, "/ask", ...hint, "/help", "/quit", ...up];
}

/** What the next rung leaves of a point. */
function hintPrice(state: SessionState, rubric: Rubric): string {
  const last = state.hints.findLast((hint) => hint.step === state.step);
  const rung = last && last.rung < 3 ? last.rung + 1 : 1;
  const { helped } = rubric.verdicts;
  const worth = rung === 1 ? helped.rung1 : rung === 2 ? helped.rung2 : helped.rung3;
  return `then worth ${worth}`;
}

function fill(all: readonly string[], columns: number): string {
  let line = "";
  for (const part of all) {
    const joined = line ? `${line} · ${part}` : part;
    if (cellWidth(joined) >= columns) break;
    line = joined;
  }
  return line;
}
