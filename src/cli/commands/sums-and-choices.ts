// What the help lists under "Sums and choices": estimates and decision trees.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json, plain } from "../declaring/options.ts";

export const estimateCommand: CliCommand = {
  name: "estimate",
  says: "work a back-of-envelope sum with units",
  examples: [
    'mlsd estimate "500M users * 5 loads/user/day"',
    'mlsd estimate "10M * 256 * 4 B in GB"',
    "mlsd estimate qps --users 500M --per-day 5 --peak 2",
    "mlsd estimate model-memory --precision int8",
  ],
  declare: (command, { run }) =>
    command
      .argument("[words...]", "a sum with units, or a recipe and its options")
      .allowUnknownOption()
      .passThroughOptions()
      .option(...json)
      .action((given, options) => {
        // Behind the first word every option is the recipe's, but for these two.
        if (given.some((word) => word === "--help" || word === "-h")) command.help();
        const words = given.filter((word) => word !== "--json");
        return run(() => import("../../commands/estimate.ts"), "estimate", {
          words,
          json: options.json || words.length < given.length,
        });
      }),
};

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
