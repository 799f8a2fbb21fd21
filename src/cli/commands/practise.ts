// What the help lists under "Practise": sessions begun, gone on with, held against each other.
import { modes } from "../../core/catalog/schema/terms.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { bell, force, json, level, minutes, out, plain, wordOption } from "../declaring/options.ts";

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

export const resumeCommand: CliCommand = {
  name: "resume",
  says: "go on with an unfinished session",
  examples: ["mlsd resume", "mlsd resume 20260105T0900"],
  completes: ["sessions"],
  declare: (command, { run }) =>
    command
      .argument("[session]", "its name or the beginning of it; without one the latest unfinished")
      .option(...bell)
      .option(...out)
      .option(...force)
      .option(...plain)
      .action((session, options) => run(() => import("../../commands/resume.ts"), "resume", { ...options, session })),
};

export const retryCommand: CliCommand = {
  name: "retry",
  says: "one step of an attempt again, and what changed",
  examples: ["mlsd retry", "mlsd retry --step model --minutes 10", "mlsd retry 20260105T0900 --step serving"],
  completes: ["sessions"],
  declare: (command, { run }) =>
    command
      .argument("[session]", "the first try, by its name or the beginning of it; without one the latest finished")
      .option("--step <id>", "which step; without one the step of the first thing to fix")
      .option("--minutes <n>", "the time for it, instead of the step's own")
      .option("--bell", "ring at 80 and 100 per cent of the step", false)
      .option(...out)
      .option(...force)
      .option(...plain)
      .action((session, options) => run(() => import("../../commands/retry.ts"), "retry", { ...options, session })),
};

export const compareCommand: CliCommand = {
  name: "compare",
  says: "two attempts side by side: minutes and verdicts by stage",
  examples: ["mlsd compare 20260105T0900 20260112T0900"],
  completes: ["sessions"],
  declare: (command, { run }) =>
    command
      .argument("<first>", "a session")
      .argument("<second>", "another")
      .option(...json)
      .action((first, second, options) =>
        run(() => import("../../commands/compare.ts"), "compare", first, second, options),
      ),
};

export const statusCommand: CliCommand = {
  name: "status",
  says: "the running session in one line",
  examples: ["mlsd status", "mlsd status --watch", "set -g status-right '#(mlsd status)'   # in tmux.conf"],
  declare: (command, { run }) =>
    command
      .option("--watch", "print it every second until the session ends", false)
      .option(...json)
      .action((options) => run(() => import("../../commands/status.ts"), "status", options)),
};
