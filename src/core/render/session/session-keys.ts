// The line of keys: what can be done now, by the rules of the session.
import type { Rubric } from "../../catalog/schema/rubric.ts";
import { rulesOf, type TalkKind } from "../../session/mode.ts";
import type { SessionState } from "../../session/state.ts";
import { cellWidth } from "../../text/width.ts";
import { percent } from "../wording/figure.ts";

/** Something that can be done, at full length and short, and how soon it gives way where the line is narrow; 0 never does. */
interface Hint {
  readonly text: string;
  readonly short?: string;
  readonly gives: number;
}

/** One line of what can be done now. Where the width is short, what one knows by then goes first, commands last. */
export function keysLine(
  state: SessionState,
  rubric: Rubric,
  talk: TalkKind,
  columns: number,
  sketching: boolean,
): string {
  let kept = sketching ? [{ text: "/end ends the sketch", gives: 0 }] : hints(state, rubric, talk);
  while (cellWidth(joined(kept)) >= columns) {
    const most = Math.max(...kept.map((hint) => hint.gives));
    if (most === 0) break;
    kept = kept.flatMap((hint) => {
      if (hint.gives !== most) return [hint];
      return hint.short === undefined ? [] : [{ text: hint.short, gives: 0 }];
    });
  }
  return joined(kept);
}

function hints(state: SessionState, rubric: Rubric, talk: TalkKind): readonly Hint[] {
  if (!state.started) return [];
  const rules = rulesOf(state.started, talk);
  if (!rules.typed) {
    return [
      { text: "n next", gives: 0 },
      { text: "p pause", gives: 0 },
      { text: "a show the list", short: "a list", gives: 1 },
      { text: "q save and leave", short: "q leave", gives: 2 },
    ];
  }
  const up: readonly Hint[] = talk === "live" ? [{ text: "Up takes a line back", gives: 4 }] : [];
  const cost = `/hint costs ${hintCost(state, rubric)}`;
  return [
    { text: "Enter keeps a line", gives: 3 },
    ...up,
    { text: rules.steps ? "/next" : "/next finishes", gives: 0 },
    { text: "/ask", gives: 0 },
    ...(rules.refused.hint === undefined ? [{ text: cost, short: "/hint", gives: 2 }] : []),
    { text: "/help", gives: 0 },
    { text: "/quit", gives: 0 },
  ];
}

/** What the next rung takes of a point. */
function hintCost(state: SessionState, rubric: Rubric): string {
  const last = state.hints.findLast((hint) => hint.step === state.step);
  const rung = last && last.rung < 3 ? last.rung + 1 : 1;
  const { helped } = rubric.verdicts;
  return percent(1 - (rung === 1 ? helped.rung1 : rung === 2 ? helped.rung2 : helped.rung3));
}

function joined(all: readonly Hint[]): string {
  return all.map((hint) => hint.text).join(" · ");
}
