// The estimates of a definition worked out anew: each has to come to what is written beside it.
import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import { checkEstimate } from "../estimate/check-estimate.ts";

/** A fault stands at `equals`, or at `sum` where one of the two cannot be worked out. */
export function checkSums(parsed: Parsed): readonly Diagnostic[] {
  if (parsed.kind !== "framework" && parsed.kind !== "prompt") return [];
  return parsed.value.estimates.flatMap((estimate, index) => {
    const check = checkEstimate(estimate);
    if (check.ok) return [];
    const part = check.comesTo === null ? "sum" : "equals";
    return [faultAt(parsed, ["estimates", index, part], check.reason.replace(/\s*\n\s*/g, " "))];
  });
}
