import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import { checkEstimate } from "../estimate/check-estimate.ts";

/** Every estimate comes to what is written beside it. */
export function checkSums(parsed: Parsed): readonly Diagnostic[] {
  if (parsed.kind !== "framework" && parsed.kind !== "prompt") return [];
  return parsed.value.estimates.flatMap((estimate, index) => {
    const check = checkEstimate(estimate);
    if (check.ok) return [];
    const part = check.comesTo === null ? "sum" : "equals";
    return [faultAt(parsed, ["estimates", index, part], check.reason.replace(/\s*\n\s*/g, " "))];
  });
}
