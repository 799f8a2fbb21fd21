// `mlsd decide`: walk a decision tree.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, plain } from "../declaring/options.ts";

export const decideCommand: CliCommand = {
  name: "decide",
  says: "walk a decision tree",
  examples: [
    "mlsd decide",
    "mlsd decide which-lane",
    "mlsd decide which-lane --answers 1,2,1",
    "mlsd decide which-lane --print",
  ],
  completes: ["trees"],
  declare: (command, { run }) =>
    command
      .argument("[tree]", "a decision tree of a framework; without one they are listed")
      .option("--print", "the whole tree as text", false)
      .option("--answers <list>", "answers in order, by number or by their beginning")
      .option(...json)
      .option(...plain)
      .action((tree, options) =>
        run(() => import("../../commands/decide.ts"), "walkTree", {
          ...options,
          tree,
          answers: options.answers?.split(","),
        }),
      ),
};
