// Whether and where a compiled cue matches a run of tokens: gaps counted, options tried, forbidden words looked for.
import type { Token } from "../language/token.ts";
import type { Node, Pattern, PatternStep } from "./pattern.ts";

/** The tokens of a clause or line, each with the numbers of the cue words it is. */
export interface Readable {
  readonly tokens: readonly Token[];
  readonly atoms: readonly (readonly number[])[];
}

/** Half-open span of tokens. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a cue matches: one span for each of its terms, the shortest for each start, or null. `allowed` may refuse a
 * span (a negated word); the next one is tried then.
 */
export function matchPattern(
  pattern: Pattern,
  text: Readable,
  allowed: (span: TokenSpan) => boolean,
): readonly TokenSpan[] | null {
  for (const node of pattern.forbidden) if (find(node, text, () => true)) return null;
  const spans: TokenSpan[] = [];
  for (const node of pattern.terms) {
    const span = find(node, text, allowed);
    if (!span) return null;
    spans.push(span);
  }
  return spans;
}

function find(node: Node, text: Readable, allowed: (span: TokenSpan) => boolean): TokenSpan | null {
  let best: TokenSpan | null = null;
  for (let from = 0; from < text.tokens.length; from++) {
    if (!mayStart(node, text, from)) continue;
    for (const to of ends(node, text, from)) {
      if (to === from) continue;
      const span = { from, to };
      if (allowed(span) && (!best || to - from < best.to - best.from)) best = span;
      break;
    }
  }
  return best;
}

/** Where a node that starts at `from` can end, ascending. */
function ends(node: Node, text: Readable, from: number): readonly number[] {
  const found = mayStart(node, text, from) ? endsWithin(node, text, from) : none;
  return node.optional ? merge([from], found) : found;
}

function endsWithin(node: Node, text: Readable, from: number): readonly number[] {
  if (node.kind === "atoms") return [from + 1];
  if (node.kind === "sequence") return endsOfSteps(node.steps, text, from);
  let all: readonly number[] = none;
  for (const option of node.anyStart) all = merge(all, endsOfSteps(option, text, from));
  for (const atom of text.atoms[from] ?? none) {
    for (const option of node.byStart.get(atom) ?? noSteps) all = merge(all, endsOfSteps(option, text, from));
  }
  return all;
}

function mayStart(node: Node, text: Readable, from: number): boolean {
  if (node.starts === null) return true;
  const here = text.atoms[from];
  if (here) for (const atom of here) if (node.starts.has(atom)) return true;
  return false;
}

const none: readonly number[] = [];
const noSteps: readonly (readonly PatternStep[])[] = [];

function endsOfSteps(steps: readonly PatternStep[], text: Readable, from: number): readonly number[] {
  const [only] = steps;
  if (only && steps.length === 1) return ends(only.node, text, from);
  let reached: readonly number[] = [from];
  let started = false;
  for (const step of steps) {
    let next: readonly number[] = none;
    for (const at of reached) {
      let heavy = 0;
      for (let start = at; start <= text.tokens.length && heavy <= (started ? step.gap : 0); start++) {
        const found = ends(step.node, text, start);
        if (found.length > 0) next = merge(next, found);
        const token = text.tokens[start];
        if (!token || !started) break;
        if (!token.light) heavy += 1;
      }
    }
    if (next.length === 0) return none;
    reached = next;
    started = true;
  }
  return reached;
}

/** The union of two ascending lists. */
function merge(left: readonly number[], right: readonly number[]): readonly number[] {
  if (left.length === 0 || left === right) return right;
  if (right.length === 0) return left;
  const all: number[] = [];
  let at = 0;
  for (const value of left) {
    while (at < right.length && (right[at] ?? 0) < value) all.push(right[at++] ?? 0);
    if (right[at] === value) at += 1;
    all.push(value);
  }
  while (at < right.length) all.push(right[at++] ?? 0);
  return all;
}

/** Every place where the first term of a cue matches, from left to right, none overlapping. */
export function matchAll(
  pattern: Pattern,
  text: Readable,
  allowed: (span: TokenSpan) => boolean,
): readonly TokenSpan[] {
  const [node] = pattern.terms;
  const spans: TokenSpan[] = [];
  if (!node) return spans;
  for (const other of pattern.terms.slice(1)) if (!find(other, text, allowed)) return spans;
  let from = 0;
  while (from < text.tokens.length) {
    const to = ends(node, text, from).find((end) => end > from);
    if (to === undefined || !allowed({ from, to })) {
      from += 1;
      continue;
    }
    spans.push({ from, to });
    from = to;
  }
  return spans;
}
