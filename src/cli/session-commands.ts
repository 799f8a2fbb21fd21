import type { Command } from "commander";
import { type Done, force, json, out, plain, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands that hold a session or tell of one. */
export function sessionCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("practice").argument("[prompt]", "which interview question; without one you choose from a list"),
    "mlsd practice fraud-detection",
    "mlsd practice rag-customer-qa --mode exam --minutes 35",
    "mlsd practice video-recommendation --step data-strategy --framework six-step --minutes 10",
    "mlsd practice fraud-detection --plain < answers.txt",
  )
    .description("practise a prompt against the clock")
    .option("-f, --framework <id>", "the framework that gives the steps")
    .option("-m, --mode <mode>", "guided, blind or exam")
    .option("--minutes <n>", "the whole time; steps rescale to it")
    .option("--level <level>", "mid, senior or staff")
    .option("--step <id>", "drill this step only")
    .option("--aloud", "speak instead of typing; tick the list at the end", false)
    .option("--seed <n>", "which follow-ups are asked")
    .option("--bell", "ring at 80 and 100 per cent of a step", false)
    .addOption(out())
    .addOption(force())
    .addOption(plain())
    .action(async (prompt: string | undefined, options) => {
      const { practice } = await import("../commands/practice.ts");
      done(await practice(await shell.ports(talkOf(options)), { ...options, prompt, force: options.force }));
    });

  withExamples(
    program
      .command("resume")
      .argument("[session]", "its name or the beginning of it; without one the latest unfinished"),
    "mlsd resume",
    "mlsd resume 20260105T0900",
  )
    .description("go on with an unfinished session")
    .option("--bell", "ring at 80 and 100 per cent of a step", false)
    .addOption(out())
    .addOption(force())
    .addOption(plain())
    .action(async (session: string | undefined, options) => {
      const { resume } = await import("../commands/resume.ts");
      done(await resume(await shell.ports(talkOf(options)), { ...options, session, force: options.force }));
    });

  withExamples(
    program
      .command("retry")
      .argument("[session]", "the first try, by its name or the beginning of it; without one the latest finished"),
    "mlsd retry",
    "mlsd retry --step model --minutes 10",
    "mlsd retry 20260105T0900 --step serving",
  )
    .description("one step of an attempt again, and what changed")
    .option("--step <id>", "which step; without one the step of the first thing to fix")
    .option("--minutes <n>", "the time for it, instead of the step's own")
    .option("--bell", "ring at 80 and 100 per cent of the step", false)
    .addOption(out())
    .addOption(force())
    .addOption(plain())
    .action(async (session: string | undefined, options) => {
      const { retry } = await import("../commands/retry.ts");
      done(await retry(await shell.ports(talkOf(options)), { ...options, session, force: options.force }));
    });

  withExamples(
    program.command("compare").argument("<first>", "a session").argument("<second>", "another"),
    "mlsd compare 20260105T0900 20260112T0900",
  )
    .description("two attempts side by side: minutes and verdicts by stage")
    .addOption(json())
    .action(async (first: string, second: string, options) => {
      const { compare } = await import("../commands/compare.ts");
      done(compare(await shell.ports(talkOf(options)), first, second, options));
    });

  withExamples(
    program.command("status"),
    "mlsd status",
    "mlsd status --watch",
    "set -g status-right '#(mlsd status)'   # in tmux.conf",
  )
    .description("the running session in one line")
    .option("--watch", "print it every second until the session ends", false)
    .addOption(json())
    .action(async (options) => {
      const { status } = await import("../commands/status.ts");
      done(
        await status(await shell.ports(talkOf(options)), {
          json: options.json,
          watch: options.watch,
        }),
      );
    });
}
