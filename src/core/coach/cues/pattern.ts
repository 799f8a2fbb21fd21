// From a cue as its author writes it to a pattern that can be matched: flags, terms, gaps, macros, words as numbers.
import { stages } from "../../catalog/schema/terms.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { abbreviations } from "../language/abbreviations.ts";
import type { Token } from "../language/token.ts";
import { stemOf, tokenise } from "../language/tokens.ts";

/** What a cue is looked for in: a clause, its whole line, or the clause and the next. */
type CueUnit = "clause" | "line" | "next";

/** A cue, compiled: terms that must all be in one unit, and terms that must not. */
export interface Pattern {
  readonly source: string;
  readonly terms: readonly Node[];
  readonly forbidden: readonly Node[];
  readonly unit: CueUnit;
  /** Stages the cue holds in; empty for anywhere. */
  readonly stages: readonly Stage[];
  /** Scopes that do not stop this cue. */
  readonly negated: boolean;
  readonly asked: boolean;
  readonly heading: boolean;
  readonly bare: boolean;
}

/** Part of a term. `starts` are the cue words of which one stands first in any match; null where anything may. */
export type Node =
  | { readonly kind: "atoms"; readonly atoms: ReadonlySet<number>; readonly starts: Starts; readonly optional: boolean }
  | {
      readonly kind: "either";
      readonly options: readonly (readonly PatternStep[])[];
      /** The options by the cue words they may start with, and those that may start with anything. */
      readonly byStart: ReadonlyMap<number, readonly (readonly PatternStep[])[]>;
      readonly anyStart: readonly (readonly PatternStep[])[];
      readonly starts: Starts;
      readonly optional: boolean;
    }
  | {
      readonly kind: "sequence";
      readonly steps: readonly PatternStep[];
      readonly starts: Starts;
      readonly optional: boolean;
    };

type Starts = ReadonlySet<number> | null;

export interface PatternStep {
  readonly node: Node;
  /** Tokens allowed between this and what stands before it. */
  readonly gap: number;
}

/** A fault in a cue, for `mlsd check`. */
export class CueError extends Error {}

/**
 * Every word, prefix and quantity class that some cue asks for, by number; a token is looked up once and then
 * compared by number only.
 */
export class Atoms {
  readonly #stems = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  readonly #suffixes = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  readonly #cache = new Map<string, readonly number[]>();
  #count = 0;

  word(word: string): number {
    return this.#id(this.#stems, stemOf(word));
  }

  prefix(word: string): number {
    return this.#id(this.#prefixes, word);
  }

  suffix(word: string): number {
    return this.#id(this.#suffixes, word);
  }

  quantity(name: string): number {
    return this.#id(this.#classes, name);
  }

  #id(map: Map<string, number>, key: string): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    this.#count += 1;
    map.set(key, this.#count);
    if (this.#cache.size > 0) this.#cache.clear();
    return this.#count;
  }

  /** Whether some cue has this word, so that it needs no repair. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word)) || this.#prefixIds(word).length > 0;
  }

  words(): Iterable<string> {
    return this.#stems.keys();
  }

  #prefixIds(word: string): number[] {
    const ids: number[] = [];
    for (let length = 2; length <= Math.min(word.length, 24); length++) {
      const id = this.#prefixes.get(word.slice(0, length));
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  of(token: Token, repaired: string): readonly number[] {
    const key = token.classes.length > 0 ? `${repaired} ${token.classes.join(" ")}` : repaired;
    const known = this.#cache.get(key);
    if (known) return known;
    const ids = this.#prefixIds(repaired);
    const stem = this.#stems.get(stemOf(repaired));
    if (stem !== undefined) ids.push(stem);
    for (const [suffix, id] of this.#suffixes) if (repaired.endsWith(suffix)) ids.push(id);
    for (const name of token.classes) {
      const id = this.#classes.get(name);
      if (id !== undefined) ids.push(id);
    }
    if (this.#cache.size < 50_000) this.#cache.set(key, ids);
    return ids;
  }
}

const flagWords = new Set(["negated", "asked", "heading", "bare", "line", "next"]);

/**
 * Compiles one cue (grammar: docs/cues.md).
 * @throws CueError naming what is wrong, for an author to mend.
 */
export function compileCue(source: string, atoms: Atoms, macros: Macros): Pattern {
  try {
    return compile(source, atoms, macros);
  } catch (error) {
    if (error instanceof CueError) throw new CueError(`the cue "${source}": ${error.message}`);
    throw error;
  }
}

function compile(source: string, atoms: Atoms, macros: Macros): Pattern {
  const flags = /^\s*\[([^\]]*)\]\s*/.exec(source);
  const names = (flags?.[1] ?? "").split(/[\s,]+/).filter((name) => name !== "");
  for (const name of names) {
    if (!flagWords.has(name) && !(stages as readonly string[]).includes(name)) {
      throw new CueError(`"${name}" in [ ] is neither a stage nor one of ${[...flagWords].join(", ")}`);
    }
  }
  const reader = new Reader(source.slice(flags?.[0].length ?? 0), atoms, macros);
  const terms: Node[] = [];
  const forbidden: Node[] = [];
  do {
    const negative = reader.take("NOT");
    (negative ? forbidden : terms).push(reader.alternation());
  } while (reader.take("&"));
  reader.end();
  if (terms.length === 0) throw new CueError("needs something to find, not only NOT");
  return {
    source,
    terms,
    forbidden,
    unit: names.includes("line") ? "line" : names.includes("next") ? "next" : "clause",
    stages: stages.filter((stage) => names.includes(stage)),
    negated: names.includes("negated"),
    asked: names.includes("asked"),
    heading: names.includes("heading"),
    bare: names.includes("bare"),
  };
}

/** The macros of a file, each compiled when a cue first uses it. */
export class Macros {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #atoms: Atoms;
  readonly #compiled = new Map<string, Node>();
  readonly #open = new Set<string>();

  constructor(sources: ReadonlyMap<string, string>, atoms: Atoms) {
    this.#sources = sources;
    this.#atoms = atoms;
  }

  get(name: string): Node {
    const known = this.#compiled.get(name);
    if (known) return known;
    const source = this.#sources.get(name);
    if (source === undefined) throw new CueError(`there is no macro {${name}}`);
    if (this.#open.has(name)) throw new CueError(`macro {${name}} calls itself`);
    this.#open.add(name);
    const reader = new Reader(source, this.#atoms, this);
    const node = reader.alternation();
    reader.end();
    this.#open.delete(name);
    this.#compiled.set(name, node);
    return node;
  }
}

class Reader {
  readonly #parts: readonly string[];
  readonly #atoms: Atoms;
  readonly #macros: Macros;
  #at = 0;

  constructor(text: string, atoms: Atoms, macros: Macros) {
    this.#macros = macros;
    this.#parts = text.match(/\(|\)\??|\||~\d+|&|NOT\b|"[^"]+"|[^\s()|"]+/g) ?? [];
    this.#atoms = atoms;
  }

  take(part: string): boolean {
    if (this.#parts[this.#at] !== part) return false;
    this.#at += 1;
    return true;
  }

  end(): void {
    const left = this.#parts[this.#at];
    if (left !== undefined) throw new CueError(`did not expect "${left}"`);
  }

  alternation(): Node {
    const options: (readonly PatternStep[])[] = [this.#sequence()];
    while (this.take("|")) options.push(this.#sequence());
    return alternativesOf(options.filter((option) => option.length > 0));
  }

  #sequence(): readonly PatternStep[] {
    const steps: PatternStep[] = [];
    let gap = 0;
    for (;;) {
      const part = this.#parts[this.#at];
      if (part === undefined || part === "|" || part === "&" || part === ")" || part === ")?" || part === "NOT")
        return steps;
      this.#at += 1;
      if (part === "(") {
        const node = this.alternation();
        const close = this.#parts[this.#at];
        if (close !== ")" && close !== ")?") throw new CueError("a ( is not closed");
        this.#at += 1;
        steps.push({ node: close === ")?" ? { ...node, optional: true } : node, gap: steps.length === 0 ? 0 : gap });
        gap = 0;
        continue;
      }
      if (/^~\d+$/.test(part)) {
        gap += Math.min(30, Number(part.slice(1)));
        continue;
      }
      for (const node of this.#quantity(part) ?? this.#words(part)) {
        steps.push({ node, gap: steps.length === 0 ? 0 : gap });
        gap = 0;
      }
    }
  }

  /** A number with its unit ("30 days", "200ms") stands for any number of that unit. */
  #quantity(part: string): readonly Node[] | null {
    const first = part.charCodeAt(0);
    if (first < 48 || first > 57) return null;
    if (!/^\d[\d.,]*[a-z%]*$/i.test(part)) return null;
    const next = this.#parts[this.#at];
    const joined = next && /^[a-z%]+$/i.test(next) ? tokenise(`${part} ${next}`) : [];
    const alone = tokenise(part);
    const [token] = joined.length === 1 ? joined : alone;
    const name = token?.classes.find((one) => one !== "any" && one !== "n");
    if (!name || (joined.length !== 1 && alone.length !== 1)) return null;
    if (joined.length === 1) this.#at += 1;
    return [atomNode(this.#atoms.quantity(name))];
  }

  #words(part: string): readonly Node[] {
    const atoms = this.#atoms;
    if (/^[a-z]{2,}\*?$/.test(part)) {
      if (part.endsWith("*")) return [atomNode(atoms.prefix(part.slice(0, -1)))];
      if (!abbreviations.has(part)) return [atomNode(atoms.word(part))];
    }
    const macro = /^\{([a-z0-9-]+)\}$/.exec(part);
    if (macro) return [this.#macros.get(macro[1] ?? "")];
    if (/^#[a-z]+$/.test(part)) return [atomNode(atoms.quantity(part.slice(1)))];
    const star = /^(\*?)([\p{L}\p{N}_]+)(\*?)$/u.exec(part.toLowerCase());
    if (star?.[3] === "*") return [atomNode(atoms.prefix(star[2] ?? ""))];
    if (star?.[1] === "*") return [atomNode(atoms.suffix(star[2] ?? ""))];
    const optional = part.endsWith("?") && part.length > 1;
    const text = part.replace(/^"|"$/g, "");
    return wordsOf(optional ? text.slice(0, -1) : text).map((token) => ({
      ...atomNode(atoms.word(token.word)),
      optional,
    }));
  }
}

/** Most words of cues are plain; the rest is read as an answer would be. */
function wordsOf(text: string): readonly { readonly word: string }[] {
  return /^[a-z]{2,}$/.test(text) && !abbreviations.has(text) ? [{ word: text }] : tokenise(text);
}

const atomNodes: Node[] = [];

/** The node of one cue word; nodes are never changed, so each is made once. */
function atomNode(atom: number): Node {
  const known = atomNodes[atom];
  if (known) return known;
  const node = atomsNode(new Set([atom]));
  atomNodes[atom] = node;
  return node;
}

function atomsNode(atoms: ReadonlySet<number>): Node {
  return { kind: "atoms", atoms, starts: atoms, optional: false };
}

/** What a run of steps may start with: the first step, and those behind it as long as all before are optional. */
function startsOf(steps: readonly PatternStep[]): Starts {
  const [first] = steps;
  if (first && !first.node.optional) return first.node.starts;
  const all = new Set<number>();
  for (const { node, gap } of steps) {
    if (node.starts === null) return null;
    for (const atom of node.starts) all.add(atom);
    if (!node.optional) return all;
    if (gap > 0) return null;
  }
  return null;
}

function alternativesOf(options: readonly (readonly PatternStep[])[]): Node {
  if (options.length === 0) throw new CueError("is empty");
  const single = new Set<number>();
  const longer: (readonly PatternStep[])[] = [];
  for (const option of options) {
    const only = option.length === 1 ? option[0] : undefined;
    if (only?.node.kind === "atoms" && !only.node.optional) for (const atom of only.node.atoms) single.add(atom);
    else longer.push(option);
  }
  if (longer.length === 0) return atomsNode(single);
  const first = longer[0];
  if (longer.length === 1 && single.size === 0 && first) {
    return { kind: "sequence", steps: first, starts: startsOf(first), optional: false };
  }
  return eitherNode(single.size > 0 ? [[{ node: atomsNode(single), gap: 0 }], ...longer] : longer);
}

function eitherNode(options: readonly (readonly PatternStep[])[]): Node {
  const byStart = new Map<number, (readonly PatternStep[])[]>();
  const anyStart: (readonly PatternStep[])[] = [];
  for (const option of options) {
    const starts = startsOf(option);
    if (starts === null) anyStart.push(option);
    else {
      for (const atom of starts) {
        const list = byStart.get(atom);
        if (list) list.push(option);
        else byStart.set(atom, [option]);
      }
    }
  }
  const starts = anyStart.length > 0 ? null : new Set(byStart.keys());
  return { kind: "either", options, byStart, anyStart, starts, optional: false };
}
