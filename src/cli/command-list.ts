// All commands, in the order of the help, of completions and of the manual.

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
import type { CliCommand } from "./declaring/cli-command.ts";

/** A row a heading of the help. */
export const commandList: readonly CliCommand[] = [
  [practiceCommand, resumeCommand, retryCommand, compareCommand, statusCommand],
  [listCommand, showCommand, gradeCommand, checklistCommand, notesCommand],
  [checkCommand, newCommand],
  [estimateCommand, decideCommand],
  [interviewerCommand, outcomeCommand],
  [completionCommand, completeCommand],
].flat();

/** The commands a command line needs: the one of its first word, or all where that is none. Building all costs 3 ms. */
export function commandsFor(word: string | undefined): readonly CliCommand[] {
  const command = commandList.find(({ name }) => name === word);
  return command && !command.wantsAll ? [command] : commandList;
}
