import type { Span } from "./fault.ts";
import type { Quantity } from "./quantity.ts";

/** A parsed sum. `span` is what it was read from. */
export type Expression =
  | { readonly kind: "literal"; readonly quantity: Quantity; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "negative"; readonly of: Expression; readonly span: Span }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/" | "^";
      readonly at: Span;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    };

/** A sum, and the unit it was asked to be shown in. */
export interface Sum {
  readonly expression: Expression;
  readonly unit?: { readonly quantity: Quantity; readonly text: string; readonly span: Span };
}
