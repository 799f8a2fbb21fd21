// Puts a transcript together; each of its parts has a file beside this one.
import { rulesOf } from "../../session/mode.ts";
import { aftermathBlocks } from "./aftermath-blocks.ts";
import { fixBlocks, headBlocks } from "./head-blocks.ts";
import { minutesBlocks } from "./minutes-blocks.ts";
import { pageBlocks } from "./page-blocks.ts";
import { scoreBlocks } from "./score-blocks.ts";
import { type ReportSource, viewOf } from "./session-view.ts";
import { stepBlocks } from "./step-blocks.ts";

/**
 * A session as markdown the candidate keeps: what happened, what was said word for word, what was marked and why. Pure: the
 * same state, definitions and scorecard give the same bytes. Foreign text cannot act in it (see `markdown/escape.ts`), and
 * `parseTranscript` gives the answers back. A state without its beginning gives a heading and a sentence.
 */
export function renderTranscript(source: ReportSource): string {
  const view = viewOf(source);
  if (!view) return "# An empty session\n\nIts journal does not tell how it began.\n";
  const said = rulesOf(view.started).steps ? stepBlocks(view) : pageBlocks(view);
  const blocks = [
    ...headBlocks(view),
    ...fixBlocks(view),
    ...minutesBlocks(view),
    ...scoreBlocks(view),
    ...said,
    ...aftermathBlocks(view),
  ];
  return `${blocks.join("\n\n")}\n`;
}
