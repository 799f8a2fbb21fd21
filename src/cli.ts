import { Command, CommanderError } from "commander";
import { groupsFor } from "./cli/groups.ts";
import { helpItem } from "./cli/help-item.ts";
import { type Done, type Shell, talkOf } from "./cli/options.ts";
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

/** How the commands stand together in the help. */
const groups: Readonly<Record<string, readonly string[]>> = {
  "Practise:": ["practice", "resume", "retry", "status", "compare"],
  "Judge and study:": ["grade", "checklist", "notes", "list", "show"],
  "With other people:": ["interviewer", "outcome"],
  "Sums and choices:": ["estimate", "decide"],
  "Your own content:": ["new", "check"],
  "Your shell:": ["completion"],
};

/** Reads the arguments, runs the command they name, and returns its result. Usage errors have been told; they end in 2. */
export async function run(argv: readonly string[], shell: Shell): Promise<CommandResult> {
  let result: CommandResult = { exitCode: 0 };
  const done: Done = (ended) => {
    result = ended;
  };
  try {
    if (argv.length === 0) await start(shell, done);
    else await createProgram(shell, done, argv[0]).parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  return result;
}

/** The command line: all of it, as completions and the manual want it, or the part that the first word needs. */
export function createProgram(shell: Shell, done: Done, word?: string): Command {
  const program = new Command("mlsd")
    .enablePositionalOptions()
    .description("Coach and checklist runner for machine-learning system design interviews.")
    .version(shell.version, "-V, --version", "show the version")
    .option("--debug", "show the stack of an unexpected error")
    .showHelpAfterError("(mlsd --help shows the commands)")
    .exitOverride()
    .configureHelp({ optionDescription: (option) => option.description, formatItem: helpItem })
    .helpOption("-h, --help", "show this help")
    .commandsGroup("Your shell:")
    .helpCommand("help [command]", "the help of a command")
    .addHelpText("before", examples)
    .addHelpText("after", exitCodes);
  for (const group of groupsFor(word)) group.add(program, shell, done);
  for (const command of program.commands) {
    command.showHelpAfterError(`(mlsd ${command.name()} --help shows examples and options)`);
    const group = Object.entries(groups).find(([, names]) => names.includes(command.name()));
    if (group) command.helpGroup(group[0]);
  }
  return program;
}

/** `mlsd` alone: the first screen on a terminal, the short help elsewhere. */
async function start(shell: Shell, done: Done): Promise<void> {
  const ports = await shell.ports(talkOf({}));
  if (ports.terminal.kind !== "live") {
    createProgram(shell, done).outputHelp();
    return;
  }
  const { home } = await import("./commands/home.ts");
  const words = await home(ports);
  if (words) await createProgram({ ...shell, ports: async () => ports }, done).parseAsync([...words], { from: "user" });
}
