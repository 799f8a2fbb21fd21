// The port Catalog: one place to ask for a definition, whether it was shipped or is the user's own.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CatalogEntry, frameworkEntry, mergeById, mergeEntries, promptEntry } from "../../core/catalog/entries.ts";
import type { Concepts } from "../../core/catalog/schema/concept.ts";
import type { Pitfalls } from "../../core/catalog/schema/pitfall.ts";
import type { Rubric } from "../../core/catalog/schema/rubric.ts";
import type { Outside } from "../../core/check/check-set.ts";
import { type CoachData, readCoachData, type WrittenCoachData } from "../../core/coach/cues/coach-data.ts";
import { MlsdError } from "../../core/error.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { Catalog } from "../../ports.ts";
import { reasonOf } from "../file-errors.ts";
import { createKeptDefinitions } from "./kept-definitions.ts";
import { noOwnDefinitions, type Own, readOwnDefinitions } from "./own-definitions.ts";

export interface CatalogPlaces {
  /** The folder the build wrote: `dist/definitions`. */
  readonly shipped: string;
  /** The user's data folder; null when there is none. */
  readonly home: string | null;
}

/**
 * The catalog over the shipped definitions and the user's own. Shipped ones are read when asked for, one JSON each; own ones
 * at once. Throws `MlsdError("failed")` when the shipped index is not there: the program was not built.
 */
export async function createCatalog({ shipped, home }: CatalogPlaces): Promise<Catalog> {
  const read = createReader(shipped);
  const index = read<ShippedIndex>("index.json");
  const outside = (): Outside => ({
    concepts: read<Concepts>("concepts.json").concepts.map(({ id }) => id),
    pitfalls: read<Pitfalls>("pitfalls.json").pitfalls.map(({ id }) => id),
    macros: read<Concepts>("concepts.json").macros ?? {},
  });
  const own = home === null ? noOwnDefinitions : await readOwnDefinitions(home, index.stamp, outside);
  const entries = mergeEntries(index.entries, [
    ...own.frameworks.map(({ path, value }) => frameworkEntry(value, "own", path)),
    ...own.prompts.map(({ path, value }) => promptEntry(value, "own", path)),
  ]);
  const { hashes, keep, kept } = createKeptDefinitions(home);

  function find<T extends { readonly id: string }>(
    kind: CatalogEntry["kind"],
    id: string,
    ownOnes: readonly Own<T>[],
  ): T {
    const mine = ownOnes.find(({ value }) => value.id === id);
    if (mine) return mine.value;
    const ofKind = entries.filter((entry) => entry.kind === kind);
    if (!ofKind.some((entry) => entry.id === id)) throw unknownId(kind, id, ofKind);
    return read<T>(join(kind, `${id}.json`));
  }

  return {
    entries: () => entries,
    framework: (id) => find("framework", id, own.frameworks),
    prompt: (id) => find("prompt", id, own.prompts),
    concepts: () => mergeConcepts(read<Concepts>("concepts.json"), own.concepts),
    pitfalls: () => mergeById(read<Pitfalls>("pitfalls.json").pitfalls, own.pitfalls),
    rubric: () => own.rubric ?? read<Rubric>("rubric.json"),
    coachData: () => readBuiltCoach(join(shipped, "..", "coach-model.json")),
    warnings: () => own.warnings,
    hashes,
    keep,
    kept,
  };
}

function mergeConcepts(shipped: Concepts, own: Pick<Concepts, "concepts" | "macros">): Concepts {
  const concepts = [...mergeById(shipped.concepts, own.concepts)];
  return { ...shipped, concepts, macros: { ...shipped.macros, ...own.macros } };
}

/** Null when the build trained none: the coach then goes by cues alone. */
function readBuiltCoach(path: string): CoachData | null {
  if (!existsSync(path)) return null;
  const written = readShipped(path) as WrittenCoachData;
  return written.version === 2 ? readCoachData(written) : null;
}

function unknownId(kind: CatalogEntry["kind"], id: string, entries: readonly CatalogEntry[]): MlsdError {
  const ids = entries.map((entry) => entry.id);
  const near = didYouMean(id, ids);
  const all = `mlsd list ${kind}s shows all.`;
  return new MlsdError("usage", `There is no ${kind} "${sanitiseLine(id)}".`, near ? `${near} ${all}` : all);
}

function createReader(folder: string): <T>(name: string) => T {
  const known = new Map<string, unknown>();
  return <T>(name: string): T => {
    if (!known.has(name)) known.set(name, readShipped(join(folder, name)));
    return known.get(name) as T;
  };
}

function readShipped(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const message = `A part of the program is missing or damaged: ${path} (${reasonOf(error)}).`;
    throw new MlsdError("failed", message, "Install mlsd again; in a clone of the project: npm run build");
  }
}

/** What the build writes into `definitions/index.json`. */
export interface ShippedIndex {
  /** Changes with the schemas and with the shipped definitions. */
  readonly stamp: string;
  readonly entries: readonly CatalogEntry[];
}
