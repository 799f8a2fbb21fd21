// Definitions as the catalog lists them, the user's own over the shipped, and as files nobody has checked yet.
import type { Diagnostic } from "./parsing/diagnostic.ts";
import type { Framework } from "./schema/framework.ts";
import type { Prompt } from "./schema/prompt.ts";
import type { Family } from "./schema/vocabulary.ts";

/** One line of the catalog: what `list` shows and what a name is looked up in. */
export interface CatalogEntry {
  readonly kind: "framework" | "prompt";
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly origin: "shipped" | "own";
  readonly path: string;
  /** Frameworks only. */
  readonly minutes?: number;
  readonly steps?: number;
  /** Prompts only. */
  readonly family?: Family;
  readonly difficulty?: Prompt["difficulty"];
  readonly tags?: readonly string[];
}

/** A framework's line of the catalog. */
export function frameworkEntry(framework: Framework, origin: CatalogEntry["origin"], path: string): CatalogEntry {
  const { id, name, summary, minutes, steps } = framework;
  return { kind: "framework", id, name, summary, origin, path, minutes, steps: steps.length };
}

/** A prompt's line of the catalog. Its summary is its ask. */
export function promptEntry(prompt: Prompt, origin: CatalogEntry["origin"], path: string): CatalogEntry {
  const { id, title, ask, family, difficulty, tags } = prompt;
  return { kind: "prompt", id, name: title, summary: ask, origin, path, family, difficulty, tags };
}

/** Lays the user's own entries over the shipped ones: an own one wins by kind and id. Sorted by kind, then id. */
export function mergeEntries(shipped: readonly CatalogEntry[], own: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const byName = new Map([...shipped, ...own].map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The same for lists of concepts or pitfalls: an own one replaces the shipped one in its place, new ones follow. */
export function mergeById<T extends { readonly id: string }>(shipped: readonly T[], own: readonly T[]): readonly T[] {
  return [...new Map([...shipped, ...own].map((one) => [one.id, one])).values()];
}

/** A definition file as it was read: its text, or why it has none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly diagnostics: readonly Diagnostic[] };

/** Definition files as they lie on the disk, for checking. */
export interface DefinitionSources {
  shipped(): readonly SourceFile[];
  own(): readonly SourceFile[];
  /** The file of this path, or the definition files of this folder and of `frameworks` and `prompts` in it; null when there is no such path. */
  at(path: string): readonly SourceFile[] | null;
}
