// The questions that are left to Inquirer, set to the width of the screen.
import inquirer from "inquirer";
import { foldLine } from "../../../core/text/fold-line.ts";
import type { Asked, Choice } from "../../../ports.ts";
import { cancellable } from "./cancellation.ts";

type Options = { readonly signal: AbortSignal; readonly columns: number };

/** A list to choose one from, with arrow keys. */
export async function select<T>(message: string, choices: readonly Choice<T>[], options: Options): Promise<Asked<T>> {
  return ask<T>(
    {
      type: "select",
      message,
      choices: choices.map((choice) => toInquirer(choice, options.columns, 2)),
      loop: false,
      pageSize: 12,
      theme: themeFor(options.columns),
    },
    options,
  );
}

/** A list to tick any number of. */
export async function checkbox<T>(
  message: string,
  choices: readonly (Choice<T> & { readonly checked?: boolean })[],
  options: Options,
): Promise<Asked<readonly T[]>> {
  const items = choices.map((choice) => ({
    ...toInquirer(choice, options.columns, 3),
    checked: choice.checked === true,
  }));
  return ask<readonly T[]>(
    { type: "checkbox", message, choices: items, loop: false, pageSize: 14, theme: countingTheme(options.columns) },
    options,
  );
}

export async function confirm(message: string, initial: boolean, options: Options): Promise<Asked<boolean>> {
  return ask<boolean>({ type: "confirm", message, default: initial }, options);
}

export async function line(message: string, options: Options): Promise<Asked<string>> {
  return ask<string>({ type: "input", message }, options);
}

/** The keys in one row: where there is no room for all, those one cannot guess. */
function themeFor(columns: number) {
  const few: ReadonlySet<string> = new Set(["space", "⏎"]);
  const keysHelpTip = (keys: readonly (readonly [string, string])[]) =>
    keys
      .filter(([key]) => columns >= 60 || few.has(key))
      .map(([key, action]) => `${key} ${action}`)
      .join(" · ");
  return { style: { keysHelpTip } };
}

/** What was ticked is told as a number: the names would be repeated in one long line. */
function countingTheme(columns: number) {
  const { style } = themeFor(columns);
  return { style: { ...style, renderSelectedChoices: (ticked: readonly unknown[]) => `${ticked.length} ticked` } };
}

/** A long name is broken between words, under its own beginning. */
function toInquirer<T>(choice: Choice<T>, columns: number, indent: number) {
  const name = foldLine(choice.name, columns - indent - 2).join(`\n${" ".repeat(indent)}`);
  return {
    name,
    short: choice.name,
    value: choice.value,
    ...(choice.description ? { description: choice.description } : {}),
  };
}

async function ask<T>(question: Readonly<Record<string, unknown>>, options: Options): Promise<Asked<T>> {
  const prompt = inquirer.createPromptModule({ signal: options.signal } as Parameters<
    typeof inquirer.createPromptModule
  >[0]);
  const message = foldLine(String(question.message), options.columns - 4).join("\n  ");
  const answers = await cancellable(
    prompt([{ ...question, message, name: "answer" }] as never) as Promise<{ answer: T }>,
  );
  return "value" in answers ? { value: answers.value.answer } : answers;
}
