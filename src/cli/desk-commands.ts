import type { Command } from "commander";
import { type Done, json, plain, type Shell, talkOf, withExamples } from "./options.ts";

/** The commands of the day itself and of the study desk. */
export function deskCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("checklist").argument("[prompt]", "its items join the steps they belong to"),
    "mlsd checklist",
    "mlsd checklist fraud-detection --mine",
    "mlsd checklist --framework six-step --minutes 35 --print > checklist.md",
  )
    .description("the sheet for the day: run through it, or print one page")
    .option("-f, --framework <id>", "instead of the one practised last")
    .option("--minutes <n>", "the whole time; steps rescale to it")
    .option("--level <level>", "mid, senior or staff")
    .option("--mine", "what you missed most and last comes first", false)
    .option("--print", "one page of markdown, also on a terminal", false)
    .option("--full", "all of it as markdown, not one page", false)
    .addOption(json())
    .addOption(plain())
    .action(async (prompt: string | undefined, options) => {
      const { checklist } = await import("../commands/checklist.ts");
      done(await checklist(await shell.ports(talkOf(options)), { ...options, prompt }));
    });

  withExamples(
    program
      .command("notes")
      .argument(
        "[ids...]",
        "a prompt, framework or concept; prompts, frameworks or concepts for all; none: your misses",
      ),
    "mlsd notes fraud-detection",
    "mlsd notes",
    "mlsd notes prompts concepts --out ~/vault/interviews",
    "mlsd notes concepts --anki > concepts.txt",
  )
    .description("markdown study notes; cards for Anki")
    .option("--out <folder>", "one file each; for --anki a .txt file will do")
    .option("--anki", "cards as text that Anki imports", false)
    .option("--reveal", "the design of prompts you have not tried yet, too", false)
    .option("--full", "all of a framework instead of two pages", false)
    .option("--force", "renew notes that mlsd wrote", false)
    .action(async (names: readonly string[], options) => {
      const { notes } = await import("../commands/notes.ts");
      done(await notes(await shell.ports(talkOf({})), { ...options, names }));
    });
}
