// Faults of cues no schema sees: the grammar of docs/cues.md, parts nothing matches, rules the coach does not have.
import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import type { NodePath } from "../catalog/parsing/nodes.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import type { Concepts } from "../catalog/schema/concept.ts";
import { Atoms, CueError, compileCue, Macros } from "../coach/cues/pattern.ts";
import { isUnit } from "../coach/language/quantities.ts";
import { ruleNames } from "../coach/verdict/rules.ts";
import { didYouMean } from "../text/nearest.ts";

/** Cues may call macros of these; of two with one name the last is taken. */
export type MacroSources = NonNullable<Concepts["macros"]>;

/** The faults of a definition's cues and rules, each at its place in the file. */
export function checkCues(parsed: Parsed, macroSources: MacroSources): readonly Diagnostic[] {
  const atoms = new Atoms();
  const macros = new Macros(
    new Map(Object.entries(macroSources).map(([name, parts]) => [name, parts.join(" | ")])),
    atoms,
  );
  const faults = cuesOf(parsed).flatMap(({ path, cue }) => {
    try {
      compileCue(cue, atoms, macros);
      const dead = deadPart(cue);
      return dead === null ? [] : [faultAt(parsed, path, `nothing matches "${dead}" in the cue "${cue}"`, joined)];
    } catch (error) {
      if (!(error instanceof CueError)) throw error;
      return [faultAt(parsed, path, error.message, "The grammar of cues is in docs/cues.md.")];
    }
  });
  return [...faults, ...checkRules(parsed)];
}

const joined = "A number and its unit are read as one word: write #day, #min, #pct, #bytes … for both.";

/** The part of a cue that asks for a number and, as a word of its own, for its unit; null where there is none. */
function deadPart(cue: string): string | null {
  for (const [part, word = ""] of cue.matchAll(/#(?:n|big|any) ([^\s()|&~]+)/g)) if (isUnit(word)) return part;
  return null;
}

interface PlacedCue {
  readonly path: NodePath;
  readonly cue: string;
}

function cuesOf(parsed: Parsed): readonly PlacedCue[] {
  switch (parsed.kind) {
    case "framework":
      return [
        ...own(parsed.value.pitfalls, ["pitfalls"]),
        ...parsed.value.steps.flatMap((step, index) => [
          ...own(step.items, ["steps", index, "items"]),
          ...own(step.pitfalls, ["steps", index, "pitfalls"]),
        ]),
      ];
    case "prompt":
      return (["facts", "items", "pitfalls"] as const).flatMap((part) => own(parsed.value[part], [part]));
    case "pitfalls":
      return own(parsed.value.pitfalls, ["pitfalls"]);
    case "concepts":
      return parsed.value.concepts.flatMap(({ recognised }, index) =>
        (["strong", "medium"] as const).flatMap((part) =>
          placed(recognised?.[part], ["concepts", index, "recognised", part]),
        ),
      );
    case "rubric":
      return [];
    default:
      return parsed satisfies never;
  }
}

function own(
  parts: readonly { readonly cues?: readonly string[] | undefined }[],
  path: NodePath,
): readonly PlacedCue[] {
  return parts.flatMap(({ cues }, index) => placed(cues, [...path, index, "cues"]));
}

function placed(cues: readonly string[] | undefined, path: NodePath): readonly PlacedCue[] {
  return (cues ?? []).map((cue, index) => ({ path: [...path, index], cue }));
}

function checkRules(parsed: Parsed): readonly Diagnostic[] {
  const rules =
    parsed.kind === "concepts"
      ? parsed.value.concepts.map(({ recognised }, index) => ({
          rule: recognised?.rule,
          path: ["concepts", index, "recognised", "rule"],
        }))
      : [];
  return rules.flatMap(({ rule, path }) => {
    if (rule === undefined || ruleNames.includes(rule)) return [];
    return [faultAt(parsed, path, `the coach has no rule "${rule}"`, didYouMean(rule, ruleNames))];
  });
}
