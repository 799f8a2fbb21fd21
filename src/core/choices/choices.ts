// The words that arguments and options take where no schema lists them; plain, so that the command line loads nothing for them.
import { MlsdError } from "../error.ts";

/** The kinds `mlsd new` has a template of. */
export const templateKinds = ["framework", "prompt"] as const;

/** Whom `mlsd show --as` writes a session for. */
export const readers = ["llm"] as const;

/** The shells there is a completion for. */
export const shells = ["bash", "zsh", "fish"] as const;

/** What the filters of all lists ask for. */
export interface ListFilters {
  readonly family?: string | undefined;
  readonly tag?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly stage?: string | undefined;
  readonly prompt?: string | undefined;
  /** The user's own only. */
  readonly own?: true | undefined;
}

/** The filters of each list. What passes one is said where the list is made. */
const listFilters = {
  prompts: ["family", "tag", "difficulty", "own"],
  frameworks: ["own"],
  concepts: ["family", "stage"],
  sessions: ["prompt"],
} as const satisfies Readonly<Record<string, readonly (keyof ListFilters)[]>>;

export type Listable = keyof typeof listFilters;
export const listable = Object.keys(listFilters) as readonly Listable[];

/** For each filter of a list, whether a row passes it. */
export type FilterTests<What extends Listable, Row> = Readonly<
  Record<(typeof listFilters)[What][number], (row: Row, wanted: string | true) => boolean>
>;

/** A filter that this list does not have would be ignored in silence. */
export function refuseForeign(what: Listable, filters: ListFilters): void {
  const known: readonly string[] = listFilters[what];
  const foreign = Object.entries(filters).find(([name, wanted]) => wanted && !known.includes(name));
  if (!foreign) return;
  const takes = known.map((name) => `--${name}`).join(" ");
  throw new MlsdError("usage", `--${foreign[0]} is no filter of ${what}.`, `mlsd list ${what} takes ${takes}.`);
}
