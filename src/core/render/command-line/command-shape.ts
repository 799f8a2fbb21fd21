// The command line as data: completions and the manual page are written from it and cannot fall behind it.
/** An option of a command. `flag`: the long form alone; `written`: all its forms and its value, e.g. "-m, --mode <mode>". */
export interface CommandOption {
  readonly flag: string;
  readonly written: string;
  readonly says: string;
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
export function listsOf(shape: CommandShape): readonly string[] {
  return shape.completes.filter(
    (each): each is Exclude<Completes, readonly string[]> => typeof each === "string" && each !== "files",
  );
}

export function wordsOf(shape: CommandShape): readonly string[] {
  return shape.completes.flatMap((each) => (typeof each === "string" ? [] : each));
}

export function takesFiles(shape: CommandShape): boolean {
  return shape.completes.includes("files");
}
