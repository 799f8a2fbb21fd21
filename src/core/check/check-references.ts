// What no schema sees: ids that name nothing or are used twice, files not named by their id, stages nobody serves.
import { type Diagnostic, sortDiagnostics } from "../catalog/parsing/diagnostic.ts";
import type { NodePath } from "../catalog/parsing/nodes.ts";
import type { Parsed } from "../catalog/parsing/parse.ts";
import type { Concepts } from "../catalog/schema/concept.ts";
import type { Framework, FrameworkItem } from "../catalog/schema/framework.ts";
import type { OwnPitfall, Pitfalls } from "../catalog/schema/pitfall.ts";
import type { Prompt } from "../catalog/schema/prompt.ts";
import { stages } from "../catalog/schema/terms.ts";
import { nearest } from "../text/nearest.ts";

/** Ids that definitions refer to and that live outside the set that is checked. Null where they are not known: then nothing is said. */
export interface KnownIds {
  readonly concepts: readonly string[] | null;
  readonly pitfalls: readonly string[] | null;
}

type Say = (path: NodePath, message: string, hint?: string) => void;
interface Notes {
  readonly fault: Say;
  readonly warning: Say;
}

/** Faults and warnings by path and place. Concepts and pitfalls of the set itself are known besides `outside`. */
export function checkReferences(set: readonly Parsed[], outside: KnownIds): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const concepts = allIds(set, "concepts", outside.concepts);
  const pitfalls = allIds(set, "pitfalls", outside.pitfalls);
  const seen = new Map<string, string>();
  for (const parsed of set) {
    const say =
      (severity: Diagnostic["severity"]): Say =>
      (path, message, hint) => {
        diagnostics.push({ severity, path: parsed.path, ...parsed.locate(path), message, ...(hint && { hint }) });
      };
    const notes: Notes = { fault: say("fault"), warning: say("warning") };
    const refers = references(notes, concepts, pitfalls);
    if (parsed.kind === "framework" || parsed.kind === "prompt") {
      checkFileName(parsed.path, parsed.value.id, notes);
      checkSeen(seen, `${parsed.kind} ${parsed.value.id}`, parsed.path, notes);
    }
    if (parsed.kind === "framework") checkFramework(parsed.value, notes, refers);
    if (parsed.kind === "prompt") checkPrompt(parsed.value, notes, refers);
    if (parsed.kind === "concepts") checkConcepts(parsed.value, notes, refers);
    if (parsed.kind === "pitfalls") checkPitfalls(parsed.value, notes, refers);
    if (parsed.kind === "rubric") unique(parsed.value.dimensions, ["dimensions"], notes);
  }
  return sortDiagnostics(diagnostics);
}

interface Refers {
  concept(id: string | undefined, path: NodePath): void;
  pitfall(id: string | undefined, path: NodePath): void;
}

function references(notes: Notes, concepts: ReadonlySet<string> | null, pitfalls: ReadonlySet<string> | null): Refers {
  const check =
    (kind: string, known: ReadonlySet<string> | null) =>
    (id: string | undefined, path: NodePath): void => {
      if (id === undefined || known === null || known.has(id)) return;
      notes.fault(path, `there is no ${kind} "${id}"`, suggest(id, known));
    };
  return { concept: check("concept", concepts), pitfall: check("pitfall", pitfalls) };
}

function checkFramework(framework: Framework, notes: Notes, refers: Refers): void {
  unique(framework.steps, ["steps"], notes);
  const items = new Set<string>();
  framework.steps.forEach((step, index) => {
    const at: NodePath = ["steps", index];
    unique(step.items, [...at, "items"], notes, items);
    for (const [place, item] of step.items.entries()) checkItem(item, [...at, "items", place], notes, refers);
    unique(step.tables, [...at, "tables"], notes);
    unique(step.diagrams, [...at, "diagrams"], notes);
    repeated(step.stages, [...at, "stages"], notes);
  });
  const pitfalls = new Set<string>();
  checkOwnPitfalls(framework.pitfalls, ["pitfalls"], notes, refers, pitfalls);
  framework.steps.forEach((step, index) => {
    checkOwnPitfalls(step.pitfalls, ["steps", index, "pitfalls"], notes, refers, pitfalls);
  });
  const decisions = new Set<string>();
  framework.steps.forEach((step, index) => {
    unique(step.decisions, ["steps", index, "decisions"], notes, decisions);
  });
  for (const part of ["tables", "diagrams", "estimates", "cards", "deviations", "final"] as const) {
    unique(framework[part], [part], notes);
  }
  for (const [index, { concept }] of framework.cards.entries()) refers.concept(concept, ["cards", index, "concept"]);
  framework.glossary.forEach(({ concept }, index) => {
    refers.concept(concept, ["glossary", index, "concept"]);
  });
  framework.deviations.forEach(({ order }, index) => {
    repeated(order ?? [], ["deviations", index, "order"], notes);
  });
  const served = new Set(framework.steps.flatMap((step) => step.stages));
  const unserved = stages.filter((stage) => !served.has(stage));
  if (unserved.length > 0) {
    notes.warning(
      ["steps"],
      `no step serves ${unserved.join(", ")}`,
      "What is said of it will have no step to stand in.",
    );
  }
}

function checkItem(item: FrameworkItem, path: NodePath, notes: Notes, refers: Refers): void {
  refers.concept(item.concept, [...path, "concept"]);
  if (!item.concept && !item.cues) {
    notes.warning(
      path,
      `the item "${item.id}" has neither a concept nor cues`,
      "The coach cannot hear it; it is only ticked.",
    );
  }
}

function checkPrompt(prompt: Prompt, notes: Notes, refers: Refers): void {
  for (const part of ["facts", "items", "followups", "twists", "tables", "diagrams", "estimates"] as const) {
    unique(prompt[part], [part], notes);
  }
  const concepts = new Map<string, number>();
  prompt.items.forEach(({ id, concept }, index) => {
    const path: NodePath = ["items", index, "concept"];
    refers.concept(concept, path);
    if (concept === undefined) return;
    const first = concepts.get(concept);
    if (first !== undefined) {
      const other = prompt.items[first]?.id;
      notes.fault(
        path,
        `the items "${other}" and "${id}" stand for the same concept`,
        "Keep one, or give one cues of its own.",
      );
    }
    concepts.set(concept, first ?? index);
  });
  checkOwnPitfalls(prompt.pitfalls, ["pitfalls"], notes, refers);
  repeated(prompt.tags, ["tags"], notes);
  repeated(prompt.deviation.order ?? [], ["deviation", "order"], notes);
  const silent = stages.filter((stage) => prompt.reference[stage] === undefined);
  if (silent.length > 0) notes.warning(["reference"], `the reference says nothing of ${silent.join(", ")}`);
}

function checkConcepts({ concepts }: Concepts, notes: Notes, refers: Refers): void {
  unique(concepts, ["concepts"], notes);
  concepts.forEach(({ id, see_also }, index) => {
    see_also?.forEach((other, place) => {
      const path: NodePath = ["concepts", index, "see_also", place];
      refers.concept(other, path);
      if (other === id) notes.fault(path, `"${id}" points to itself`);
    });
  });
}

function checkPitfalls({ pitfalls }: Pitfalls, notes: Notes, refers: Refers): void {
  unique(pitfalls, ["pitfalls"], notes);
  pitfalls.forEach((pitfall, index) => {
    for (const part of ["needs", "without"] as const) {
      pitfall[part]?.forEach((id, place) => {
        refers.concept(id, ["pitfalls", index, part, place]);
      });
    }
  });
}

function checkOwnPitfalls(
  pitfalls: readonly OwnPitfall[],
  path: NodePath,
  notes: Notes,
  refers: Refers,
  seen?: Set<string>,
): void {
  unique(pitfalls, path, notes, seen);
  for (const [index, { general }] of pitfalls.entries()) refers.pitfall(general, [...path, index, "general"]);
}

function checkFileName(path: string, id: string, notes: Notes): void {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.ya?ml$/, "");
  if (name !== id)
    notes.fault(["id"], `the id is "${id}", but the file is named "${name}"`, `Name the file ${id}.yaml.`);
}

function checkSeen(seen: Map<string, string>, name: string, path: string, notes: Notes): void {
  const other = seen.get(name);
  if (other !== undefined)
    notes.fault(["id"], `${other} has the same id`, "Give one of the two another id and file name.");
  else seen.set(name, path);
}

function unique(
  list: readonly { readonly id: string }[],
  path: NodePath,
  notes: Notes,
  seen = new Set<string>(),
): void {
  list.forEach(({ id }, index) => {
    if (seen.has(id)) notes.fault([...path, index, "id"], `the id "${id}" is used twice in "${String(path.at(-1))}"`);
    seen.add(id);
  });
}

function repeated(list: readonly string[], path: NodePath, notes: Notes): void {
  list.forEach((entry, index) => {
    if (list.indexOf(entry) < index)
      notes.fault([...path, index], `"${entry}" stands twice in "${String(path.at(-1))}"`);
  });
}

function allIds(
  set: readonly Parsed[],
  kind: "concepts" | "pitfalls",
  outside: readonly string[] | null,
): ReadonlySet<string> | null {
  if (outside === null) return null;
  const own = set.flatMap((parsed) => {
    if (parsed.kind === "concepts" && kind === "concepts") return parsed.value.concepts.map(({ id }) => id);
    if (parsed.kind === "pitfalls" && kind === "pitfalls") return parsed.value.pitfalls.map(({ id }) => id);
    return [];
  });
  return new Set([...outside, ...own]);
}

function suggest(id: string, known: Iterable<string>): string | undefined {
  const near = nearest(id, known);
  return near.length === 0 ? undefined : `Did you mean ${near.join(" or ")}?`;
}
