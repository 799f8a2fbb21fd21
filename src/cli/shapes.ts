// The command line as completions and the manual see it.
import type { Command, Option } from "commander";
import type { CommandShape, Completes } from "../core/render/command-line/command-shape.ts";
import { commandList } from "./command-list.ts";

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
