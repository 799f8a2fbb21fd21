// All commands, in the order of the help, of completions and of the manual, and their shape as the latter two see it.
import type { Command, Option } from "commander";
import type { CommandShape, Completes } from "../core/render/command-line/command-shape.ts";
import { checkCommand } from "./commands/check.ts";
import { checklistCommand } from "./commands/checklist.ts";
import { compareCommand } from "./commands/compare.ts";
import { completeCommand, completionCommand } from "./commands/completion.ts";
import { decideCommand } from "./commands/decide.ts";
import { estimateCommand } from "./commands/estimate.ts";
import { gradeCommand } from "./commands/grade.ts";
import { interviewerCommand } from "./commands/interviewer.ts";
import { listCommand } from "./commands/list.ts";
import { newCommand } from "./commands/new.ts";
import { notesCommand } from "./commands/notes.ts";
import { outcomeCommand } from "./commands/outcome.ts";
import { practiceCommand } from "./commands/practice.ts";
import { resumeCommand } from "./commands/resume.ts";
import { retryCommand } from "./commands/retry.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import type { CliCommand, ListedCommand } from "./declaring/cli-command.ts";

/** The commands below each heading of the help. */
const groups: Readonly<Record<string, readonly CliCommand[]>> = {
  "Practise:": [practiceCommand, resumeCommand, retryCommand, compareCommand, statusCommand],
  "Judge and study:": [listCommand, showCommand, gradeCommand, checklistCommand, notesCommand],
  "Your own content:": [checkCommand, newCommand],
  "Sums and choices:": [estimateCommand, decideCommand],
  "With other people:": [interviewerCommand, outcomeCommand],
  "Your shell:": [completionCommand, completeCommand],
};

export const commandList: readonly ListedCommand[] = Object.entries(groups).flatMap(([group, commands]) =>
  commands.map((command) => ({ ...command, group })),
);

/** The commands a command line needs: the one of its first word, or all where that is none. Building all costs 3 ms. */
export function commandsFor(word: string | undefined): readonly ListedCommand[] {
  const command = commandList.find(({ name }) => name === word);
  return command && !command.wantsAll ? [command] : commandList;
}

/** Options whose values are ids. */
const idOptions: Readonly<Record<string, Completes>> = { "--framework": "frameworks", "--prompt": "prompts" };

/** Every command but hidden ones, in the order of the help. */
export function shapesOf(program: Command): readonly CommandShape[] {
  const help = program.createHelp();
  return help
    .visibleCommands(program)
    .filter((command) => command.name() !== "help")
    .map((command) => ({
      name: command.name(),
      says: command.description(),
      options: help.visibleOptions(command).flatMap(optionShape),
      usage: command.usage(),
      completes: commandList.find(({ name }) => name === command.name())?.completes ?? [],
    }));
}

function optionShape({ long, short, flags, description, argChoices }: Option) {
  if (!long) return [];
  const completes = argChoices ?? idOptions[long];
  return [{ flag: long, short, written: flags, says: description, completes }];
}
