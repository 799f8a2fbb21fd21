// `mlsd list`: frameworks, prompts or concepts in aligned columns that fit the terminal, or as JSON.
import type { CatalogEntry } from "../../core/catalog/entries.ts";
import type { Concept } from "../../core/catalog/schema/concept.ts";
import { MlsdError } from "../../core/error.ts";
import { type ListColumn, renderColumns } from "../../core/render/terminal/columns.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { CommandResult, Ports } from "../../ports.ts";

export const listable = ["frameworks", "prompts", "concepts"] as const;
export type Listable = (typeof listable)[number];

export interface ListOptions {
  /** Prompts when not given. */
  readonly what?: string;
  readonly family?: string;
  readonly tag?: string;
  readonly difficulty?: string;
  /** For concepts: those of this stage. */
  readonly stage?: string;
  /** The user's own only. */
  readonly own?: boolean;
  readonly json?: boolean;
}

type ListPorts = Pick<Ports, "catalog" | "terminal">;

/**
 * A filter that nothing passes gives an empty list and says so. Throws `MlsdError("usage")` for a word or a filter
 * value it does not know.
 */
export function list(ports: ListPorts, options: ListOptions): CommandResult {
  const what = whatOf(options.what);
  refuseForeign(what, options);
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  if (what === "concepts") return listConcepts(ports, options);
  const kind = what === "frameworks" ? "framework" : "prompt";
  const all = ports.catalog.entries().filter((entry) => entry.kind === kind);
  if (kind === "prompt") refuseUnknown(options, all);
  const entries = all.filter((entry) => passes(entry, options));
  if (options.json) return said(JSON.stringify(entries, null, 2));
  const columns = kind === "framework" ? frameworkColumns : promptColumns;
  return shown(ports, what, columns, entries);
}

const own = ({ origin }: CatalogEntry): string => (origin === "own" ? "own" : "");

const frameworkColumns: readonly ListColumn<CatalogEntry>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "min", of: ({ minutes }) => String(minutes ?? ""), align: "right", dropped: 1 },
  { name: "steps", of: ({ steps }) => String(steps ?? ""), align: "right", dropped: 2 },
  { name: "from", of: own, dropped: 3 },
  { name: "name", of: ({ name, summary }) => `${name}: ${summary}` },
];

const promptColumns: readonly ListColumn<CatalogEntry>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "difficulty", of: ({ difficulty }) => difficulty ?? "", dropped: 2 },
  { name: "family", of: ({ family }) => family ?? "", dropped: 3 },
  { name: "from", of: own, dropped: 4 },
  { name: "tags", of: ({ tags }) => (tags ?? []).join(" "), dropped: 5 },
  { name: "title", of: ({ name }) => name, dropped: 1 },
];

const conceptColumns: readonly ListColumn<Concept>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "stage", of: ({ stage }) => stage, dropped: 1 },
  { name: "level", of: ({ level }) => level, dropped: 2 },
  { name: "name", of: ({ name }) => name, dropped: 3 },
];

function listConcepts(ports: ListPorts, options: ListOptions): CommandResult {
  const all = ports.catalog.concepts().concepts;
  refuse("family", options.family, ["classical", "genai"]);
  const stages = [...new Set(all.map(({ stage }) => stage))];
  refuse("stage", options.stage, stages);
  const concepts = all.filter((concept) => {
    const isOfFamily = options.family === undefined || (concept.family ?? "classical") === options.family;
    return isOfFamily && (options.stage === undefined || concept.stage === options.stage);
  });
  if (options.json) {
    const rows = concepts.map(({ id, name, stage, level, family, definition }) => ({
      id,
      name,
      stage,
      level,
      family,
      definition,
    }));
    return said(JSON.stringify(rows, null, 2));
  }
  return shown(ports, "concepts", conceptColumns, concepts);
}

function shown<Row>(
  ports: ListPorts,
  what: Listable,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): CommandResult {
  if (rows.length === 0) return said(`No ${what} pass these filters. mlsd list ${what} shows all.`);
  // A column that says nothing of any row is noise.
  const telling = columns.filter(({ of }) => rows.some((row) => of(row) !== ""));
  return said(renderColumns(telling, rows, ports.terminal.columns(), ports.terminal.theme));
}

function whatOf(word: string | undefined): Listable {
  const what = listable.find((one) => one === (word ?? "prompts") || one === `${word}s`);
  if (what) return what;
  const hint = didYouMean(word ?? "", [...listable, "sessions"]) ?? `Say ${listable.join(", ")} or sessions.`;
  throw new MlsdError("usage", `There is no list of "${sanitiseLine(word ?? "")}".`, hint);
}

function passes(entry: CatalogEntry, { family, tag, difficulty, own: isOwn }: ListOptions): boolean {
  if (isOwn && entry.origin !== "own") return false;
  if (entry.kind === "framework") return true;
  if (family !== undefined && entry.family !== family) return false;
  if (difficulty !== undefined && entry.difficulty !== difficulty) return false;
  return tag === undefined || (entry.tags ?? []).includes(tag);
}

const filters: Readonly<Record<Listable | "sessions", readonly string[]>> = {
  frameworks: ["own"],
  prompts: ["family", "tag", "difficulty", "own"],
  concepts: ["family", "stage"],
  sessions: ["prompt"],
};

/** A filter that this list does not have would be ignored in silence. */
export function refuseForeign(what: Listable | "sessions", options: object): void {
  const all = [...new Set(Object.values(filters).flat())];
  const foreign = all.find((name) => !filters[what].includes(name) && (options as Record<string, unknown>)[name]);
  if (foreign === undefined) return;
  const known = filters[what].map((name) => `--${name}`).join(" ");
  throw new MlsdError("usage", `--${foreign} is no filter of ${what}.`, `mlsd list ${what} takes ${known}.`);
}

function refuseUnknown({ family, tag, difficulty }: ListOptions, entries: readonly CatalogEntry[]): void {
  refuse("family", family, ["classical", "genai"]);
  refuse("difficulty", difficulty, ["core", "harder", "hardest"]);
  refuse(
    "tag",
    tag,
    entries.flatMap(({ tags }) => tags ?? []),
  );
}

function refuse(name: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  const sorted = [...new Set(known)].sort();
  const hint = didYouMean(value, sorted) ?? `It is one of ${sorted.join(", ")}.`;
  throw new MlsdError("usage", `There is no ${name} "${sanitiseLine(value)}".`, hint);
}

function said(text: string): CommandResult {
  return { stdout: `${text}\n`, exitCode: 0 };
}
