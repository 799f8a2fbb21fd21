// The sums that come up in most rounds, as recipes: inputs read in their units, steps shown with their numbers.
import { MlsdError } from "../error.ts";
import { type Bindings, calculate } from "./calculate.ts";
import { combine, describeDimension, isSameDimension } from "./dimension.ts";
import { quotedWord } from "./fault.ts";
import { formatFully, formatQuantity, isRounded } from "./format.ts";
import { parseUnit } from "./parse-sum.ts";
import { one, type Quantity } from "./quantity.ts";
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

interface RecipeInput {
  readonly id: string;
  readonly name: string;
  /** The unit a bare number is taken in; "" for a plain number. */
  readonly unit: string;
  /** The value that is assumed when none is given. */
  readonly assumed: string;
  /** Words that stand for a value: `int8` for 8 bits. */
  readonly words?: Readonly<Record<string, string>>;
}

interface RecipeStep {
  readonly id: string;
  readonly formula: string;
  /** The unit the result is shown in; else the one that reads best. */
  readonly unit?: string;
  /** There is no third of a machine to buy (`up`), and no third of a request to serve (`down`). */
  readonly whole?: "up" | "down";
}

export const recipes = table as readonly Recipe[];

/** A recipe worked out: each input as it was taken, each step with the numbers filled in, and what follows. */
export interface RecipeRun {
  readonly recipe: Recipe;
  readonly inputs: readonly {
    readonly input: RecipeInput;
    readonly quantity: Quantity;
    readonly shown: string;
    readonly assumed: boolean;
  }[];
  readonly steps: readonly {
    readonly step: RecipeStep;
    /** The formula with numbers instead of names. */
    readonly filled: string;
    readonly quantity: Quantity;
    readonly shown: string;
  }[];
  readonly so: string;
}

/**
 * Works out a recipe with the values given by input id, as text ("500M", "2 days"); what is not given is assumed.
 * Throws `MlsdError("usage")` for an input the recipe does not have, a value that cannot be read, one of another unit
 * (both are named), and a negative one.
 */
export function runRecipe(recipe: Recipe, given: ReadonlyMap<string, string>): RecipeRun {
  const known = new Set(recipe.inputs.map(({ id }) => id));
  for (const id of given.keys()) {
    if (known.has(id)) continue;
    const all = recipe.inputs.map((input) => `--${input.id}`).join(" ");
    throw new MlsdError("usage", `${recipe.id} takes no --${quotedWord(id).slice(1, -1)}`, `It takes ${all}.`);
  }
  const inputs = recipe.inputs.map((input) => {
    const quantity = readInput(input, given.get(input.id) ?? input.assumed);
    return { input, quantity, shown: showInput(quantity), assumed: !given.has(input.id) };
  });
  const bindings = new Map(inputs.map(({ input, quantity }) => [input.id, quantity]));
  const texts = new Map(inputs.map(({ input, shown }) => [input.id, shown]));
  const steps = recipe.steps.map((step) => {
    const quantity = workOut(step, bindings);
    const shown = formatQuantity(quantity);
    const filled = fillIn(step.formula, texts);
    bindings.set(step.id, quantity);
    texts.set(step.id, shown);
    return { step, filled, quantity, shown };
  });
  return { recipe, inputs, steps, so: fillIn(recipe.so, texts) };
}

function readInput(input: RecipeInput, text: string): Quantity {
  const unit = input.unit === "" ? one : parseUnit(input.unit);
  const given = readValue(input, input.words?.[text.trim().toLowerCase()] ?? text);
  const isBare = given.dimension.size === 0 && !(input.unit === "%" && text.includes("%"));
  const quantity = isBare
    ? { value: given.value * unit.value, dimension: combine(given.dimension, unit.dimension) }
    : { value: given.value, dimension: given.dimension };
  if (!isSameDimension(quantity.dimension, unit.dimension)) {
    const [wanted, is] = [input.unit || "a plain number", describeDimension(given.dimension)];
    const words = Object.keys(input.words ?? {});
    const hint = words.length > 0 ? `It takes ${words.join(", ")}, or a number of its own.` : undefined;
    throw new MlsdError("usage", `--${input.id} is in ${wanted}; ${quotedWord(text)} is ${is}`, hint);
  }
  if (quantity.value < 0) throw new MlsdError("usage", `--${input.id} cannot be negative: ${quotedWord(text)}`);
  return input.unit.includes("/") || input.unit === "%" ? shownIn(quantity, input.unit, unit.value) : quantity;
}

function readValue(input: RecipeInput, text: string): Quantity {
  try {
    return calculate(text);
  } catch (error) {
    if (error instanceof MlsdError) throw new MlsdError(error.code, `--${input.id}: ${error.message}`, error.hint);
    throw error;
  }
}

function workOut(step: RecipeStep, bindings: Bindings): Quantity {
  const result = calculate(step.formula, bindings);
  const unit = step.unit ? parseUnit(step.unit) : one;
  const count = result.value / unit.value;
  const whole =
    step.whole === "up" ? Math.ceil(count - 1e-9) : step.whole === "down" ? Math.floor(count + 1e-9) : count;
  const value = whole * unit.value;
  return step.unit ? shownIn({ ...result, value }, step.unit, unit.value) : { ...result, value };
}

function shownIn(quantity: Quantity, text: string, factor: number): Quantity {
  return { ...quantity, shownIn: { text, factor } };
}

/** What was given is shown with all its digits: 1,024 stays. */
function showInput(quantity: Quantity): string {
  return isRounded(quantity) ? formatFully(quantity) : formatQuantity(quantity);
}

function fillIn(text: string, texts: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (braces, name: string) => texts.get(name) ?? braces);
}
