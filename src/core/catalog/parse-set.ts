import { checkReferences, type KnownIds } from "./check-references.ts";
import { type Diagnostic, hasFault, sortDiagnostics } from "./diagnostic.ts";
import { type Parsed, parseDefinition } from "./parse.ts";
import type { SourceFile } from "./source.ts";

export interface ParsedSet {
  /** The definitions without any fault, references included. */
  readonly definitions: readonly Parsed[];
  /** Everything that was found, faults and warnings, by path and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses files that belong together and checks what they say of each other. `outside` are ids from elsewhere. When a file of
 * the set could not be parsed, its ids are not known: then ids nobody defines are told only if the broken file cannot be
 * the one that defines them.
 */
export function parseSet(files: readonly SourceFile[], outside: KnownIds): ParsedSet {
  const parsed: Parsed[] = [];
  const diagnostics: Diagnostic[] = [];
  const broken: string[] = [];
  for (const file of files) {
    const result = "text" in file ? parseDefinition(file.path, file.text) : file;
    if ("diagnostics" in result) {
      diagnostics.push(...result.diagnostics);
      broken.push(file.path);
    } else {
      parsed.push(result);
    }
  }
  const known: KnownIds = {
    concepts: broken.some((path) => /concepts\.ya?ml$/.test(path)) ? null : outside.concepts,
    pitfalls: broken.some((path) => /pitfalls\.ya?ml$/.test(path)) ? null : outside.pitfalls,
  };
  const references = checkReferences(parsed, known);
  diagnostics.push(...references);
  const definitions = parsed.filter(({ path }) => !hasFault(references.filter((one) => one.path === path)));
  return { definitions, diagnostics: sortDiagnostics(diagnostics) };
}
