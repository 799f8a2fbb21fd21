// `mlsd grade`: the coach on a written or recorded answer, or on a stored session anew.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, level } from "../declaring/options.ts";

export const gradeCommand: CliCommand = {
  name: "grade",
  says: "the coach on a written or recorded answer, or on a stored session anew",
  examples: [
    "mlsd grade answer.md",
    "mlsd grade mock.vtt --prompt fraud-detection --full",
    "mlsd grade answer.md --json | jq .score",
    "mlsd grade 20260105T0900",
  ],
  completes: ["files", "sessions"],
  declare: (command, { run }) =>
    command
      .argument("<target>", "a file (.md, .txt, .vtt, .srt), - for standard input, or a session")
      .option("-p, --prompt <id>", "judge the prompt's own points too")
      .option("-f, --framework <id>", "map headings to its steps")
      .addOption(level())
      .option("--full", "every point with its words, not one screen")
      .option(...json)
      .action((target, options) => run(() => import("../../commands/grade.ts"), "gradePaged", target, options)),
};
