// `mlsd notes`: markdown study notes; cards for Anki.
import type { CliCommand } from "../declaring/cli-command.ts";

export const notesCommand: CliCommand = {
  name: "notes",
  says: "markdown study notes; cards for Anki",
  examples: [
    "mlsd notes fraud-detection",
    "mlsd notes",
    "mlsd notes prompts concepts --out ~/vault/interviews",
    "mlsd notes concepts --anki > concepts.txt",
  ],
  completes: ["prompts", "frameworks", "concepts"],
  declare: (command, { run }) =>
    command
      .argument(
        "[ids...]",
        "a prompt, framework or concept; prompts, frameworks or concepts for all; none: your misses",
      )
      .option("--out <folder>", "one file each; for --anki a .txt file will do")
      .option("--anki", "cards as text that Anki imports", false)
      .option("--reveal", "the design of prompts you have not tried yet, too", false)
      .option("--full", "all of a framework instead of two pages", false)
      .option("--force", "renew notes that mlsd wrote", false)
      .action((names, options) => run(() => import("../../commands/notes.ts"), "notes", { ...options, names })),
};
