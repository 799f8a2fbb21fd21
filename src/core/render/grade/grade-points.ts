// The long part of a grade, shown with `--full` and in a pipe.
import { stages } from "../../catalog/schema/terms.ts";
import type { Graded } from "../../grade/graded.ts";
import type { ScorePart } from "../../score/scorecard.ts";
import { durationText } from "../../text/duration.ts";
import { foldLine } from "../../text/fold-line.ts";
import { sanitiseLine } from "../../text/sanitise.ts";
import type { Theme } from "../terminal/theme.ts";
import { stageNames } from "../wording/stage-names.ts";

const words = { said: "said  ", likely: "likely", missed: "missed" } as const;

/** Every point of an answer by stage: what was said and what is only likely with its words, what was missed as a question. */
export function pointLines(graded: Graded, theme: Theme, columns: number): readonly string[] {
  const list = graded.scorecard.dimensions.flatMap(({ parts }) => parts);
  const questions = new Map([...graded.concepts, ...(graded.items ?? [])].map(({ id, question }) => [id, question]));
  return stages.flatMap((stage) => {
    const parts = list.filter((part) => part.stage === stage);
    if (parts.length === 0) return [];
    const heard = parts.filter((part) => wordOf(part) === "said").length;
    const ms = graded.time?.find((each) => each.stage === stage)?.ms;
    const time = ms === undefined ? "" : `, ${durationText(ms)}`;
    const lines = parts.flatMap((part) => {
      const word = wordOf(part);
      const proof = word === "missed" ? (questions.get(part.id) ?? "") : `"${flat(part.evidence)}"`;
      return foldLine(`  ${words[word]}  ${part.name}: ${proof}`, columns, 10);
    });
    return [theme.strong(`${stageNames[stage]}, ${heard} of ${parts.length}${time}`), ...lines, ""];
  });
}

function wordOf({ verdict }: ScorePart): keyof typeof words {
  return verdict === "missed" || verdict === "likely" ? verdict : "said";
}

function flat(evidence: string | null): string {
  return sanitiseLine(evidence ?? "").replace(/\s+/g, " ");
}
