// `mlsd list` of definitions: prompts, frameworks and concepts.
import type { CatalogEntry } from "../../core/catalog/entries.ts";
import type { Concept } from "../../core/catalog/schema/concept.ts";
import { difficulties, families, stages } from "../../core/catalog/schema/terms.ts";
import {
  type FilterTests,
  type Listable,
  type ListFilters,
  listable,
  refuseForeign,
} from "../../core/choices/choices.ts";
import { MlsdError } from "../../core/error.ts";
import { type ListColumn, renderColumns } from "../../core/render/terminal/columns.ts";
import { wordList } from "../../core/render/wording/figure.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { CommandResult, Ports } from "../../ports.ts";

export interface ListOptions extends ListFilters {
  /** Prompts when not given. */
  readonly what?: string;
  readonly json?: boolean;
}

type ListPorts = Pick<Ports, "catalog" | "terminal">;

/** A list: what it shows of a row, and which rows pass its filters. */
interface List<What extends Listable, Row> {
  readonly what: What;
  readonly columns: readonly ListColumn<Row>[];
  readonly tests: FilterTests<What, Row>;
  readonly json: (row: Row) => unknown;
}

/**
 * `mlsd list`: frameworks, prompts or concepts in aligned columns that fit the terminal, or as JSON. A filter that nothing
 * passes gives an empty list and says so. Throws `MlsdError("usage")` for a word or a filter value it does not know.
 */
export function list(ports: ListPorts, { what = "prompts", json = false, ...filters }: ListOptions): CommandResult {
  const wanted = whatOf(what);
  refuseForeign(wanted, filters);
  const entries = ports.catalog.entries();
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  refuseUnknown(filters, entries);
  const of = (kind: CatalogEntry["kind"]) => entries.filter((entry) => entry.kind === kind);
  if (wanted === "concepts") return shown(ports, concepts, ports.catalog.concepts().concepts, filters, json);
  if (wanted === "frameworks") return shown(ports, frameworks, of("framework"), filters, json);
  return shown(ports, prompts, of("prompt"), filters, json);
}

const isOwn = ({ origin }: CatalogEntry): boolean => origin === "own";
const from = (entry: CatalogEntry): string => (isOwn(entry) ? "own" : "");

const frameworks: List<"frameworks", CatalogEntry> = {
  what: "frameworks",
  columns: [
    { name: "id", of: ({ id }) => id },
    { name: "min", of: ({ minutes }) => String(minutes ?? ""), align: "right", dropped: 1 },
    { name: "steps", of: ({ steps }) => String(steps ?? ""), align: "right", dropped: 2 },
    { name: "from", of: from, dropped: 3 },
    { name: "name", of: ({ name, summary }) => `${name}: ${summary}` },
  ],
  tests: { own: isOwn },
  json: (entry) => entry,
};

const prompts: List<"prompts", CatalogEntry> = {
  what: "prompts",
  columns: [
    { name: "id", of: ({ id }) => id },
    { name: "difficulty", of: ({ difficulty }) => difficulty ?? "", dropped: 2 },
    { name: "family", of: ({ family }) => family ?? "", dropped: 3 },
    { name: "from", of: from, dropped: 4 },
    { name: "tags", of: ({ tags }) => (tags ?? []).join(" "), dropped: 5 },
    { name: "title", of: ({ name }) => name, dropped: 1 },
  ],
  tests: {
    own: isOwn,
    family: ({ family }, wanted) => family === wanted,
    difficulty: ({ difficulty }, wanted) => difficulty === wanted,
    tag: ({ tags }, wanted) => (tags ?? []).some((tag) => tag === wanted),
  },
  json: (entry) => entry,
};

const concepts: List<"concepts", Concept> = {
  what: "concepts",
  columns: [
    { name: "id", of: ({ id }) => id },
    { name: "stage", of: ({ stage }) => stage, dropped: 1 },
    { name: "level", of: ({ level }) => level, dropped: 2 },
    { name: "name", of: ({ name }) => name, dropped: 3 },
  ],
  tests: {
    family: ({ family = "classical" }, wanted) => family === wanted,
    stage: ({ stage }, wanted) => stage === wanted,
  },
  json: ({ id, name, stage, level, family, definition }) => ({ id, name, stage, level, family, definition }),
};

function shown<What extends Listable, Row>(
  { terminal }: ListPorts,
  { what, columns, tests, json }: List<What, Row>,
  all: readonly Row[],
  filters: ListFilters,
  isJson: boolean,
): CommandResult {
  const asked = Object.entries(filters).filter(([, wanted]) => wanted !== undefined);
  const rows = all.filter((row) => asked.every(([name, wanted]) => tests[name as keyof typeof tests](row, wanted)));
  if (isJson) return said(JSON.stringify(rows.map(json), null, 2));
  if (rows.length === 0) return said(`No ${what} pass these filters. mlsd list ${what} shows all.`);
  // A column that says nothing of any row is noise.
  const telling = columns.filter(({ of }) => rows.some((row) => of(row) !== ""));
  return said(renderColumns(telling, rows, terminal.columns(), terminal.theme));
}

function whatOf(word: string): Exclude<Listable, "sessions"> {
  const what = listable.find((one) => one === word || one === `${word}s`);
  if (what && what !== "sessions") return what;
  const hint = didYouMean(word, listable) ?? `Say ${wordList(listable)}.`;
  throw new MlsdError("usage", `There is no list of "${sanitiseLine(word)}".`, hint);
}

/** A value no row can have is a slip of the keyboard. */
function refuseUnknown(filters: ListFilters, entries: readonly CatalogEntry[]): void {
  const known: Readonly<Record<Exclude<keyof ListFilters, "own" | "prompt">, readonly string[]>> = {
    family: families,
    difficulty: difficulties,
    stage: stages,
    tag: entries.flatMap(({ tags = [] }) => tags),
  };
  for (const [name, words] of Object.entries(known)) {
    const value = filters[name as keyof typeof known];
    if (value === undefined || words.includes(value)) continue;
    const sorted = [...new Set(words)].sort();
    const hint = didYouMean(value, sorted) ?? `It is one of ${sorted.join(", ")}.`;
    throw new MlsdError("usage", `There is no ${name} "${sanitiseLine(value)}".`, hint);
  }
}

function said(text: string): CommandResult {
  return { stdout: `${text}\n`, exitCode: 0 };
}
