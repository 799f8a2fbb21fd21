// `mlsd compare`: two attempts side by side: minutes and verdicts by stage.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json } from "../declaring/options.ts";

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
