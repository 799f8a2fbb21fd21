// From an answer to its assessment: clauses, scopes and hits read, evidence weighed, the words to quote chosen.
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import type { VoidReason } from "../../session/judged-substance.ts";
import { type CueHit, cueHitsOf } from "../cues/cue-hits.ts";
import type { Knowledge } from "../cues/knowledge.ts";
import { featuresOf, logOdds } from "../cues/model.ts";
import { type Clause, clausesOf } from "../language/clauses.ts";
import { scope } from "../language/scope-bits.ts";
import { scopesOf } from "../language/scopes.ts";
import { sentencesOf } from "../substance/sentence.ts";
import { substanceOf, voidsOf } from "../substance/substance.ts";
import type { Answer, AnswerReading, Assessment, Evidence, Finding } from "./assessment.ts";
import { depthAt } from "./depth.ts";
import { inferStages, stageLines } from "./line-stages.ts";
import { judgePitfalls } from "./pitfall-findings.ts";
import { quote, withWholeMarks } from "./quotation.ts";
import { applyRule } from "./rules.ts";
import { chanceOf, thresholds, type Weighing, weighing } from "./weighing.ts";

/** Changes whenever the same answer may be judged otherwise; kept with every verdict. */
export const COACH_VERSION = "3";

/**
 * Decides for every concept and item whether the answer covers it, with the words that prove it, and which pitfalls
 * happened. Pure and repeatable; time grows in proportion to the length of the text, and text beyond `longestAnswer`
 * characters is not read.
 */
export function assess(answer: Answer, knowledge: Knowledge, weights: Weighing = weighing): Assessment {
  const reading = read(answer, knowledge);
  const findings = reading.evidence.map((evidence) => findingOf(evidence, reading, answer, knowledge, weights));
  const ofKind = (kind: "concept" | "item") =>
    findings.filter((_, index) => knowledge.subjects[reading.evidence[index]?.subject ?? -1]?.kind === kind);
  const concepts = ofKind("concept");
  const lines = stageLines(reading.clauses, reading.hits, reading.odds, knowledge);
  return {
    concepts,
    items: ofKind("item"),
    pitfalls: judgePitfalls(answer, { ...reading, lines }, concepts, knowledge),
    lines,
    substance: substanceOf(reading.sentences, reading.voids, knowledge.background),
  };
}

function read(answer: Answer, knowledge: Knowledge): AnswerReading {
  const cut = clausesOf(answer.passages);
  const texts = answer.passages.map((passage) => passage.text);
  const bits = scopesOf(cut, texts);
  const sentences = sentencesOf(cut, texts);
  const voids = voidsOf(sentences, knowledge.background);
  const odds = cut.map((clause, index) => (voids.has(index) ? null : modelOdds(clause, bits[index], knowledge)));
  const inferred = inferStages(cut, odds, knowledge);
  const clauses = cut.map((clause, index) =>
    clause.stages.length > 0 ? clause : { ...clause, inferred: inferred[index] ?? [] },
  );
  const all = cueHitsOf(clauses, bits, knowledge);
  const untrue = new Set(all.filter((hit) => isUntrue(hit, knowledge)).map((hit) => hit.clause));
  const found = all.filter((hit) => counts(hit, voids, untrue, knowledge));
  const bySubject = new Map<number, CueHit[]>();
  for (const hit of found) {
    const list = bySubject.get(hit.subject);
    if (list) list.push(hit);
    else bySubject.set(hit.subject, [hit]);
  }
  const believed = odds.map((each, clause) => (untrue.has(clause) ? null : each));
  const whole = { clauses, bits, knowledge, hits: found };
  const weighed = knowledge.subjects.map((_, subject) =>
    weigh(subject, applyRule(whole, subject, bySubject.get(subject) ?? []), clauses, believed, knowledge),
  );
  const richness = weighed.filter((one) => one.seen.strong > 0 && knowledge.subjects[one.subject]?.counted).length;
  const evidence = weighed.map((one) => ({ ...one, seen: { ...one.seen, richness } }));
  return { clauses, bits, hits: evidence.flatMap((one) => one.hits), odds, evidence, sentences, voids };
}

/**
 * Nothing of ours, of the question's or put off earns anything, nor what is said with an untrue statement; but who says the facts
 * back has asked or assumed them, and a wrong move is one in a list, too.
 */
function counts(
  hit: CueHit,
  voids: ReadonlyMap<number, VoidReason>,
  untrue: ReadonlySet<number>,
  knowledge: Knowledge,
): boolean {
  const subject = knowledge.subjects[hit.subject];
  const reason = voids.get(hit.clause);
  const isBorrowed = reason === "ours" || reason === "theirs";
  if (subject?.kind === "pitfall") return !isBorrowed;
  if (reason !== undefined) return reason === "theirs" && subject?.stage === "scope";
  return !untrue.has(hit.clause);
}

function isUntrue({ subject }: CueHit, { subjects, pitfalls }: Knowledge): boolean {
  const about = subjects[subject];
  return about?.kind === "pitfall" && pitfalls.some(({ id, kind }) => id === about.id && kind === "wrong");
}

/**
 * What the model says of a clause that says something. What is taken back is left out for every concept, what is waved
 * away or asked only for those that cannot be said by a negation or a question.
 */
function modelOdds(clause: Clause, bits: Uint8Array | undefined, knowledge: Knowledge): Float32Array | null {
  const { model } = knowledge;
  if (!model || !bits || clause.tokens.length < 2) return null;
  const refused = scope.void | scope.bare | scope.heading;
  if (((bits[0] ?? 0) & refused) !== 0) return null;
  const without = (bit: number) => clause.tokens.filter((_, index) => ((bits[index] ?? 0) & bit) === 0);
  const spoken = without(scope.void);
  if (spoken.length < 2) return null;
  const odds = logOdds(model, featuresOf(spoken, model.buckets));
  const strict = without(scope.void | scope.negated);
  const isAsked = ((bits[0] ?? 0) & scope.asked) !== 0;
  if (strict.length === spoken.length && !isAsked) return odds;
  const rest = strict.length < 3 ? null : logOdds(model, featuresOf(strict, model.buckets));
  for (const subject of knowledge.subjects) {
    if (subject.row < 0) continue;
    if (isAsked && !subject.asked) odds[subject.row] = unlikely;
    else if (!subject.negated && strict.length < spoken.length) odds[subject.row] = rest?.[subject.row] ?? unlikely;
  }
  return odds;
}

const unlikely = -6;

function weigh(
  subject: number,
  hits: readonly CueHit[],
  clauses: readonly Clause[],
  odds: readonly (Float32Array | null)[],
  knowledge: Knowledge,
): Evidence {
  const strong = hits.filter((hit) => hit.strength === "strong");
  const medium = hits.filter((hit) => hit.strength === "medium");
  const row = knowledge.subjects[subject]?.row ?? -1;
  let best = -1;
  let second = -1;
  let there: number | null = null;
  if (row >= 0) {
    const of = (clause: number) => odds[clause]?.[row] ?? Number.NEGATIVE_INFINITY;
    for (let clause = 0; clause < odds.length; clause++) {
      if (!odds[clause]) continue;
      if (best < 0 || of(clause) > of(best)) [second, best] = [best, clause];
      else if (second < 0 || of(clause) > of(second)) second = clause;
    }
    for (const hit of hits) if (odds[hit.clause]) there = Math.max(there ?? Number.NEGATIVE_INFINITY, of(hit.clause));
  }
  return {
    subject,
    hits,
    bestClause: best,
    seen: {
      // What a rule has counted is more than one cue's word.
      strong: new Set(strong.map((hit) => hit.cue)).size + (strong.some((hit) => hit.cue < 0) ? 1 : 0),
      places: new Set(strong.map((hit) => hit.clause)).size,
      medium: new Set(medium.map((hit) => hit.cue)).size,
      best: best < 0 ? null : (odds[best]?.[row] ?? null),
      second: second < 0 ? null : (odds[second]?.[row] ?? null),
      there,
      signInStage: strong.some((hit) => isIn(clauses[hit.clause], knowledge.subjects[subject]?.stage ?? null)),
      bestInStage: best >= 0 && isIn(clauses[best], knowledge.subjects[subject]?.stage ?? null),
      clauses: clauses.length,
      richness: 0,
    },
  };
}

function isIn(clause: Clause | undefined, stage: Stage | null): boolean {
  if (!clause || !stage) return false;
  return (clause.stages.length > 0 ? clause.stages : (clause.inferred ?? [])).includes(stage);
}

function findingOf(
  evidence: Evidence,
  reading: AnswerReading,
  answer: Answer,
  knowledge: Knowledge,
  weights: Weighing,
): Finding {
  const id = knowledge.subjects[evidence.subject]?.id ?? "";
  const isSeen = evidence.hits.length > 0 || evidence.bestClause >= 0;
  const chance = isSeen ? chanceOf(evidence.seen, weights) : 0;
  const confidence = chance >= thresholds.found ? "found" : chance >= thresholds.likely ? "likely" : "none";
  if (confidence === "none")
    return {
      id,
      confidence,
      covered: false,
      evidence: null,
      passage: null,
      reason: "nothing like it was seen",
      chance,
      depth: null,
    };
  const hit = strongest(evidence, reading, knowledge);
  const clause = reading.clauses[hit?.clause ?? evidence.bestClause];
  const passage = clause?.passage ?? 0;
  const text = answer.passages[passage]?.text ?? "";
  const words = hit
    ? quote(text, clause, hit.start, hit.end)
    : withWholeMarks(text, clause?.start ?? 0, clause?.end ?? 0);
  return {
    id,
    confidence,
    covered: chance >= thresholds.covered,
    evidence: words,
    passage,
    reason: reasonOf(evidence),
    chance,
    depth: depthAt(hit?.clause ?? evidence.bestClause, reading, knowledge),
  };
}

/**
 * The hit to quote: in the clause where most hits agree, the model agrees and the stage fits; there a strong one before
 * a medium one, and the shortest of those.
 */
function strongest(evidence: Evidence, reading: AnswerReading, knowledge: Knowledge): CueHit | null {
  const subject = knowledge.subjects[evidence.subject];
  const worth = (clause: number) => {
    const here = evidence.hits.filter((hit) => hit.clause === clause);
    const cues = (strength: CueHit["strength"]) =>
      new Set(here.filter((hit) => hit.strength === strength).map((hit) => hit.cue)).size;
    const odds = subject && subject.row >= 0 ? (reading.odds[clause]?.[subject.row] ?? -4) : 0;
    const fits = isIn(reading.clauses[clause], subject?.stage ?? null) ? 1 : 0;
    return 1.2 * Math.min(3, cues("strong")) + 0.5 * Math.min(2, cues("medium")) + 0.5 * Math.max(-4, odds) + fits;
  };
  let best: CueHit | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const worths = new Map<number, number>();
  for (const hit of evidence.hits) {
    const known = worths.get(hit.clause) ?? worth(hit.clause);
    worths.set(hit.clause, known);
    const value = known + (hit.strength === "strong" ? 0.5 : 0) - (hit.end - hit.start) / 400;
    if (value > most) [best, most] = [hit, value];
  }
  return best;
}

function reasonOf(evidence: Evidence): string {
  const { strong, medium } = evidence.seen;
  const hits: string[] = [];
  if (strong > 0) hits.push(`${strong} strong ${strong === 1 ? "sign" : "signs"}`);
  if (medium > 0) hits.push(`${medium} weaker ${medium === 1 ? "sign" : "signs"}`);
  if (hits.length === 0) return "worded like answers that cover it";
  return hits.join(", ");
}
