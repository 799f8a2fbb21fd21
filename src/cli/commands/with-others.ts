// What the help lists under "With other people": a friend who interviews, and the real interview.
import { outcomeResults } from "../../core/catalog/schema/terms.ts";
import { MlsdError } from "../../core/error.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import type { CliCommand } from "../declaring/cli-command.ts";
import { bell, force, json, level, minutes, plain, wordOption } from "../declaring/options.ts";

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

export const outcomeCommand: CliCommand = {
  name: "outcome",
  says: "after the real interview: what came of it, and five short questions",
  examples: [
    "mlsd outcome",
    "mlsd outcome fraud-detection --result waiting --company Acme",
    "mlsd outcome --of 20261118T1700 --result offer",
    "mlsd outcome --list",
  ],
  completes: ["prompts"],
  declare: (command, { run }) =>
    command
      .argument("[prompt]", "the prompt it was nearest to")
      .addOption(wordOption("--result <result>", outcomeResults, `${wordList(outcomeResults)}; then nothing is asked`))
      .option("--company <name>", "who held it")
      .option("--note <text>", "a remark of your own")
      .option("--date <day>", "when it was held, as 2026-11-18; today without it")
      .option("--of <session>", "a recorded interview whose result has changed")
      .option("--list", "the recorded interviews beside your practice", false)
      .option(...json)
      .option(...plain)
      .action((prompt, { list, json, ...told }) =>
        list || json
          ? run(() => import("../../commands/list/list-outcomes.ts"), "listOutcomes", { json, plain: told.plain })
          : run(() => import("../../commands/outcome.ts"), "outcome", { ...told, prompt }),
      ),
};
