// Files that belong together parsed and checked whole: what they say of each other, their trees, sums and cues.
import type { SourceFile } from "../catalog/entries.ts";
import { type Diagnostic, hasFault, sortDiagnostics } from "../catalog/parsing/diagnostic.ts";
import { type Parsed, parseDefinition } from "../catalog/parsing/parse.ts";
import { checkCues, type MacroSources } from "./check-cues.ts";
import { checkReferences, type KnownIds } from "./check-references.ts";
import { checkSums } from "./check-sums.ts";
import { checkTrees } from "./check-trees.ts";

/** What the files of a set may refer to besides each other. */
export interface Outside extends KnownIds {
  readonly macros: MacroSources;
}

export interface CheckedSet {
  /** The definitions without any fault. */
  readonly definitions: readonly Parsed[];
  /** Everything that was found, faults and warnings, by path and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the file of concepts or pitfalls could not be parsed, its ids are not known and nobody is blamed for them. */
export function checkSet(files: readonly SourceFile[], outside: Outside): CheckedSet {
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
  const conceptsKnown = !broken.some((path) => /concepts\.ya?ml$/.test(path));
  const known: KnownIds = {
    concepts: conceptsKnown ? outside.concepts : null,
    pitfalls: broken.some((path) => /pitfalls\.ya?ml$/.test(path)) ? null : outside.pitfalls,
  };
  const macros = macrosOf(parsed, outside.macros);
  const whole = [
    ...checkReferences(parsed, known),
    ...parsed.flatMap((one) => [...checkTrees(one), ...checkSums(one)]),
    // Without the concepts their macros are missing too.
    ...(conceptsKnown ? parsed.flatMap((one) => checkCues(one, macros)) : []),
  ];
  const withFault = new Set(whole.filter((one) => hasFault([one])).map(({ path }) => path));
  return {
    definitions: parsed.filter(({ path }) => !withFault.has(path)),
    diagnostics: sortDiagnostics([...diagnostics, ...whole]),
  };
}

function macrosOf(set: readonly Parsed[], outside: MacroSources): MacroSources {
  return Object.assign({}, outside, ...set.map((one) => (one.kind === "concepts" ? one.value.macros : undefined)));
}
