// `mlsd status`: the running session in one line.
import type { CliCommand } from "../declaring/cli-command.ts";
import { json } from "../declaring/options.ts";

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
