import type { Command } from "commander";
import type { CommandShape, Completes } from "../core/render/command-line/command-shape.ts";

/** What the arguments of each command complete to. */
const completes: Readonly<Record<string, readonly Completes[]>> = {
  practice: ["prompts"],
  resume: ["sessions"],
  retry: ["sessions"],
  compare: ["sessions"],
  checklist: ["prompts"],
  notes: ["prompts", "frameworks", "concepts"],
  interviewer: ["prompts"],
  outcome: ["prompts"],
  show: ["prompts", "frameworks", "concepts", "sessions", ["rubric"]],
  list: [["prompts", "frameworks", "concepts", "sessions"]],
  grade: ["files", "sessions"],
  check: ["files"],
  decide: ["trees"],
  new: [["framework", "prompt"]],
  completion: [["bash", "zsh", "fish"]],
};

/** The command line as completions and the manual see it; hidden commands are left out. */
export function shapesOf(program: Command): readonly CommandShape[] {
  const help = program.createHelp();
  return help
    .visibleCommands(program)
    .filter((command) => command.name() !== "help")
    .map((command) => ({
      name: command.name(),
      says: command.description(),
      options: help
        .visibleOptions(command)
        .flatMap(({ long, flags, description }) => (long ? [{ flag: long, written: flags, says: description }] : [])),
      usage: command.usage(),
      completes: completes[command.name()] ?? [],
    }));
}
