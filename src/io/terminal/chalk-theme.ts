// The styles of core in the colours of a terminal.
import { Chalk } from "chalk";
import type { Theme } from "../../ports.ts";

/** Only the sixteen colours every theme of a terminal defines; meaning is always in the words too. */
export function createTheme(unicode: boolean, rules: boolean): Theme {
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
    unicode,
    rules,
  };
}
