// Estimates of frameworks and prompts held against their own sums, so that nobody learns a wrong figure by heart.
import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import type { Estimate } from "../catalog/schema/reference.ts";
import { MlsdError } from "../error.ts";
import { calculate } from "../estimate/calculate.ts";
import { describeDimension, isSameDimension } from "../estimate/dimension.ts";
import { formatQuantity } from "../estimate/format.ts";

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

/** How far a sum may be from what is written beside it, in per cent, unless the estimate says otherwise. */
const defaultTolerance = 5;

/** `comesTo` is what the sum gives, null when it cannot be worked out; `reason` says in one or more lines what is wrong. */
export type EstimateCheck =
  | { readonly ok: true; readonly comesTo: string }
  | { readonly ok: false; readonly comesTo: string | null; readonly reason: string };

/** Works out an estimate's `sum` and compares it with `equals`, unit and number. Never throws. */
export function checkEstimate(estimate: Pick<Estimate, "sum" | "equals" | "within">): EstimateCheck {
  try {
    const sum = calculate(estimate.sum);
    const comesTo = formatQuantity(sum);
    const equals = calculate(estimate.equals);
    if (!isSameDimension(sum.dimension, equals.dimension)) {
      const [is, written] = [describeDimension(sum.dimension), describeDimension(equals.dimension)];
      return {
        ok: false,
        comesTo,
        reason: `the sum comes to ${comesTo}, ${is}; equals is ${estimate.equals}, ${written}`,
      };
    }
    const within = estimate.within ?? defaultTolerance;
    const off = Math.abs(sum.value - equals.value);
    if (off <= (within / 100 + 1e-9) * Math.abs(equals.value)) return { ok: true, comesTo };
    const inItsUnit = formatQuantity(equals.shownIn ? { ...sum, shownIn: equals.shownIn } : sum);
    return {
      ok: false,
      comesTo,
      reason: `the sum comes to ${inItsUnit}, more than ${within} % from ${estimate.equals}`,
    };
  } catch (error) {
    if (error instanceof MlsdError) return { ok: false, comesTo: null, reason: error.message };
    throw error;
  }
}
