// Where cues match in an answer: tried in their clause, its line or the next one too, and taken back by scopes.
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import type { Clause } from "../language/clauses.ts";
import { scope } from "../language/scope-bits.ts";
import type { Knowledge, PlacedCue, Strength } from "./knowledge.ts";
import { matchPattern, type Readable, type TokenSpan } from "./match.ts";

/** One place in an answer where a cue matched and nothing takes it back. */
export interface CueHit {
  readonly subject: number;
  readonly cue: number;
  readonly strength: Strength;
  /** Index of the clause it starts in. */
  readonly clause: number;
  /** Half-open span in the passage. */
  readonly start: number;
  readonly end: number;
}

interface Stretch extends Readable {
  readonly bits: Uint8Array;
  readonly first: number;
  readonly clauses: readonly Clause[];
}

/** All hits of an answer, in the order of its clauses. */
export function cueHitsOf(
  clauses: readonly Clause[],
  bits: readonly Uint8Array[],
  knowledge: Knowledge,
): readonly CueHit[] {
  const stretches = clauses.map(
    (clause, index): Stretch => ({
      tokens: clause.tokens,
      atoms: clause.tokens.map((token) => knowledge.atoms.of(token, knowledge.repair(token.word))),
      bits: bits[index] ?? new Uint8Array(0),
      first: index,
      clauses: [clause],
    }),
  );
  const hits: CueHit[] = [];
  const lines = once(stretches, (index) => lineAround(stretches, index));
  const pairs = once(stretches, (index) => withNext(stretches, index));
  stretches.forEach((stretch, index) => {
    const candidates = candidatesFor(stretch, knowledge);
    for (const number of candidates) {
      const cue = knowledge.cues[number];
      if (!cue) continue;
      const { unit } = cue.pattern;
      const where = unit === "line" ? lines(index) : unit === "next" ? pairs(index) : stretch;
      const hit = where && signIn(where, cue);
      if (hit) hits.push(hit);
    }
  });
  return distinct(hits);
}

/** Makes each value when it is first asked for. */
function once(stretches: readonly Stretch[], make: (index: number) => Stretch): (index: number) => Stretch {
  const made: (Stretch | undefined)[] = new Array(stretches.length);
  return (index) => {
    const value = made[index] ?? make(index);
    made[index] = value;
    return value;
  };
}

function candidatesFor(stretch: Stretch, knowledge: Knowledge): ReadonlySet<number> {
  const candidates = new Set<number>(knowledge.always);
  for (const atoms of stretch.atoms) {
    for (const atom of atoms) for (const number of knowledge.byAtom.get(atom) ?? []) candidates.add(number);
  }
  return candidates;
}

/** A line cue is tried from any clause of its line; very long lines only near that clause. */
function lineAround(stretches: readonly Stretch[], index: number): Stretch {
  const here = stretches[index]?.clauses[0];
  let from = index;
  let to = index;
  const same = (other: number) => {
    const clause = stretches[other]?.clauses[0];
    return clause !== undefined && here !== undefined && clause.passage === here.passage && clause.line === here.line;
  };
  while (index - from < 2 && same(from - 1)) from -= 1;
  while (to - index < 2 && same(to + 1)) to += 1;
  return join(stretches.slice(from, to + 1));
}

function withNext(stretches: readonly Stretch[], index: number): Stretch {
  const here = stretches[index];
  const next = stretches[index + 1];
  const follows = here && next && next.clauses[0]?.passage === here.clauses[0]?.passage;
  return join(follows ? [here, next] : here ? [here] : []);
}

function join(parts: readonly Stretch[]): Stretch {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    tokens: parts.flatMap((part) => part.tokens),
    atoms: parts.flatMap((part) => part.atoms),
    bits: Uint8Array.from(parts.flatMap((part) => [...part.bits])),
    first: only?.first ?? 0,
    clauses: parts.flatMap((part) => part.clauses),
  };
}

function signIn(stretch: Stretch, cue: PlacedCue): CueHit | null {
  const { pattern } = cue;
  const stages = stagesAt(stretch);
  const placed = pattern.stages.length === 0 || stages.some((stage) => pattern.stages.includes(stage));
  const unplaced = !placed && (stretch.clauses[0]?.stages.length ?? 0) === 0;
  if (!placed && !unplaced) return null;
  const refused =
    scope.void |
    (pattern.bare ? 0 : scope.bare) |
    (pattern.negated ? 0 : scope.negated) |
    (pattern.asked ? 0 : scope.asked) |
    (pattern.heading ? 0 : scope.heading);
  const spans = matchPattern(pattern, stretch, (span) => isFree(stretch.bits, span, refused));
  if (!spans) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  const first = stretch.tokens[from];
  const last = stretch.tokens[to - 1];
  if (!first || !last) return null;
  const clause = stretch.clauses.findIndex(
    (candidate) => candidate.start <= first.start && first.start < candidate.end,
  );
  return {
    subject: cue.subject,
    cue: cue.number,
    strength: unplaced ? "medium" : cue.strength,
    clause: stretch.first + Math.max(0, clause),
    start: first.start,
    end: last.end,
  };
}

function isFree(bits: Uint8Array, span: TokenSpan, refused: number): boolean {
  return ((bits[span.from] ?? 0) & refused) === 0 && ((bits[span.to - 1] ?? 0) & refused & ~scope.negated) === 0;
}

/** Without a heading or a step, the opening of an answer is taken for scoping and framing. */
function stagesAt(stretch: Stretch): readonly Stage[] {
  const [first] = stretch.clauses;
  const told = first?.stages ?? [];
  if (told.length > 0) return told;
  const inferred = first?.inferred ?? [];
  return inferred.length === 0 && stretch.first < opening ? ["scope", "framing"] : inferred;
}

const opening = 6;

/** A cue counts once a clause, however many lines it was tried from. */
function distinct(hits: readonly CueHit[]): readonly CueHit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = `${hit.cue} ${hit.clause} ${hit.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
