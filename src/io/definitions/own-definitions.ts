// Reads the user's own definitions, with a cache that spares most starts the YAML and the schemas.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, hasFault } from "../../core/catalog/parsing/diagnostic.ts";
import type { Concepts } from "../../core/catalog/schema/concept.ts";
import type { Framework } from "../../core/catalog/schema/framework.ts";
import type { Pitfall } from "../../core/catalog/schema/pitfall.ts";
import type { Prompt } from "../../core/catalog/schema/prompt.ts";
import type { Rubric } from "../../core/catalog/schema/rubric.ts";
import type { Outside } from "../../core/check/check-set.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import { sha256 } from "../crypto.ts";
import { errorCode } from "../file-errors.ts";
import { makePrivateFolder, writeWhole } from "../whole-file.ts";
import { type ReadDefinition, readDefinitionFile } from "./definition-file.ts";

/** A definition of the user's and its file. */
export interface Own<T> {
  readonly path: string;
  readonly value: T;
}

/** The user's own definitions without fault, and a line for each file that was left out. */
export interface OwnDefinitions {
  readonly frameworks: readonly Own<Framework>[];
  readonly prompts: readonly Own<Prompt>[];
  readonly concepts: Pick<Concepts, "concepts" | "macros">;
  readonly pitfalls: readonly Pitfall[];
  readonly rubric: Rubric | null;
  readonly warnings: readonly string[];
}

export const noOwnDefinitions: OwnDefinitions = {
  frameworks: [],
  prompts: [],
  concepts: { concepts: [] },
  pitfalls: [],
  rubric: null,
  warnings: [],
};

/**
 * Reads `<home>/frameworks` and `<home>/prompts`. What was found is kept in `<home>/cache/definitions.json` under a key made
 * of every file's path, size, time and content and of `stamp`, so that yaml and zod are loaded only when something has
 * changed. `outside` gives the shipped ids that own definitions may refer to.
 */
export async function readOwnDefinitions(home: string, stamp: string, outside: () => Outside): Promise<OwnDefinitions> {
  const paths = ownPaths(home);
  if (paths.length === 0) return noOwnDefinitions;
  const files = paths.map((path) => readDefinitionFile(path));
  const cache = join(home, "cache", "definitions.json");
  const key = keyOf(files, stamp);
  const cached = readCache(cache, key);
  if (cached) return cached;
  const { checkSet } = await import("../../core/check/check-set.ts");
  const { definitions, diagnostics } = checkSet(files, outside());
  const own: OwnDefinitions = {
    frameworks: definitions.flatMap(({ kind, path, value }) => (kind === "framework" ? [{ path, value }] : [])),
    prompts: definitions.flatMap(({ kind, path, value }) => (kind === "prompt" ? [{ path, value }] : [])),
    concepts: {
      macros: Object.assign(
        {},
        ...definitions.map(({ kind, value }) => (kind === "concepts" ? value.macros : undefined)),
      ),
      concepts: definitions.flatMap(({ kind, value }) => (kind === "concepts" ? value.concepts : [])),
    },
    pitfalls: definitions.flatMap(({ kind, value }) => (kind === "pitfalls" ? value.pitfalls : [])),
    rubric: definitions.flatMap(({ kind, value }) => (kind === "rubric" ? [value] : [])).at(-1) ?? null,
    warnings: warningsOf(diagnostics),
  };
  writeCache(cache, key, own);
  return own;
}

/** The user's definition files, by name. */
export function ownPaths(home: string): readonly string[] {
  return ["frameworks", "prompts"].flatMap((folder) => yamlFilesIn(join(home, folder)));
}

/** The files of a folder that are named like a definition; none when there is no such folder. */
export function yamlFilesIn(folder: string): readonly string[] {
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name) && !name.startsWith("."));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    // A folder that may not be read holds nothing for us; `mlsd doctor` looks at permissions.
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

function warningsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const faults = diagnostics.filter((one) => hasFault([one]));
  const paths = [...new Set(faults.map(({ path }) => path))];
  return paths.map((path) => {
    const ofFile = faults.filter((one) => one.path === path);
    const first = ofFile[0]!;
    const more = ofFile.length > 1 ? ` (and ${ofFile.length - 1} more)` : "";
    return sanitiseLine(
      `Left out ${path}:${first.line}:${first.column}: ${first.message}${more}. To see all: mlsd check`,
    );
  });
}

function keyOf(files: readonly ReadDefinition[], stamp: string): string {
  const parts = files.map(({ path, size, mtimeMs, bytes, ...file }) => [
    path,
    size,
    mtimeMs,
    "diagnostics" in file ? file.diagnostics : sha256(bytes),
  ]);
  return sha256(JSON.stringify([stamp, parts]));
}

/** The cache is derived: one that is missing, broken, cut or of another key is as good as none. */
function readCache(path: string, key: string): OwnDefinitions | null {
  try {
    const text = readFileSync(path, "utf8");
    const head = 64 + 1 + 64 + 1;
    const [keyFound, sum] = text.slice(0, head).split("\n");
    const body = text.slice(head);
    return keyFound === key && sum === sha256(body) ? (JSON.parse(body) as OwnDefinitions) : null;
  } catch {
    // Missing, unreadable or not JSON: it is made anew from the files.
    return null;
  }
}

function writeCache(path: string, key: string, own: OwnDefinitions): void {
  const body = JSON.stringify(own);
  try {
    makePrivateFolder(dirname(path));
    writeWhole(path, new TextEncoder().encode(`${key}\n${sha256(body)}\n${body}`), { replace: true });
  } catch (error) {
    // A read-only or full home costs the next start some milliseconds, nothing else.
    if (errorCode(error) === undefined) throw error;
  }
}
