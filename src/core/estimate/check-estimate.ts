// Estimates of frameworks and prompts held against their own sums, so that nobody learns a wrong figure by heart.
import type { Estimate } from "../catalog/schema/reference.ts";
import { MlsdError } from "../error.ts";
import { calculate } from "./calculate.ts";
import { describeDimension, isSameDimension } from "./dimension.ts";
import { formatQuantity } from "./format.ts";

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
