// `mlsd check [PATH…]`: every fault of every definition, with its place, a frame and a hint.
import type { DefinitionSources, SourceFile } from "../core/catalog/entries.ts";
import { type Diagnostic, hasFault, renderDiagnostic } from "../core/catalog/parsing/diagnostic.ts";
import type { Parsed } from "../core/catalog/parsing/parse.ts";
import { type Kind, kinds } from "../core/catalog/schema/kinds.ts";
import { checkSet } from "../core/check/check-set.ts";
import { exitCodes, MlsdError } from "../core/error.ts";
import { counted } from "../core/render/wording/figure.ts";
import { sanitiseLine } from "../core/text/sanitise.ts";
import type { CommandResult } from "../ports.ts";

export interface CheckOptions {
  /** Files and folders; all shipped and own definitions when there are none. */
  readonly paths: readonly string[];
  readonly json?: boolean;
}

/**
 * Files that are named are checked against everything else that is there. Exit 65 with a fault, 0 with warnings only.
 * Throws `MlsdError("usage")` for a path that is not there.
 */
export function check(sources: DefinitionSources, { paths, json }: CheckOptions): CommandResult {
  const asked =
    paths.length > 0 ? paths.flatMap((path) => filesAt(sources, path)) : [...sources.shipped(), ...sources.own()];
  const { definitions, diagnostics } = paths.length > 0 ? checkAmongOthers(sources, asked) : checkLayers(sources);
  const exitCode = hasFault(diagnostics) ? exitCodes["bad-definition"] : 0;
  if (json) {
    const result = { files: asked.length, definitions: countsOf(definitions), diagnostics };
    return { stdout: `${JSON.stringify(result, null, 2)}\n`, exitCode };
  }
  const texts = new Map(asked.map((file) => [file.path, "text" in file ? file.text : undefined]));
  const rendered = diagnostics.map((one) => renderDiagnostic(one, texts.get(one.path)));
  return { stdout: `${[...rendered, summary(asked, definitions, diagnostics)].join("\n\n")}\n`, exitCode };
}

interface Checked {
  readonly definitions: readonly Parsed[];
  readonly diagnostics: readonly Diagnostic[];
}

const nothingOutside = { concepts: [], pitfalls: [], macros: {} };

/** The shipped definitions by themselves, then the user's own with the shipped ones behind them. */
function checkLayers(sources: DefinitionSources): Checked {
  const shipped = checkSet(sources.shipped(), nothingOutside);
  const own = checkSet(sources.own(), outsideOf(shipped.definitions));
  return {
    definitions: [...shipped.definitions, ...own.definitions],
    diagnostics: [...shipped.diagnostics, ...own.diagnostics],
  };
}

/** What was asked for, with what is shipped and own behind it; faults of those are not told. */
function checkAmongOthers(sources: DefinitionSources, asked: readonly SourceFile[]): Checked {
  const isAsked = new Set(asked.map(({ path }) => path));
  const shipped = checkSet(sources.shipped(), nothingOutside);
  const others = sources.own().filter(({ path }) => !isAsked.has(path));
  const own = checkSet(others, outsideOf(shipped.definitions));
  return checkSet(asked, outsideOf([...shipped.definitions, ...own.definitions]));
}

function outsideOf(definitions: readonly Parsed[]) {
  const concepts = definitions.flatMap((one) => (one.kind === "concepts" ? [one.value] : []));
  const pitfalls = definitions.flatMap((one) => (one.kind === "pitfalls" ? one.value.pitfalls : []));
  return {
    concepts: concepts.flatMap((one) => one.concepts.map(({ id }) => id)),
    pitfalls: pitfalls.map(({ id }) => id),
    macros: Object.assign({}, ...concepts.map(({ macros }) => macros)),
  };
}

function filesAt(sources: DefinitionSources, path: string): readonly SourceFile[] {
  const files = sources.at(path);
  const name = sanitiseLine(path);
  if (files === null)
    throw new MlsdError(
      "usage",
      `There is no file or folder ${name}.`,
      "Without a path, mlsd check looks at all definitions.",
    );
  if (files.length === 0)
    throw new MlsdError("usage", `There is no definition in ${name}.`, "Definitions are files named *.yaml.");
  return files;
}

function countsOf(definitions: readonly Parsed[]): Readonly<Record<Kind, number>> {
  const counts: Record<Kind, number> = { framework: 0, concepts: 0, pitfalls: 0, rubric: 0, prompt: 0 };
  for (const one of definitions) {
    if (one.kind === "concepts") counts.concepts += one.value.concepts.length;
    else if (one.kind === "pitfalls") counts.pitfalls += one.value.pitfalls.length;
    else counts[one.kind] += 1;
  }
  return counts;
}

/** "5 frameworks, 26 prompts, 93 concepts, 15 pitfalls, 1 rubric: no faults." */
function summary(
  files: readonly SourceFile[],
  definitions: readonly Parsed[],
  diagnostics: readonly Diagnostic[],
): string {
  const faults = diagnostics.filter((one) => hasFault([one]));
  const warnings = diagnostics.length - faults.length;
  const also = warnings > 0 ? `, ${counted(warnings, "warning")}` : "";
  if (faults.length > 0) {
    const broken = new Set(faults.map(({ path }) => path)).size;
    return `${counted(faults.length, "fault")} in ${broken} of ${counted(files.length, "file")}${also}.`;
  }
  const counts = countsOf(definitions);
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => counted(counts[kind], kind.replace(/s$/, "")));
  return `${parts.join(", ")}: no faults${also}.`;
}
