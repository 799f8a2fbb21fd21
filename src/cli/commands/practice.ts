// `mlsd practice`: practise a prompt against the clock.
import { modes } from "../../core/catalog/schema/terms.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { bell, force, level, minutes, out, plain, wordOption } from "../declaring/options.ts";

export const practiceCommand: CliCommand = {
  name: "practice",
  says: "practise a prompt against the clock",
  examples: [
    "mlsd practice fraud-detection",
    "mlsd practice rag-customer-qa --mode exam --minutes 35",
    "mlsd practice video-recommendation --step data-strategy --framework six-step --minutes 10",
    "mlsd practice fraud-detection --plain < answers.txt",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "which interview question; without one you choose from a list")
      .option("-f, --framework <id>", "the framework that gives the steps")
      .addOption(wordOption("-m, --mode <mode>", modes))
      .option(...minutes)
      .addOption(level())
      .option("--step <id>", "drill this step only")
      .option("--aloud", "speak instead of typing; tick the list at the end", false)
      .option("--seed <n>", "which follow-ups are asked")
      .option(...bell)
      .option(...out)
      .option(...force)
      .option(...plain)
      .action((prompt, options) =>
        run(() => import("../../commands/practice.ts"), "practice", { ...options, prompt, retryOf: undefined }),
      ),
};
