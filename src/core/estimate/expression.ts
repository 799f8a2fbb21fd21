// The tree between reading a sum and working it out: parse-sum.ts makes it, calculate.ts walks it.
import type { SumSpan } from "./fault.ts";
import type { Quantity } from "./quantity.ts";

/** A parsed sum. `span` is what it was read from. */
export type Expression =
  | { readonly kind: "literal"; readonly quantity: Quantity; readonly span: SumSpan }
  | { readonly kind: "name"; readonly name: string; readonly span: SumSpan }
  | { readonly kind: "negative"; readonly of: Expression; readonly span: SumSpan }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/" | "^";
      readonly at: SumSpan;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: SumSpan;
    };

/** A sum, and the unit it was asked to be shown in. */
export interface Sum {
  readonly expression: Expression;
  readonly unit?: { readonly quantity: Quantity; readonly text: string; readonly span: SumSpan };
}
