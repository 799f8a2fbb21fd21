import { type Command, Option } from "commander";
import { type Done, force, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands for a round with another person: a friend who asks, and the real interviewer. */
export function peopleCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("interviewer").argument("[prompt]", "which interview question"),
    "mlsd interviewer fraud-detection > pack.md",
    "mlsd interviewer fraud-detection --minutes 35 --out pack.md",
  )
    .description("the pack for a friend who plays the interviewer")
    .option("-f, --framework <id>", "the framework that gives the steps")
    .option("--minutes <n>", "the whole time; steps rescale to it")
    .option("--level <level>", "mid, senior or staff")
    .addOption(new Option("--out <file>", "where the pack is written; - is standard output"))
    .addOption(force())
    .action(async (prompt: string | undefined, options) => {
      const { interviewer } = await import("../commands/interviewer.ts");
      done(interviewer(await shell.ports(talkOf(options)), { ...options, prompt }));
    });
}
