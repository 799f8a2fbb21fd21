// `mlsd retry`: one step of an attempt again, and what changed.
import type { CliCommand } from "../declaring/cli-command.ts";
import { force, out, plain } from "../declaring/options.ts";

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
