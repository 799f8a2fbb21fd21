// `mlsd check`: every fault of definition files, with file, line and a hint.
import type { CheckOptions } from "../../commands/check.ts";
import type { Ports } from "../../ports.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { json } from "../declaring/options.ts";

export const checkCommand: CliCommand = {
  name: "check",
  says: "every fault of definition files, with file, line and a hint",
  examples: ["mlsd check", "mlsd check my-framework.yaml", "mlsd check ~/packs --json"],
  completes: ["files"],
  declare: (command, { run }) =>
    command
      .argument("[paths...]", "files or folders; without one everything shipped and yours")
      .option(...json)
      .action((paths, options) => run(async () => ({ checkBusily }), "checkBusily", { ...options, paths })),
};

/** The schemas take a while to load, too. */
function checkBusily({ terminal, sources }: Ports, options: CheckOptions) {
  return terminal.busy("Checking definitions", async () => {
    const { check } = await import("../../commands/check.ts");
    return check(await sources(), options);
  });
}
