import { type Command, Option } from "commander";
import { MlsdError } from "../core/error.ts";
import { type Done, force, json, plain, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands for a round with another person: a friend who asks, and the real interviewer. */
export function peopleCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("interviewer").argument("[prompt]", "which interview question"),
    "mlsd interviewer fraud-detection > pack.md",
    "mlsd interviewer fraud-detection --minutes 35 --out pack.md",
    "mlsd interviewer --import pack.md",
    "mlsd interviewer fraud-detection --run",
  )
    .description("the pack for a friend who plays the interviewer")
    .option("-f, --framework <id>", "the framework that gives the steps")
    .option("--minutes <n>", "the whole time; steps rescale to it")
    .option("--level <level>", "mid, senior or staff")
    .option("--run", "ask and mark at this terminal, against the clock", false)
    .option("--bell", "ring at 80 and 100 per cent of a step", false)
    .addOption(plain())
    .option("--import <file>", "read a filled-in score sheet into a session")
    .addOption(new Option("--out <file>", "where the pack or the transcript is written; - is standard output"))
    .addOption(force())
    .action(async (prompt: string | undefined, options) => {
      if (options.import !== undefined) {
        refuseBoth(prompt, options);
        const { importSheet } = await import("../commands/interviewer/import-sheet.ts");
        done(await importSheet(await shell.ports(talkOf(options)), options.import, options));
        return;
      }
      if (options.run) {
        const { runInterview } = await import("../commands/interviewer/run-interview.ts");
        done(await runInterview(await shell.ports(talkOf(options)), { ...options, prompt }));
        return;
      }
      const { interviewer } = await import("../commands/interviewer.ts");
      done(await interviewer(await shell.ports(talkOf(options)), { ...options, prompt }));
    });

  withExamples(
    program.command("outcome").argument("[prompt]", "the prompt it was nearest to"),
    "mlsd outcome",
    "mlsd outcome fraud-detection --result waiting --company Acme",
    "mlsd outcome --of 20261118T1700 --result offer",
    "mlsd outcome --list",
  )
    .description("after the real interview: what came of it, and five short questions")
    .option("--result <result>", "offer, next-round, rejected or waiting; then nothing is asked")
    .option("--company <name>", "who held it")
    .option("--note <text>", "a remark of your own")
    .option("--date <day>", "when it was held, as 2026-11-18; today without it")
    .option("--of <session>", "a recorded interview whose result has changed")
    .option("--list", "the recorded interviews beside your practice", false)
    .addOption(json())
    .addOption(plain())
    .action(async (prompt: string | undefined, options) => {
      const ports = await shell.ports(talkOf(options));
      if (options.list || options.json) {
        const { listOutcomes } = await import("../commands/list/list-outcomes.ts");
        done(listOutcomes(ports, { json: options.json }));
        return;
      }
      const { outcome } = await import("../commands/outcome.ts");
      done(await outcome(ports, { ...options, prompt }));
    });
}

/** A sheet says itself what it was printed from. */
function refuseBoth(prompt: string | undefined, options: Readonly<Record<string, unknown>>): void {
  const given = ["framework", "minutes", "level", "run"].find((name) => options[name]);
  if (prompt === undefined && given === undefined) return;
  const what = given === undefined ? "prompt" : `--${given}`;
  throw new MlsdError("usage", `--import takes no ${what}: the sheet says it.`, "mlsd interviewer --import FILE");
}
