// `mlsd estimate`: a sum with units, a recipe by name, or the list of recipes; the reckoning is in core/estimate.
import { answerEstimate } from "../core/estimate/estimate-answer.ts";
import { foldText } from "../core/text/fold-line.ts";
import type { CommandResult, Ports } from "../ports.ts";

export interface EstimateOptions {
  /** What stands behind `mlsd estimate`: a sum in one or more words, or a recipe's id and its `--input value`s, or nothing. */
  readonly words: readonly string[];
  readonly json?: boolean;
}

/** Throws `MlsdError("usage")` for what is no sum and no recipe. */
export function estimate({ terminal }: Partial<Pick<Ports, "terminal">>, options: EstimateOptions): CommandResult {
  const { text, json } = answerEstimate(options.words);
  if (options.json) return { stdout: `${JSON.stringify(json, null, 2)}\n`, exitCode: 0 };
  return { stdout: `${terminal?.toScreen ? foldText(text, terminal.columns()) : text}\n`, exitCode: 0 };
}
