import { answerEstimate } from "../core/estimate/answer.ts";
import type { CommandResult } from "../ports.ts";

export interface EstimateOptions {
  /** What stands behind `mlsd estimate`: a sum in one or more words, or a recipe's id and its `--input value`s, or nothing. */
  readonly words: readonly string[];
  readonly json?: boolean;
}

/** `mlsd estimate`: a sum with units, a recipe by name, or the list of recipes. Throws `MlsdError("usage")`. */
export function estimate(_ports: object, options: EstimateOptions): CommandResult {
  const { text, json } = answerEstimate(options.words);
  return { stdout: `${options.json ? JSON.stringify(json, null, 2) : text}\n`, exitCode: 0 };
}
