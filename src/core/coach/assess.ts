import type { Stage } from "../catalog/vocabulary.ts";
import type { Answer, Assessment, Evidence, Finding, Reading } from "./assessment.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { chanceOf, thresholds, type Weighing, weighing } from "./decision.ts";
import { quote, withWholeMarks } from "./evidence.ts";
import type { Knowledge } from "./knowledge.ts";
import { inferStages, stageLines } from "./lines.ts";
import { featuresOf, logOdds } from "./model.ts";
import { judgePitfalls } from "./pitfalls.ts";
import { applyRule } from "./rules.ts";
import { scope } from "./scope-bits.ts";
import { scopesOf } from "./scopes.ts";
import { type Sign, signsOf } from "./signs.ts";

/** Changes whenever the same answer may be judged otherwise; kept with every verdict. */
export const COACH_VERSION = "2";

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
  const lines = stageLines(reading.clauses, reading.signs, reading.odds, knowledge);
  return {
    concepts,
    items: ofKind("item"),
    pitfalls: judgePitfalls(answer, { ...reading, lines }, concepts, knowledge),
    lines,
  };
}

export function read(answer: Answer, knowledge: Knowledge): Reading {
  const cut = clausesOf(answer.passages);
  const bits = scopesOf(
    cut,
    answer.passages.map((passage) => passage.text),
  );
  const odds = cut.map((clause, index) => modelOdds(clause, bits[index], knowledge));
  const inferred = inferStages(cut, odds, knowledge);
  const clauses = cut.map((clause, index) =>
    clause.stages.length > 0 ? clause : { ...clause, inferred: inferred[index] ?? [] },
  );
  const found = signsOf(clauses, bits, knowledge);
  const bySubject = new Map<number, Sign[]>();
  for (const sign of found) {
    const list = bySubject.get(sign.subject);
    if (list) list.push(sign);
    else bySubject.set(sign.subject, [sign]);
  }
  const whole = { clauses, bits, knowledge, signs: found };
  const weighed = knowledge.subjects.map((_, subject) =>
    weigh(subject, applyRule(whole, subject, bySubject.get(subject) ?? []), clauses, odds, knowledge),
  );
  const richness = weighed.filter((one) => one.seen.strong > 0 && knowledge.subjects[one.subject]?.counted).length;
  const evidence = weighed.map((one) => ({ ...one, seen: { ...one.seen, richness } }));
  return { clauses, bits, signs: evidence.flatMap((one) => one.signs), odds, evidence };
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
  signs: readonly Sign[],
  clauses: readonly Clause[],
  odds: readonly (Float32Array | null)[],
  knowledge: Knowledge,
): Evidence {
  const strong = signs.filter((sign) => sign.strength === "strong");
  const medium = signs.filter((sign) => sign.strength === "medium");
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
    for (const sign of signs)
      if (odds[sign.clause]) there = Math.max(there ?? Number.NEGATIVE_INFINITY, of(sign.clause));
  }
  return {
    subject,
    signs,
    bestClause: best,
    seen: {
      // What a rule has counted is more than one cue's word.
      strong: new Set(strong.map((sign) => sign.cue)).size + (strong.some((sign) => sign.cue < 0) ? 1 : 0),
      places: new Set(strong.map((sign) => sign.clause)).size,
      medium: new Set(medium.map((sign) => sign.cue)).size,
      best: best < 0 ? null : (odds[best]?.[row] ?? null),
      second: second < 0 ? null : (odds[second]?.[row] ?? null),
      there,
      signInStage: strong.some((sign) => isIn(clauses[sign.clause], knowledge.subjects[subject]?.stage ?? null)),
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
  reading: Reading,
  answer: Answer,
  knowledge: Knowledge,
  weights: Weighing,
): Finding {
  const id = knowledge.subjects[evidence.subject]?.id ?? "";
  const isSeen = evidence.signs.length > 0 || evidence.bestClause >= 0;
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
    };
  const sign = strongest(evidence, reading, knowledge);
  const clause = reading.clauses[sign?.clause ?? evidence.bestClause];
  const passage = clause?.passage ?? 0;
  const text = answer.passages[passage]?.text ?? "";
  const words = sign
    ? quote(text, clause, sign.start, sign.end)
    : withWholeMarks(text, clause?.start ?? 0, clause?.end ?? 0);
  return {
    id,
    confidence,
    covered: chance >= thresholds.covered,
    evidence: words,
    passage,
    reason: reasonOf(evidence),
    chance,
  };
}

/**
 * The sign to quote: in the clause where most signs agree, the model agrees and the stage fits; there a strong one before
 * a medium one, and the shortest of those.
 */
function strongest(evidence: Evidence, reading: Reading, knowledge: Knowledge): Sign | null {
  const subject = knowledge.subjects[evidence.subject];
  const worth = (clause: number) => {
    const here = evidence.signs.filter((sign) => sign.clause === clause);
    const cues = (strength: Sign["strength"]) =>
      new Set(here.filter((sign) => sign.strength === strength).map((sign) => sign.cue)).size;
    const odds = subject && subject.row >= 0 ? (reading.odds[clause]?.[subject.row] ?? -4) : 0;
    const fits = isIn(reading.clauses[clause], subject?.stage ?? null) ? 1 : 0;
    return 1.2 * Math.min(3, cues("strong")) + 0.5 * Math.min(2, cues("medium")) + 0.5 * Math.max(-4, odds) + fits;
  };
  let best: Sign | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const worths = new Map<number, number>();
  for (const sign of evidence.signs) {
    const known = worths.get(sign.clause) ?? worth(sign.clause);
    worths.set(sign.clause, known);
    const value = known + (sign.strength === "strong" ? 0.5 : 0) - (sign.end - sign.start) / 400;
    if (value > most) [best, most] = [sign, value];
  }
  return best;
}

function reasonOf(evidence: Evidence): string {
  const { strong, medium } = evidence.seen;
  const signs: string[] = [];
  if (strong > 0) signs.push(`${strong} strong ${strong === 1 ? "sign" : "signs"}`);
  if (medium > 0) signs.push(`${medium} weaker ${medium === 1 ? "sign" : "signs"}`);
  if (signs.length === 0) return "worded like answers that cover it";
  return signs.join(", ");
}
