import { Command, CommanderError, Option } from "commander";
import type { CommandResult, Ports } from "./ports.ts";

/** How a command wants to talk, known before its ports are made. */
export interface Talk {
  readonly plain: boolean;
  /** The conversation goes to standard error, because standard output carries the answer. */
  readonly toStderr: boolean;
}

/** What the command line needs of the program around it. */
export interface Shell {
  ports(talk: Talk): Promise<Ports>;
  readonly version: string;
}

/** Reads the arguments, runs the command they name, and returns its result. Usage errors have been told; they end in 2. */
export async function run(argv: readonly string[], shell: Shell): Promise<CommandResult> {
  let result: CommandResult = { exitCode: 0 };
  const program = createProgram(shell, (done) => {
    result = done;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  return result;
}

type Done = (result: CommandResult) => void;

const talkOf = (options: { plain?: boolean; out?: string; json?: boolean }): Talk => ({
  plain: options.plain === true,
  toStderr: options.out === "-",
});

/** The whole command line; also what completions and the manual are made from. */
export function createProgram(shell: Shell, done: Done): Command {
  const program = new Command("mlsd")
    .enablePositionalOptions()
    .description("Coach and checklist runner for machine-learning system design interviews.")
    .version(shell.version, "-V, --version", "show the version")
    .option("--debug", "show the stack of an unexpected error")
    .showHelpAfterError("(mlsd --help shows the commands)")
    .exitOverride()
    .addHelpText("beforeAll", "")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 unfinished but saved, 65 bad definition file,\n73 cannot write, 74 read or write error, 70 a bug, 128+n ended by signal n.",
    );
  sessionCommands(program, shell, done);
  definitionCommands(program, shell, done);
  return program;
}

/** Examples stand before everything else: they are what most people look for. */
function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText("before", `Examples:\n${examples.map((example) => `  ${example}`).join("\n")}\n`);
}

const plain = () => new Option("--plain", "line by line, without redrawing: for screen readers and dumb terminals");
const out = () => new Option("--out <file>", "where the transcript goes; - is standard output");
const force = () => new Option("--force", "overwrite the file");
const json = () => new Option("--json", "only JSON on standard output");

function sessionCommands(program: Command, shell: Shell, done: Done): void {
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
      const { practice } = await import("./commands/practice.ts");
      done(await practice(await shell.ports(talkOf(options)), { ...options, prompt, force: options.force === true }));
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
      const { resume } = await import("./commands/resume.ts");
      done(await resume(await shell.ports(talkOf(options)), { ...options, session, force: options.force === true }));
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
      const { status } = await import("./commands/status.ts");
      done(
        await status(await shell.ports(talkOf(options)), {
          json: options.json === true,
          watch: options.watch === true,
        }),
      );
    });
}

function definitionCommands(program: Command, shell: Shell, done: Done): void {
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
      const { estimate } = await import("./commands/estimate.ts");
      done(estimate(await shell.ports(talkOf(options)), { words, json: options.json === true }));
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
      const { decide } = await import("./commands/decide.ts");
      const answers = options.answers === undefined ? {} : { answers: String(options.answers).split(",") };
      const which = tree === undefined ? {} : { tree };
      done(
        await decide(await shell.ports(talkOf(options)), {
          ...which,
          ...answers,
          print: options.print,
          json: options.json === true,
        }),
      );
    });
}
