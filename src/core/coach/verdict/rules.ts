// The coach's rules, by the names concepts call them by: counting, choosing, and what stands early, late or in lists.
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import type { CueHit } from "../cues/cue-hits.ts";
import type { Knowledge, PlacedCue } from "../cues/knowledge.ts";
import { matchAll, type TokenSpan } from "../cues/match.ts";
import type { Clause } from "../language/clauses.ts";
import { scope } from "../language/scope-bits.ts";
import { stemOf } from "../language/tokens.ts";

/** What a rule looks at: the whole answer. */
export interface WholeAnswer {
  readonly clauses: readonly Clause[];
  readonly bits: readonly Uint8Array[];
  readonly knowledge: Knowledge;
  readonly hits: readonly CueHit[];
}

/**
 * A rule sees what no cue in a clause can: how many there are, and where they stand. It is given the hits its subject
 * has by cues, and returns those that hold.
 */
type Rule = (whole: WholeAnswer, subject: number, own: readonly CueHit[]) => readonly CueHit[];

const rules: Readonly<Record<string, Rule>> = {
  "two-questions": twoQuestions,
  "two-things": (whole, subject, own) => [
    ...own.filter((hit) => hit.strength === "strong"),
    ...counted(whole, subject, 2, 1),
  ],
  "two-kinds": (whole, subject, own) => [
    ...own.filter((hit) => hit.strength === "strong"),
    ...counted(whole, subject, 3, 2),
  ],
  "one-preferred": onePreferred,
  "after-heading": afterHeading,
  "last-part": lastPart,
  "needs-experiment": (whole, _, own) => (has(whole, "eval-ab") ? own : []),
  "needs-refresh": (whole, _, own) => (has(whole, "mon-retrain") ? own : []),
};

export const ruleNames = Object.keys(rules);

/** The hits of a subject once its rule, if it has one, has spoken. */
export function applyRule(whole: WholeAnswer, subject: number, own: readonly CueHit[]): readonly CueHit[] {
  const rule = rules[whole.knowledge.subjects[subject]?.rule ?? ""];
  return rule ? rule(whole, subject, own) : own;
}

function has(whole: WholeAnswer, id: string): boolean {
  const subject = whole.knowledge.subjects.findIndex(
    (candidate) => candidate.id === id && candidate.kind === "concept",
  );
  return whole.hits.some((hit) => hit.subject === subject);
}

const scoping: readonly Stage[] = ["scope"];
const opening: readonly Stage[] = ["scope", "framing"];

/** In the scoping part; without headings, the first fifth of the answer, at least eight clauses. */
function isEarly(clause: Clause, index: number, count: number): boolean {
  if (clause.stages.length > 0) return clause.stages.some((stage) => scoping.includes(stage));
  return index < Math.max(8, count / 5);
}

/** Early, and its words do not point to a later stage. */
function isScoping(clause: Clause, index: number, count: number): boolean {
  const inferred = clause.inferred ?? [];
  return isEarly(clause, index, count) && (inferred.length === 0 || inferred.some((stage) => opening.includes(stage)));
}

/** Two questions, or two stated requirements or assumptions, before the design. */
function twoQuestions(whole: WholeAnswer, subject: number, own: readonly CueHit[]): readonly CueHit[] {
  const asked: CueHit[] = [];
  whole.clauses.forEach((clause, index) => {
    const voided = ((whole.bits[index]?.[0] ?? 0) & scope.void) !== 0;
    if (!clause.question || clause.bare || clause.heading || voided || clause.tokens.length < 3) return;
    if (!isEarly(clause, index, whole.clauses.length)) return;
    asked.push({ subject, cue: -1, strength: "strong", clause: index, start: clause.start, end: clause.end });
  });
  const stated = own.filter((hit) => {
    const clause = whole.clauses[hit.clause];
    return clause && !clause.question && isScoping(clause, hit.clause, whole.clauses.length);
  });
  const byClause = new Map([...stated, ...asked].map((hit) => [hit.clause, hit]));
  if (byClause.size < 2) return [];
  const all = [...byClause.values()].sort((a, b) => a.clause - b.clause);
  return all.map((hit) => ({ ...hit, strength: all.length >= 3 || asked.length >= 2 ? "strong" : "medium" }));
}

/** Clauses within this many lines of each other make one list. */
const listLines = 8;

/** Hits for a list with at least `things` different matches of at least `kinds` different medium cues. */
function counted(whole: WholeAnswer, subject: number, things: number, kinds: number): readonly CueHit[] {
  const cues = whole.knowledge.cues.filter((cue) => cue.subject === subject && cue.strength === "medium");
  const matches = whole.clauses.flatMap((_, index) => cues.flatMap((cue) => matchesOf(whole, index, cue)));
  const hits: CueHit[] = [];
  const groups = byClause(matches);
  for (const [clause, inClause] of groups) {
    const here = whole.clauses[clause];
    const list = kinds > 1 || here?.stages.length ? nearby(whole, groups, clause) : inClause;
    const differentThings = new Set(list.map((match) => match.thing)).size;
    const differentKinds = new Set(list.map((match) => match.cue)).size;
    if (differentThings < things || differentKinds < kinds) continue;
    const own = new Set(inClause.map((match) => match.thing)).size;
    const start = Math.min(...inClause.map((match) => match.start));
    const end = Math.max(...inClause.map((match) => match.end));
    hits.push({
      subject,
      cue: inClause[0]?.cue ?? -1,
      strength: own >= 2 || differentThings > things ? "strong" : "medium",
      clause,
      start,
      end,
    });
  }
  return hits;
}

interface ListMatch {
  readonly cue: number;
  readonly clause: number;
  readonly thing: string;
  readonly start: number;
  readonly end: number;
}

function nearby(
  whole: WholeAnswer,
  groups: ReadonlyMap<number, readonly ListMatch[]>,
  clause: number,
): readonly ListMatch[] {
  const here = whole.clauses[clause];
  const near: ListMatch[] = [];
  for (let other = clause - 2 * listLines; other <= clause + 2 * listLines; other++) {
    const there = whole.clauses[other];
    if (!here || !there || there.passage !== here.passage || Math.abs(there.line - here.line) > listLines) continue;
    near.push(...(groups.get(other) ?? []));
  }
  return near;
}

function matchesOf(whole: WholeAnswer, index: number, cue: PlacedCue): readonly ListMatch[] {
  const clause = whole.clauses[index];
  const bits = whole.bits[index];
  if (!clause || !bits || clause.heading) return [];
  const placed =
    cue.pattern.stages.length === 0 ||
    clause.stages.length === 0 ||
    clause.stages.some((stage) => cue.pattern.stages.includes(stage));
  if (!placed) return [];
  const { knowledge } = whole;
  const atoms = clause.tokens.map((token) => knowledge.atoms.of(token, knowledge.repair(token.word)));
  const refused = scope.void | scope.bare | scope.negated | scope.asked;
  return matchAll(
    cue.pattern,
    { tokens: clause.tokens, atoms },
    (span) => ((bits[span.from] ?? 0) & refused) === 0,
  ).flatMap((span) => {
    const first = clause.tokens[span.from];
    const last = clause.tokens[span.to - 1];
    const thing = clause.tokens
      .slice(span.from, span.to)
      .map((token) => token.stem)
      .join(" ");
    return first && last ? [{ cue: cue.number, clause: index, thing, start: first.start, end: last.end }] : [];
  });
}

const preferring = new Set(
  "pick choose chose chosen choice prefer go use using used then final finally main recommend select settle take ship win won better beat -> because since replace"
    .split(" ")
    .map(stemOf),
);
const separators = new Set([",", "/", "|", "or", "vs", "versus", "+"]);

/** Named alternatives are no choice: three in a list, or two joined by "or", with no word of preference. */
function onePreferred(whole: WholeAnswer, _: number, own: readonly CueHit[]): readonly CueHit[] {
  const undecided = new Set<number>();
  for (const index of new Set(own.map((hit) => hit.clause))) {
    const named = familiesIn(whole, index);
    if (named.length >= 3 || (named.length === 2 && isEither(whole.clauses[index]))) undecided.add(index);
  }
  return own.filter((hit) => !undecided.has(hit.clause));
}

function isEither(clause: Clause | undefined): boolean {
  return clause?.tokens.some((token) => token.word === "or" || token.word === "could" || token.word === "/") ?? false;
}

/** "such as" names examples, whatever verb stands before it. */
function isPreferring(clause: Clause): boolean {
  const { tokens } = clause;
  if (tokens.some((token, index) => token.word === "such" && tokens[index + 1]?.word === "as")) return false;
  return tokens.some((token) => preferring.has(token.stem));
}

/** The model families a clause lists side by side, with no word of preference: none when it does not list them. */
export function familiesIn(whole: Pick<WholeAnswer, "clauses" | "knowledge">, index: number): readonly TokenSpan[] {
  const clause = whole.clauses[index];
  const { knowledge } = whole;
  if (!clause || !knowledge.families || isPreferring(clause)) return [];
  const joined = clause.tokens.filter((token) => separators.has(token.word)).length;
  const atoms = clause.tokens.map((token) => knowledge.atoms.of(token, knowledge.repair(token.word)));
  const spans = matchAll(knowledge.families, { tokens: clause.tokens, atoms }, () => true);
  return joined + 1 >= Math.min(3, spans.length) ? spans : [];
}

const nextHeading =
  /\b(road ?map|to-?do|future (work|steps?|improvements?|directions?)|next steps?|improvements?|possible extensions?|extensions?|v2|later|what'?s next|with more time)\b/i;

/** What stands in a list under "Roadmap", "To do" or "Next steps" is a next step, however it is worded. */
function afterHeading(whole: WholeAnswer, subject: number, own: readonly CueHit[]): readonly CueHit[] {
  const listed: CueHit[] = [];
  let under = false;
  whole.clauses.forEach((clause, index) => {
    if (clause.heading) {
      under = nextHeading.test(clause.tokens.map((token) => token.word).join(" "));
      return;
    }
    const voided = ((whole.bits[index]?.[0] ?? 0) & (scope.void | scope.bare)) !== 0;
    if (under && !voided && clause.tokens.length >= 2)
      listed.push({ subject, cue: -1, strength: "strong", clause: index, start: clause.start, end: clause.end });
  });
  return [...own, ...listed];
}

/** Under a closing heading, or in the last sixth of the answer (four clauses at least). Strong cues hold anywhere late. */
function lastPart(whole: WholeAnswer, _: number, own: readonly CueHit[]): readonly CueHit[] {
  const count = whole.clauses.length;
  const from = count - Math.max(4, Math.ceil(count / 6));
  return own.filter((hit) => {
    const closing = whole.clauses[hit.clause]?.stages.includes("wrap-up") ?? false;
    return closing || hit.clause >= from || (hit.strength === "strong" && hit.clause >= count * 0.6);
  });
}

function byClause(hits: readonly ListMatch[]): ReadonlyMap<number, readonly ListMatch[]> {
  const groups = new Map<number, ListMatch[]>();
  for (const hit of hits) {
    const group = groups.get(hit.clause);
    if (group) group.push(hit);
    else groups.set(hit.clause, [hit]);
  }
  return groups;
}
