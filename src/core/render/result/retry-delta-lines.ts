// What is told after `mlsd retry`, above the result: how this try differs from the first.
import type { DeltaLine } from "../../history/retry-delta.ts";
import type { ScorePart } from "../../score/scorecard.ts";
import { foldLine } from "../../text/fold-line.ts";

const mostLines = 8;

/**
 * What a second try at a step changed, by name: of what is on its list alone, since the rest was never asked for. `compare`
 * is the command that shows all of it.
 */
export function renderRetryDelta(
  delta: readonly DeltaLine[],
  list: readonly ScorePart[],
  compare: string,
  columns: number,
): string {
  const lines = list.flatMap((part) => {
    const changed = delta.find((line) => line.subject === part.subject && line.id === part.id);
    return changed ? [`  ${part.name}: ${changed.before}, now ${changed.after}`] : [];
  });
  if (lines.length === 0) return "Against the first try: the same was heard.";
  const more = lines.length > mostLines ? [`  and ${lines.length - mostLines} more: ${compare}`] : [];
  return [
    "Against the first try:",
    ...lines.slice(0, mostLines).flatMap((line) => foldLine(line, columns, 4)),
    ...more,
  ].join("\n");
}
