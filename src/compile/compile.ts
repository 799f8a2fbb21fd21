// Definitions compiled, all or only what changed since, so that no start parses or checks them; and their JSON Schemas.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import {
  type CatalogEntry,
  frameworkEntry,
  mergeEntries,
  promptEntry,
  type SourceFile,
} from "../core/catalog/entries.ts";
import { type Diagnostic, hasFault } from "../core/catalog/parsing/diagnostic.ts";
import type { Parsed } from "../core/catalog/parsing/parse.ts";
import type { Concepts } from "../core/catalog/schema/concept.ts";
import { type Kind, kinds, schemas } from "../core/catalog/schema/kinds.ts";
import type { Pitfalls } from "../core/catalog/schema/pitfall.ts";
import { checkSet } from "../core/check/check-set.ts";
import type { ShippedIndex } from "../io/definitions/catalog.ts";
import { readDefinitionFile } from "../io/definitions/definition-file.ts";

export interface Compiled {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many definitions were written; none when there was a fault. */
  readonly written: number;
}

/**
 * Compiles the YAML of `<root>/frameworks` and `<root>/prompts` into JSON below `out`: `index.json` and one file a definition,
 * read at run time without yaml or zod. Nothing is written when there is a fault.
 */
export function compileDefinitions(root: string, out: string): Compiled {
  const files = ["frameworks", "prompts"].flatMap((folder) => readFolder(root, folder));
  // A kind that is not there at all is not a hundred unknown ids; the content test says that it is missing.
  const has = (name: string): readonly string[] | null => (files.some(({ path }) => path === name) ? [] : null);
  const outside = { concepts: has("frameworks/concepts.yaml"), pitfalls: has("frameworks/pitfalls.yaml"), macros: {} };
  const { definitions, diagnostics } = checkSet(files, outside);
  if (hasFault(diagnostics)) return { files, diagnostics, written: 0 };
  rmSync(out, { recursive: true, force: true });
  for (const parsed of definitions) writeJson(join(out, compiledName(parsed)), parsed.value);
  const stamp = stampOf(definitions.map(({ value }) => JSON.stringify(value)));
  writeIndex(out, { stamp, entries: definitions.flatMap(entriesOf) });
  return { files, diagnostics, written: definitions.length };
}

/**
 * The same for the YAML that is newer than the index alone, checked against what was compiled before: a second instead of
 * three for one file. What others say of it is not checked again: `mlsd check` does that. Null where there is no index yet.
 */
export function compileChanged(root: string, out: string): Compiled | null {
  const made = statSync(join(out, "index.json"), { throwIfNoEntry: false });
  if (!made) return null;
  const files = ["frameworks", "prompts"].flatMap((folder) => readFolder(root, folder, made.mtimeMs));
  if (files.length === 0) return { files, diagnostics: [], written: 0 };
  const { concepts, macros = {} } = readJson<Concepts>(join(out, "concepts.json"));
  const { pitfalls } = readJson<Pitfalls>(join(out, "pitfalls.json"));
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const { definitions, diagnostics } = checkSet(files, { concepts: ids(concepts), pitfalls: ids(pitfalls), macros });
  if (hasFault(diagnostics)) return { files, diagnostics, written: 0 };
  for (const parsed of definitions) writeJson(join(out, compiledName(parsed)), parsed.value);
  const index = readJson<ShippedIndex>(join(out, "index.json"));
  const stamp = stampOf([index.stamp, ...definitions.map(({ value }) => JSON.stringify(value))]);
  writeIndex(out, { stamp, entries: mergeEntries(index.entries, definitions.flatMap(entriesOf)) });
  return { files, diagnostics, written: definitions.length };
}

function writeIndex(out: string, index: ShippedIndex): void {
  writeJson(join(out, "index.json"), index);
}

/** Writes the JSON Schemas that have changed. Tells which. */
export function writeSchemas(root: string): readonly string[] {
  const changed = [...renderJsonSchemas()].filter(([name, text]) => readText(join(root, name)) !== text);
  for (const [name, text] of changed) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return changed.map(([name]) => name);
}

/** The YAML of a folder that changed after `since`, in milliseconds of the epoch. */
function readFolder(root: string, folder: string, since = 0): readonly SourceFile[] {
  const path = join(root, folder);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  const names = readdirSync(path).filter(
    (name) => name.endsWith(".yaml") && statSync(join(path, name)).mtimeMs > since,
  );
  return names.sort().map((name) => readDefinitionFile(join(path, name), `${folder}/${name}`));
}

function compiledName({ kind, value }: Parsed): string {
  return kind === "framework" || kind === "prompt" ? `${kind}/${value.id}.json` : `${kind}.json`;
}

function entriesOf({ kind, value, path }: Parsed): readonly CatalogEntry[] {
  if (kind === "framework") return [frameworkEntry(value, "shipped", path)];
  return kind === "prompt" ? [promptEntry(value, "shipped", path)] : [];
}

/** Changes when a schema or a definition does: then the user's own files are checked anew. */
function stampOf(definitions: readonly string[]): string {
  return createHash("sha256")
    .update([...renderJsonSchemas().values(), ...definitions].join("\n"))
    .digest("hex");
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, "utf8")) as Value;
}

function readText(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, "utf8") : null;
}

/** Where a kind's JSON Schema lies, from the root of the project. */
function schemaFile(kind: Kind): string {
  return `${kind === "prompt" ? "prompts" : "frameworks"}/${kind}.schema.json`;
}

/** The text of every JSON Schema file, by its path. Editors use them to complete and check; `mlsd check` sees more. */
export function renderJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(kinds.map((kind) => [schemaFile(kind), renderOne(kind)]));
}

function renderOne(kind: Kind): string {
  // Draft 7 is what the YAML language server understands whole.
  const schema = z.toJSONSchema(schemas[kind], { target: "draft-7", io: "input" });
  return `${JSON.stringify({ ...schema, title: `mlsd ${kind}` }, null, 2)}\n`;
}
