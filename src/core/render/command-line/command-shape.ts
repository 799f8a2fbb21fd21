// A command as completions and the manual need to know it.

/** An option of a command. `flag`: the long form alone; `written`: all its forms and its value, e.g. "-m, --mode <mode>". */
interface CommandOption {
  readonly flag: string;
  readonly short: string | undefined;
  readonly written: string;
  readonly says: string;
  /** What its value completes to, where that is known. */
  readonly completes: Completes | undefined;
}

/** What completions and the manual need to know of one command. */
export interface CommandShape {
  readonly name: string;
  readonly says: string;
  readonly options: readonly CommandOption[];
  /** What stands behind its name, e.g. "[options] [prompt]". */
  readonly usage: string;
  /** What its arguments complete to: ids of the catalog or sessions, fixed words, or files. */
  readonly completes: readonly Completes[];
}

export type Completes = "prompts" | "frameworks" | "concepts" | "sessions" | "trees" | "files" | readonly string[];

/** The list names an id can be asked from with `mlsd complete LIST`. */
export function listsOf({ completes }: Pick<CommandShape, "completes">): readonly string[] {
  return completes.filter((each) => typeof each === "string").filter((each) => each !== "files");
}

export function wordsOf({ completes }: Pick<CommandShape, "completes">): readonly string[] {
  return completes.flatMap((each) => (typeof each === "string" ? [] : each));
}

export function takesFiles(shape: CommandShape): boolean {
  return shape.completes.includes("files");
}

/** The values of options, by what they complete to; an option means the same in all commands. */
export interface OptionValues {
  /** The letter of its short form; null when it has none. */
  readonly letter: string | null;
  /** The long form without its hyphens. */
  readonly name: string;
  readonly completes: readonly [Completes];
}

/** Every option of which it is known what its value completes to, once. */
export function optionValues(commands: readonly CommandShape[]): readonly OptionValues[] {
  const byName = new Map<string, OptionValues>();
  for (const { flag, short, completes } of commands.flatMap(({ options }) => options)) {
    if (completes === undefined) continue;
    const name = flag.slice(2);
    const letter = short?.slice(1) ?? byName.get(name)?.letter ?? null;
    byName.set(name, { letter, name, completes: [completes] });
  }
  return [...byName.values()];
}
