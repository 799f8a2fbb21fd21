// Which pitfalls happened in an answer; the rules for those that no cue sees by itself are one table here.
import { stages } from "../../catalog/schema/terms.ts";
import type { CueHit } from "../cues/cue-hits.ts";
import type { Knowledge, PitfallKnowledge } from "../cues/knowledge.ts";
import type { Answer, AnswerReading, Finding, PitfallFinding } from "./assessment.ts";
import type { LineStage } from "./line-stages.ts";
import { familiesIn } from "./rules.ts";

/** An answer, read, with the stage of each of its lines. */
type LinedReading = AnswerReading & { readonly lines: readonly LineStage[] };

/** Judges every pitfall: those said in a line by cues or a rule, the absent ones by what the findings say. */
export function judgePitfalls(
  answer: Answer,
  reading: LinedReading,
  concepts: readonly Finding[],
  knowledge: Knowledge,
): readonly PitfallFinding[] {
  const covered = new Map(concepts.filter((finding) => finding.covered).map((finding) => [finding.id, finding]));
  return knowledge.pitfalls.map((pitfall) =>
    pitfall.kind === "absent" ? absent(pitfall, answer, covered) : said(pitfall, answer, reading, knowledge, covered),
  );
}

type Covered = ReadonlyMap<string, Finding>;

/** What is covered absolves, and calls for the rest: of what is less sure two times in three nothing is there (docs/coach.md). */
function absent(pitfall: PitfallKnowledge, answer: Answer, covered: Covered): PitfallFinding {
  const { id } = pitfall;
  if (answer.excerpt) return { id, present: false, evidence: null, reason: "not judged on a part of an answer" };
  const because = pitfall.needs.find((need) => covered.has(need));
  if (pitfall.needs.length > 0 && because === undefined)
    return {
      id,
      present: false,
      evidence: null,
      reason: `only judged once one of these was said: ${pitfall.needs.join(", ")}`,
    };
  const there = pitfall.without.find((one) => covered.has(one));
  if (there !== undefined)
    return { id, present: false, evidence: covered.get(there)?.evidence ?? null, reason: `${there} was said` };
  return {
    id,
    present: true,
    evidence: because ? (covered.get(because)?.evidence ?? null) : null,
    reason: `nothing was heard of ${pitfall.without.join(", ")}`,
  };
}

function said(
  pitfall: PitfallKnowledge,
  answer: Answer,
  reading: LinedReading,
  knowledge: Knowledge,
  covered: Covered,
): PitfallFinding {
  const { id } = pitfall;
  const rule = rules[pitfall.rule ?? ""];
  const subject = knowledge.subjects.findIndex((candidate) => candidate.kind === "pitfall" && candidate.id === id);
  const hits = reading.hits.filter((hit) => hit.subject === subject);
  const happened = rule ? rule({ reading, hits, covered, knowledge }) : (hits[0] ?? null);
  if (!happened) return { id, present: false, evidence: null, reason: "nothing like it was seen" };
  const clause = reading.clauses[happened.clause];
  const text = answer.passages[clause?.passage ?? 0]?.text ?? "";
  return {
    id,
    present: true,
    evidence: text.slice(happened.start, happened.end).trim(),
    reason: "said in these words",
  };
}

interface Place {
  readonly clause: number;
  readonly start: number;
  readonly end: number;
}

interface Case {
  readonly reading: LinedReading;
  readonly hits: readonly Place[];
  readonly covered: Covered;
  readonly knowledge: Knowledge;
}

/** Pitfalls a cue cannot see by itself; each is given the places its cues matched. */
const rules: Readonly<Record<string, (one: Case) => Place | null>> = {
  /** A model among the first three statements, before any goal, requirement, metric or question. */
  "model-first": ({ reading, hits, covered, knowledge }) => {
    let statements = 0;
    for (let index = 0; index < reading.clauses.length && statements < 3; index++) {
      const clause = reading.clauses[index];
      if (!clause || clause.heading) continue;
      if (clause.question) return null;
      if (reading.hits.some((hit) => hit.clause === index && isBeforeDesign(knowledge, hit.subject, covered)))
        return null;
      const model = hits.find((hit) => hit.clause === index);
      if (model) return model;
      statements += 1;
    }
    return null;
  },
  /** A split by chance; one by ratio or in folds only where nothing is said of time. */
  "random-split": ({ reading, hits, covered }) => {
    const byChance = hits.find((hit) =>
      reading.clauses[hit.clause]?.tokens.some((token) => /^(random|shuffl)/.test(token.word)),
    );
    return byChance ?? (covered.has("eval-time") ? null : (hits[0] ?? null));
  },
  /** Accuracy as the headline of a task whose positives are rare. */
  "accuracy-imbalanced": ({ hits }) => hits[0] ?? null,
  /** Refreshing the model with neither interval nor trigger. */
  "vague-retrain": ({ hits, covered }) => (covered.has("mon-cadence") ? null : (hits[0] ?? null)),
  /** Three candidates in one list and no choice. */
  "laundry-list": ({ reading, hits, knowledge }) =>
    hasChosen(reading, knowledge)
      ? null
      : (hits.find((hit) => familiesIn({ clauses: reading.clauses, knowledge }, hit.clause).length >= 3) ?? null),
  /** People look at outputs, and no metric or set is named. */
  "subjective-eval": ({ hits, covered }) =>
    covered.has("metric-offline") || covered.has("eval-split") ? null : (hits[0] ?? null),
  /** A proxy as the goal, with neither a guardrail nor a word on what it misses. */
  "proxy-only": ({ hits, covered }) =>
    covered.has("metric-guardrail") || covered.has("metric-gap") ? null : (hits[0] ?? null),
  /** Three jumps back over two stages or more, and none announced. */
  "shuffled-order": ({ reading, knowledge }) => jumpsBack(reading, knowledge),
};

/** How many stages back make a jump, and how many jumps a disorder. */
const far = 2;
const tooMany = 4;

/**
 * The place of the third jump back, or null. Where a line belongs is told by its heading or step, else by what stands
 * around it; it counts once something is said there that belongs to that stage for sure.
 */
function jumpsBack({ clauses, hits, lines }: LinedReading, knowledge: Knowledge): Place | null {
  const announced = clauses.some((clause) =>
    clause.tokens.some((token, index) => token.word === "back" && clause.tokens[index - 1]?.stem === "go"),
  );
  if (announced) return null;
  const own = new Map<string, CueHit>();
  for (const hit of hits) {
    const clause = clauses[hit.clause];
    const subject = knowledge.subjects[hit.subject];
    if (!clause || hit.strength !== "strong" || subject?.kind !== "concept" || !subject.stage) continue;
    const key = `${clause.passage} ${clause.line} ${subject.stage}`;
    if (!own.has(key)) own.set(key, hit);
  }
  let before = -1;
  let jumps = 0;
  for (const { passage, line, stage } of lines) {
    const hit = own.get(`${passage} ${line} ${stage}`);
    if (!stage || !hit) continue;
    const at = stages.indexOf(stage);
    if (at <= before - far) jumps += 1;
    before = at;
    if (jumps >= tooMany) return hit;
  }
  return null;
}

function hasChosen(reading: AnswerReading, knowledge: Knowledge): boolean {
  return reading.hits.some(
    (hit) => hit.strength === "strong" && knowledge.subjects[hit.subject]?.id === "model-choice",
  );
}

const beforeDesign = new Set([
  "clarify-questions",
  "clarify-goal",
  "clarify-scale",
  "clarify-latency",
  "clarify-constraints",
  "metric-offline",
  "metric-online",
]);

function isBeforeDesign(knowledge: Knowledge, subject: number, covered: Covered): boolean {
  const id = knowledge.subjects[subject]?.id ?? "";
  return beforeDesign.has(id) && covered.has(id);
}
