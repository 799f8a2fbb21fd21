import type { Command } from "commander";
import { type Done, json, plain, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands on frameworks, prompts, sums and trees. */
export function definitionCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program
      .command("new")
      .argument("<kind>", "framework or prompt")
      .argument("<id>", "its id: lower-case letters, digits and hyphens"),
    "mlsd new framework mine",
    "mlsd new prompt queue-times",
  )
    .description("a commented template in your own folder")
    .action(async (kind: string, id: string) => {
      const { newDefinition } = await import("../commands/new.ts");
      done(newDefinition(await shell.ports(talkOf({})), { kind, id }));
    });

  withExamples(
    program.command("grade").argument("<target>", "a file (.md, .txt, .vtt, .srt) or a session"),
    "mlsd grade answer.md",
    "mlsd grade mock.vtt --prompt fraud-detection",
    "mlsd grade answer.md --json | jq .score",
    "mlsd grade 20260105T0900",
  )
    .description("the coach on a written or recorded answer, or on a stored session anew")
    .option("-p, --prompt <id>", "judge the prompt's own points too")
    .option("-f, --framework <id>", "map headings to its steps")
    .option("--level <level>", "mid, senior or staff")
    .addOption(json())
    .action(async (target: string, options) => {
      const { grade } = await import("../commands/grade.ts");
      done(grade(await shell.ports(talkOf(options)), target, options));
    });

  withExamples(
    program.command("estimate").argument("[words...]", "a sum with units, or a recipe and its options"),
    'mlsd estimate "500M users * 5 loads/user/day"',
    'mlsd estimate "10M * 256 * 4 B in GB"',
    "mlsd estimate qps --users 500M --per-day 5 --peak 2",
    "mlsd estimate model-memory --precision int8",
  )
    .description("work a back-of-envelope sum with units")
    .allowUnknownOption()
    .passThroughOptions()
    .addOption(json())
    .action(async (words: readonly string[], options) => {
      const { estimate } = await import("../commands/estimate.ts");
      done(estimate(await shell.ports(talkOf(options)), { words, json: options.json }));
    });

  withExamples(
    program.command("decide").argument("[tree]", "a decision tree of a framework; without one they are listed"),
    "mlsd decide",
    "mlsd decide which-lane",
    "mlsd decide which-lane --answers 1,2,1",
    "mlsd decide which-lane --print",
  )
    .description("walk a decision tree")
    .option("--print", "the whole tree as text", false)
    .option("--answers <list>", "answers in order, by number or by their beginning")
    .addOption(json())
    .addOption(plain())
    .action(async (tree: string | undefined, options) => {
      const { decide } = await import("../commands/decide.ts");
      const answers = options.answers === undefined ? {} : { answers: String(options.answers).split(",") };
      const which = tree === undefined ? {} : { tree };
      done(
        await decide(await shell.ports(talkOf(options)), {
          ...which,
          ...answers,
          print: options.print,
          json: options.json,
        }),
      );
    });
}
