// What the coach knows, compiled: each cue under words of which it needs one, so that a clause is tried by few.
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { shortestRepaired, speller } from "../language/spelling.ts";
import type { Background } from "../substance/background.ts";
import type { Model } from "./model.ts";
import { Atoms, compileCue, Macros, type Node, type Pattern } from "./pattern.ts";

/** How strongly a cue speaks: a `strong` one decides alone, a `medium` one adds to other hits. */
export type Strength = "strong" | "medium";

/** What is recognised by cues: a concept, or an item of a framework or prompt with cues of its own. */
export interface Recognisable {
  readonly id: string;
  readonly stage: Stage | null;
  readonly strong: readonly string[];
  readonly medium: readonly string[];
  /** A rule of the coach for what a cue cannot see: count or place (see rules.ts). */
  readonly rule?: string;
}

/** A pitfall: said in a line (`cues`, `rule`), wrong in the same way, or absent, as a formula over concepts. */
export interface PitfallKnowledge {
  readonly id: string;
  readonly kind: "said" | "absent" | "wrong";
  readonly cues: readonly string[];
  readonly rule?: string;
  /** Absent pitfalls: judged when one of these is covered (or the list is empty) … */
  readonly needs: readonly string[];
  /** … and happened when none of these is. */
  readonly without: readonly string[];
}

/** Everything the coach goes by, as it is in the definitions. */
export interface KnowledgeSource {
  readonly macros: Readonly<Record<string, readonly string[]>>;
  readonly concepts: readonly Recognisable[];
  readonly items: readonly Recognisable[];
  readonly pitfalls: readonly PitfallKnowledge[];
  readonly model: Model | null;
  readonly background: Background;
}

/** A cue in its place. */
export interface PlacedCue {
  readonly number: number;
  readonly pattern: Pattern;
  readonly strength: Strength;
  /** Index into `subjects`. */
  readonly subject: number;
}

interface CuedSubject {
  readonly id: string;
  readonly kind: "concept" | "item" | "pitfall";
  readonly stage: Stage | null;
  readonly rule: string | null;
  /** Row of the model, or -1. */
  readonly row: number;
  /** A concept the model knows: these tell how rich an answer is, whatever else is judged with them. */
  readonly counted: boolean;
  /** Whether it may be said by a negation, or by a question: some cue of it says so. */
  readonly negated: boolean;
  readonly asked: boolean;
}

/** The material, compiled: made once, used for any number of answers. */
export interface Knowledge {
  readonly subjects: readonly CuedSubject[];
  readonly pitfalls: readonly PitfallKnowledge[];
  readonly cues: readonly PlacedCue[];
  /** For a number of a cue word, the cues that cannot match without it. */
  readonly byAtom: ReadonlyMap<number, readonly number[]>;
  /** Cues no single word can rule out. */
  readonly always: readonly number[];
  readonly atoms: Atoms;
  readonly repair: (word: string) => string;
  readonly model: Model | null;
  readonly background: Background;
  /** The macro {model-family}, where there is one: rules count the models an answer lists. */
  readonly families: Pattern | null;
}

/**
 * Compiles cues once. Linear in their number; a thousand take a few milliseconds.
 * @throws CueError for a cue that breaks the grammar; `mlsd check` finds these first.
 */
export function compileKnowledge(material: KnowledgeSource): Knowledge {
  const atoms = new Atoms();
  const macros = new Macros(
    new Map(Object.entries(material.macros).map(([name, parts]) => [name, parts.join(" | ")])),
    atoms,
  );
  const subjects: CuedSubject[] = [];
  const cues: PlacedCue[] = [];
  const add = (
    subject: Omit<CuedSubject, "row" | "counted" | "negated" | "asked">,
    strong: readonly string[],
    medium: readonly string[],
  ) => {
    const index = subjects.length;
    const row = subject.kind === "concept" ? (material.model?.concepts.indexOf(subject.id) ?? -1) : -1;
    const counted = row >= 0 || (subject.kind === "concept" && material.model === null);
    const from = cues.length;
    for (const source of strong)
      cues.push({
        number: cues.length,
        pattern: compileCue(source, atoms, macros),
        strength: "strong",
        subject: index,
      });
    for (const source of medium)
      cues.push({
        number: cues.length,
        pattern: compileCue(source, atoms, macros),
        strength: "medium",
        subject: index,
      });
    const own = cues.slice(from).map((cue) => cue.pattern);
    const negated = own.some((pattern) => pattern.negated);
    subjects.push({ ...subject, row, counted, negated, asked: own.some((pattern) => pattern.asked) });
  };
  for (const concept of material.concepts)
    add(
      { id: concept.id, kind: "concept", stage: concept.stage, rule: concept.rule ?? null },
      concept.strong,
      concept.medium,
    );
  for (const item of material.items)
    add({ id: item.id, kind: "item", stage: item.stage, rule: item.rule ?? null }, item.strong, item.medium);
  for (const pitfall of material.pitfalls)
    add({ id: pitfall.id, kind: "pitfall", stage: null, rule: pitfall.rule ?? null }, pitfall.cues, []);
  const families = "model-family" in material.macros ? compileCue("{model-family}", atoms, macros) : null;
  const byAtom = new Map<number, number[]>();
  const always: number[] = [];
  for (const cue of cues) {
    const needed = rarest(cue.pattern.terms);
    if (!needed) {
      always.push(cue.number);
      continue;
    }
    for (const atom of needed) {
      const list = byAtom.get(atom);
      if (list) list.push(cue.number);
      else byAtom.set(atom, [cue.number]);
    }
  }
  const fix = speller(atoms.words());
  const repaired = new Map<string, string>();
  const repair = (word: string) => {
    if (word.length < shortestRepaired) return word;
    const before = repaired.get(word);
    if (before !== undefined) return before;
    const value = atoms.knows(word) ? word : fix(word);
    if (repaired.size < 20_000) repaired.set(word, value);
    return value;
  };
  return {
    subjects,
    pitfalls: material.pitfalls,
    cues,
    byAtom,
    always,
    atoms,
    repair,
    model: material.model,
    background: material.background,
    families,
  };
}

/** The smallest set of words of which one must be there for all the terms to match. */
function rarest(terms: readonly Node[]): ReadonlySet<number> | null {
  let best: ReadonlySet<number> | null = null;
  for (const term of terms) {
    const needed = neededBy(term);
    if (needed && (!best || needed.size < best.size)) best = needed;
  }
  return best;
}

const known = new WeakMap<Node, ReadonlySet<number> | null>();

function neededBy(node: Node): ReadonlySet<number> | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const needed = neededAnew(node);
  known.set(node, needed);
  return needed;
}

function neededAnew(node: Node): ReadonlySet<number> | null {
  if (node.optional) return null;
  if (node.kind === "atoms") return node.atoms;
  if (node.kind === "sequence") return rarest(node.steps.map((step) => step.node));
  const all = new Set<number>();
  for (const option of node.options) {
    const [only] = option;
    const needed = only && option.length === 1 ? neededBy(only.node) : rarest(option.map((step) => step.node));
    if (!needed) return null;
    for (const atom of needed) all.add(atom);
  }
  return all;
}
