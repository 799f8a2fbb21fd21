// The sums that come up in most rounds: their shape here, their content in recipes.json.
import table from "./recipes.json" with { type: "json" };

/**
 * A sum that comes up in most rounds, as data. Formulas are in the grammar of `calculate`; a name in braces is an input
 * or an earlier step.
 */
export interface Recipe {
  readonly id: string;
  readonly name: string;
  /** What it is worked out for, in one sentence. */
  readonly tells: string;
  readonly inputs: readonly RecipeInput[];
  readonly steps: readonly RecipeStep[];
  /** What follows for the design; names in braces are filled in. */
  readonly so: string;
}

export interface RecipeInput {
  readonly id: string;
  readonly name: string;
  /** The unit a bare number is taken in; "" for a plain number. */
  readonly unit: string;
  /** The value that is assumed when none is given. */
  readonly assumed: string;
  /** Words that stand for a value: `int8` for 8 bits. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface RecipeStep {
  readonly id: string;
  readonly formula: string;
  /** The unit the result is shown in; else the one that reads best. */
  readonly unit?: string;
  /** There is no third of a machine to buy (`up`), and no third of a request to serve (`down`). */
  readonly whole?: "up" | "down";
}

export const recipes = table as readonly Recipe[];
