// `mlsd estimate`: work a back-of-envelope sum with units.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json } from "../declaring/options.ts";

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
