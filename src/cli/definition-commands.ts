import type { Command } from "commander";
import { type Done, json, plain, type Shell, talkOf, withExamples } from "./options.ts";

/** Commands on frameworks, prompts, sums and trees. */
export function definitionCommands(program: Command, shell: Shell, done: Done): void {
  withExamples(
    program.command("list").argument("[what]", "prompts, frameworks, concepts or sessions", "prompts"),
    "mlsd list",
    "mlsd list prompts --family genai",
    "mlsd list concepts --stage evaluation",
    "mlsd list sessions --prompt fraud-detection --json",
  )
    .description("what there is: prompts, frameworks, concepts, your sessions")
    .option("--family <family>", "classical or genai")
    .option("--tag <tag>", "prompts with this tag")
    .option("--difficulty <difficulty>", "core, harder or hardest")
    .option("--stage <stage>", "concepts of this stage")
    .option("--prompt <id>", "sessions of this prompt")
    .option("--own", "your own definitions only")
    .addOption(json())
    .action(async (what: string, options) => {
      const ports = await shell.ports(talkOf(options));
      if (what === "sessions" || what === "session") {
        const { listSessions } = await import("../commands/list/list-sessions.ts");
        return done(listSessions(ports, options));
      }
      const { list } = await import("../commands/list/list.ts");
      return done(list(ports, { ...options, what }));
    });

  withExamples(
    program.command("show").argument("<id>", "a prompt, framework, concept, pitfall, session, or rubric"),
    "mlsd show rubric",
    "mlsd show six-step",
    "mlsd show fraud-detection --raw > fraud.md",
    "mlsd show 20260105T0900",
    "mlsd show 20260105T0900 --as llm | pbcopy",
  )
    .description("a definition or a session, rendered")
    .option("--raw", "the markdown")
    .option("--reveal", "a prompt with its reference answer")
    .option("--as <reader>", "llm: a session with rubric and reference, as text for a chat model")
    .addOption(json())
    .action(async (id: string, options) => {
      const ports = await shell.ports(talkOf(options));
      const { showById } = await import("../commands/show/show.ts");
      done(await showById(ports, { ...options, id }));
    });

  withExamples(
    program.command("check").argument("[paths...]", "files or folders; without one everything shipped and yours"),
    "mlsd check",
    "mlsd check my-framework.yaml",
    "mlsd check ~/packs --json",
  )
    .description("every fault of definition files, with file, line and a hint")
    .addOption(json())
    .action(async (paths: readonly string[], options) => {
      const ports = await shell.ports(talkOf(options));
      const result = await ports.terminal.busy("Checking definitions", async () => {
        const { check } = await import("../commands/check.ts");
        return check(await ports.sources(), { paths, json: options.json });
      });
      done(result);
    });

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
    program.command("grade").argument("<target>", "a file (.md, .txt, .vtt, .srt), - for standard input, or a session"),
    "mlsd grade answer.md",
    "mlsd grade mock.vtt --prompt fraud-detection --full",
    "mlsd grade answer.md --json | jq .score",
    "mlsd grade 20260105T0900",
  )
    .description("the coach on a written or recorded answer, or on a stored session anew")
    .option("-p, --prompt <id>", "judge the prompt's own points too")
    .option("-f, --framework <id>", "map headings to its steps")
    .option("--level <level>", "mid, senior or staff")
    .option("--full", "every point with its words, not one screen")
    .addOption(json())
    .action(async (target: string, options) => {
      const { grade } = await import("../commands/grade.ts");
      const ports = await shell.ports(talkOf(options));
      const { stdout = "", exitCode } = grade(ports, target, options);
      if (!options.full || options.json) return done({ stdout, exitCode });
      await ports.terminal.page(stdout);
      return done({ exitCode });
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
    .action(async (words: readonly string[], options, command: Command) => {
      // Behind the first word every option is the recipe's, but for these two.
      if (words.some((word) => word === "--help" || word === "-h")) command.help();
      const { estimate } = await import("../commands/estimate.ts");
      const json = options.json || words.includes("--json");
      const asked = words.filter((word) => word !== "--json");
      done(estimate(await shell.ports(talkOf(options)), { words: asked, json }));
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
      const { walkTree } = await import("../commands/decide.ts");
      const answers = options.answers === undefined ? {} : { answers: String(options.answers).split(",") };
      const which = tree === undefined ? {} : { tree };
      done(
        await walkTree(await shell.ports(talkOf(options)), {
          ...which,
          ...answers,
          print: options.print,
          json: options.json,
        }),
      );
    });
}
