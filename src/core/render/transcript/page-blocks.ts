// The answer in the transcript of a session without steps, where all was said on one page.
import { stages } from "../../catalog/schema/terms.ts";
import { stageClock } from "../../session/stage-clock.ts";
import { clockText } from "../../text/duration.ts";
import { counted } from "../wording/figure.ts";
import { stageNames } from "../wording/stage-names.ts";
import { answerBlocks } from "./answer-blocks.ts";
import { checklistBlock } from "./checklist-lines.ts";
import type { SessionView, ViewedPoint } from "./session-view.ts";
import { pageHeading } from "./step-blocks.ts";

/** Blind and exam: the whole page as it was said, then the checklist by stage with the lines assigned to each. */
export function pageBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const said =
    started.aloud && state.lines.length === 0 ? "Spoken, nothing typed." : `${counted(state.lines.length, "line")}.`;
  return [pageHeading, said, ...answerBlocks(view, state.lines, null), ...stageBlocks(view)];
}

function stageBlocks(view: SessionView): readonly string[] {
  const { state } = view;
  if (!state.judged && !view.over) return [];
  const entries = [...view.checklists, ...view.beyond].flatMap((list): readonly ViewedPoint[] => list.entries);
  const assigned = state.judged?.stages ?? [];
  const spent = stageClock(state);
  const sections = stages.flatMap((stage) => {
    const list = checklistBlock(
      view,
      entries.filter((entry) => entry.stage === stage),
    );
    const lines = assigned.flatMap((each, index) => (each === stage ? [index + 1] : []));
    if (list === "" && lines.length === 0) return [];
    const ms = spent[stage];
    const time = view.started.timed && ms !== undefined ? `, ${clockText(ms)}` : "";
    const where =
      lines.length > 0
        ? `${lines.length === 1 ? "Line" : "Lines"} ${ranges(lines)} of the page${time}.`
        : "No line of the page.";
    const about = state.judged?.stages ? [where] : [];
    return [`### ${stageNames[stage]}`, ...about, ...(list === "" ? [] : [list])];
  });
  if (sections.length === 0) return [];
  return [state.judged ? "## By stage" : "## By stage, not marked", ...sections];
}

/** Numbers in rising order as ranges: "1-3, 7". */
function ranges(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const each of numbers) {
    const open = found.at(-1);
    if (open && each === open.last + 1) open.last = each;
    else found.push({ first: each, last: each });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}
