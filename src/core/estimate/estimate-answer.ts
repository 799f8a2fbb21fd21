// The one answer behind `mlsd estimate` and `/calc`: a sum, a recipe worked out, or the list of recipes.
import { distance } from "fastest-levenshtein";
import { MlsdError } from "../error.ts";
import { calculate } from "./calculate.ts";
import { quotedWord } from "./fault.ts";
import { formatFully, formatOtherRate, formatQuantity, isRounded, numberAndUnit } from "./format.ts";
import { type Recipe, type RecipeRun, recipes, runRecipe } from "./recipe.ts";

const grammar = [
  "Numbers   500M  125B  3k  86,400  1.5e9  (k M B T stand against the number)",
  "Units     s ms min h day week month year, B KB MB GB TB KiB MiB GiB, bit Mbit, $, %, QPS;",
  "          any other word counts itself: users, loads, tokens. A month is 30 days, a year 365.",
  "Operators + - * / ^ ( ), per, of, and at the end: in UNIT",
  'Rates     a slash without spaces belongs to its number: "100 GB / 5 GB/day" is 20 days',
].join("\n");

/** An answer for a person and the same for a program. */
export interface EstimateAnswer {
  readonly text: string;
  readonly json: unknown;
}

/**
 * Without words the recipes are listed; a recipe's id, with `--input value` behind it, works the recipe out; anything
 * else is a sum. Throws `MlsdError("usage")`.
 */
export function answerEstimate(words: readonly string[]): EstimateAnswer {
  const [first, ...rest] = words;
  if (first === undefined) return listRecipes();
  const recipe = recipes.find(({ id }) => id === first.toLowerCase());
  if (recipe) return showRecipe(runRecipe(recipe, readOptions(recipe, rest)));
  if (/^[a-z][a-z-]*$/i.test(first) && (rest.length === 0 || rest[0]?.startsWith("--"))) throw unknownRecipe(first);
  return showSum(words.join(" "));
}

/** The words of a line typed after `/calc`. */
export function splitWords(line: string): readonly string[] {
  return line.trim().split(/\s+/).filter(Boolean);
}

function showSum(sum: string): EstimateAnswer {
  const quantity = calculate(sum);
  const shown = formatQuantity(quantity);
  const more = [isRounded(quantity) ? formatFully(quantity) : null, formatOtherRate(quantity)].filter(
    (part) => part !== null,
  );
  const text = `${isRounded(quantity) ? "about " : ""}${shown}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
  return { text, json: { sum, shown, ...numberAndUnit(quantity) } };
}

function showRecipe(run: RecipeRun): EstimateAnswer {
  const { recipe } = run;
  const names = run.inputs.map(({ input }) => `--${input.id}`);
  const width = longest(names);
  const values = longest(run.inputs.map(({ shown }) => shown));
  const inputs = run.inputs.map(({ input, shown, assumed }, index) => {
    return `  ${names[index]!.padEnd(width)}  ${shown.padEnd(values)}  ${input.name}${assumed ? " (assumed)" : ""}`;
  });
  const steps = run.steps.flatMap(({ step, filled, shown }) => {
    const margin = " ".repeat(step.id.length + 2);
    const formula = step.formula.replace(/\{([a-z0-9-]+)\}/g, "$1");
    return [`  ${step.id} = ${formula}`, `${margin} = ${filled}`, `${margin} = ${shown}`, ""];
  });
  const text = [recipe.name, recipe.tells, "", ...inputs, "", ...steps, `So: ${run.so}`].join("\n");
  const json = {
    recipe: recipe.id,
    inputs: run.inputs.map(({ input, quantity, shown, assumed }) => ({
      id: input.id,
      shown,
      assumed,
      ...numberAndUnit(quantity),
    })),
    steps: run.steps.map(({ step, filled, quantity, shown }) => ({
      id: step.id,
      formula: step.formula,
      filled,
      shown,
      ...numberAndUnit(quantity),
    })),
    so: run.so,
  };
  return { text, json };
}

function listRecipes(): EstimateAnswer {
  const width = longest(recipes.map(({ id }) => id));
  const lines = recipes.flatMap((recipe) => [
    `  ${recipe.id.padEnd(width)}  ${recipe.tells}`,
    `  ${" ".repeat(width)}  mlsd estimate ${example(recipe)}`,
  ]);
  const text = [
    "A sum with units, or a recipe by name; what you leave out is assumed and said.",
    "",
    '  mlsd estimate "500M users * 5 loads/user/day"',
    '  mlsd estimate "100M items * 128 * 4 B in GB"',
    "",
    ...lines,
    "",
    grammar,
  ].join("\n");
  const json = recipes.map((recipe) => ({
    id: recipe.id,
    name: recipe.name,
    tells: recipe.tells,
    inputs: recipe.inputs,
    steps: recipe.steps,
    example: `mlsd estimate ${example(recipe)}`,
  }));
  return { text, json };
}

function example({ id, inputs }: Recipe): string {
  return [id, ...inputs.slice(0, 3).map((input) => `--${input.id} ${input.assumed}`)].join(" ");
}

/** `--users 500M` or `--users=500M`; a value may have several words ("--budget 200 ms"). */
function readOptions(recipe: Recipe, words: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  let open: string | null = null;
  for (const word of words) {
    const option = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (option) {
      const id = option[1]!;
      if (given.has(id)) throw new MlsdError("usage", `--${quotedWord(id).slice(1, -1)} is given twice`);
      given.set(id, option[2] ?? "");
      open = option[2] === undefined ? id : null;
    } else if (open) {
      given.set(open, `${given.get(open)} ${word}`.trim());
    } else {
      throw new MlsdError(
        "usage",
        `${quotedWord(word)} belongs to no input`,
        `For example: mlsd estimate ${example(recipe)}`,
      );
    }
  }
  for (const [id, value] of given) {
    if (value === "")
      throw new MlsdError(
        "usage",
        `--${quotedWord(id).slice(1, -1)} needs a value`,
        `For example: mlsd estimate ${example(recipe)}`,
      );
  }
  return given;
}

function unknownRecipe(name: string): MlsdError {
  const near = recipes
    .map(({ id }) => id)
    .filter(
      (id) => distance(id, name.toLowerCase()) <= Math.min(3, name.length / 1.5) || id.includes(name.toLowerCase()),
    );
  const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : "mlsd estimate lists the recipes.";
  return new MlsdError("usage", `There is no recipe ${quotedWord(name)}, and alone it is no sum.`, hint);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
