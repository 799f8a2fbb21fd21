// `mlsd resume`: go on with an unfinished session.
import type { CliCommand } from "../declaring/cli-command.ts";
import { bell, force, out, plain } from "../declaring/options.ts";

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
