// `mlsd checklist`: the sheet for the day: run through it, or print one page.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, level, minutes, plain } from "../declaring/options.ts";

export const checklistCommand: CliCommand = {
  name: "checklist",
  says: "the sheet for the day: run through it, or print one page",
  examples: [
    "mlsd checklist",
    "mlsd checklist fraud-detection --mine",
    "mlsd checklist --framework six-step --minutes 35 --print > checklist.md",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "its items join the steps they belong to")
      .option("-f, --framework <id>", "instead of the one practised last")
      .option(...minutes)
      .addOption(level())
      .option("--mine", "what you missed most and last comes first", false)
      .option("--print", "one page of markdown, also on a terminal", false)
      .option("--full", "all of it as markdown, not one page", false)
      .option(...json)
      .option(...plain)
      .action((prompt, options) =>
        run(() => import("../../commands/checklist.ts"), "checklist", { ...options, prompt }),
      ),
};
