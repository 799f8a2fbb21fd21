// The command line: arguments, the help, and which command runs.
import { Command, CommanderError, Help } from "commander";
import { commandsFor, shapesOf } from "./cli/command-list.ts";
import { type Around, addCommand, type Done, type Host, talkOf } from "./cli/declaring/cli-command.ts";
import { foldLine } from "./core/text/fold-line.ts";
import type { CommandResult } from "./ports.ts";

const exitCodes = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unfinished but saved,
65 bad definition file, 73 cannot write, 74 read or write error, 70 a bug,
128+n ended by signal n.`;

const examples = `Examples:
  mlsd practice fraud-detection
  mlsd checklist
  mlsd grade answer.md
`;

/** Reads the arguments, runs the command they name, and returns its result. Usage errors have been told; they end in 2. */
export async function run(argv: readonly string[], host: Host): Promise<CommandResult> {
  let result: CommandResult = { exitCode: 0 };
  const done: Done = (ended) => {
    result = ended;
  };
  try {
    if (argv.length === 0) await start(host, done);
    else await createProgram(host, done, argv[0]).parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  return result;
}

/** The command line: all of it, as completions and the manual want it, or the part that the first word needs. */
export function createProgram(host: Host, done: Done, word?: string): Command {
  const run: Around["run"] = async (load, name, ...given) => {
    const { [name]: useCase } = await load();
    done(await useCase(await host.ports(talkOf(given.at(-1))), ...given));
  };
  return buildProgram(host.version, { run, done }, word);
}

/** The same with other hands: what its actions work with is given. */
export function buildProgram(version: string, hands: Pick<Around, "run" | "done">, word?: string): Command {
  const program = new Command("mlsd")
    .enablePositionalOptions()
    .description("Coach and checklist runner for machine-learning system design interviews.")
    .version(version, "-V, --version", "show the version")
    .option("--debug", "show the stack of an unexpected error")
    .showHelpAfterError("(mlsd --help shows the commands)")
    .exitOverride()
    .configureHelp({ optionDescription: (option) => option.description, formatItem: helpItem })
    .helpOption("-h, --help", "show this help")
    .commandsGroup("Your shell:")
    .helpCommand("help [command]", "the help of a command")
    .addHelpText("before", examples)
    .addHelpText("after", exitCodes);
  const shapes = () => shapesOf(program);
  for (const command of commandsFor(word)) addCommand(program, command, { ...hands, shapes });
  return program;
}

/** `mlsd` alone: the first screen on a terminal, the short help elsewhere. */
async function start(host: Host, done: Done): Promise<void> {
  const ports = await host.ports(talkOf({}));
  if (ports.terminal.kind !== "live") {
    createProgram(host, done).outputHelp();
    return;
  }
  const { home } = await import("./commands/home.ts");
  const words = await home(ports);
  if (words) await createProgram({ ...host, ports: async () => ports }, done).parseAsync([...words], { from: "user" });
}

/** With less than this beside the commands and options, what they do stands below them. */
const leastColumns = 60;

/** One command, argument or option of the help. */
function helpItem(term: string, termWidth: number, description: string, helper: Help): string {
  const columns = helper.helpWidth ?? 80;
  if (columns >= leastColumns) return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return [`  ${term}`, ...foldLine(`      ${description}`, columns, 6)].join("\n");
}
