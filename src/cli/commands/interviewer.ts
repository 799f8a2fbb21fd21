// `mlsd interviewer`: the pack for a friend who plays the interviewer.
import { MlsdError } from "../../core/error.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { bell, force, level, minutes, plain } from "../declaring/options.ts";

export const interviewerCommand: CliCommand = {
  name: "interviewer",
  says: "the pack for a friend who plays the interviewer",
  examples: [
    "mlsd interviewer fraud-detection > pack.md",
    "mlsd interviewer fraud-detection --minutes 35 --out pack.md",
    "mlsd interviewer --import pack.md",
    "mlsd interviewer fraud-detection --run",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "which interview question")
      .option("-f, --framework <id>", "the framework that gives the steps")
      .option(...minutes)
      .addOption(level())
      .option("--run", "ask and mark at this terminal, against the clock", false)
      .option(...bell)
      .option(...plain)
      .option("--import <file>", "read a filled-in score sheet into a session")
      .option("--out <file>", "where the pack or the transcript is written; - is standard output")
      .option(...force)
      .action((prompt, { run: isRun, bell, import: sheet, ...pack }) => {
        if (sheet !== undefined) {
          const { out, force, plain, ...told } = pack;
          refuseBoth({ ...told, run: isRun, prompt });
          const load = () => import("../../commands/interviewer/import-sheet.ts");
          return run(load, "importSheet", sheet, { out, force, plain });
        }
        const load = () => import("../../commands/interviewer/run-interview.ts");
        if (isRun) return run(load, "runInterview", { ...pack, bell, prompt });
        return run(() => import("../../commands/interviewer.ts"), "interviewer", { ...pack, prompt });
      }),
};

/** A sheet says itself what it was printed from. */
function refuseBoth(told: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(told).find((name) => told[name] !== undefined && told[name] !== false);
  if (given === undefined) return;
  const what = given === "prompt" ? given : `--${given}`;
  throw new MlsdError("usage", `--import takes no ${what}: the sheet says it.`, "mlsd interviewer --import FILE");
}
