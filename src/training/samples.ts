// What the model learns from: example sentences and labelled answers as features, each with its truth and weight.
import { cueHitsOf } from "../core/coach/cues/cue-hits.ts";
import type { Knowledge } from "../core/coach/cues/knowledge.ts";
import { featuresOf } from "../core/coach/cues/model.ts";
import type { Clause } from "../core/coach/language/clauses.ts";
import { clausesOf } from "../core/coach/language/clauses.ts";
import { scopesOf } from "../core/coach/language/scopes.ts";
import { tokenise } from "../core/coach/language/tokens.ts";
import type { Labelled } from "./labelled-answers.ts";
import { generator } from "./measure.ts";

/** Sentences that cover a concept, and sentences that look like it and do not. */
export type Examples = Readonly<
  Record<string, { readonly examples: readonly string[]; readonly counterexamples: readonly string[] }>
>;

/** The examples, and with them the sentence each concept shows as one a strong candidate says. */
export function withShown(
  examples: Examples,
  concepts: readonly { readonly id: string; readonly sample: string }[],
): Examples {
  const shown = new Map(concepts.map(({ id, sample }) => [id, sample]));
  return Object.fromEntries(
    Object.entries(examples).map(([id, own]) => {
      const sentence = shown.get(id);
      return [id, sentence === undefined ? own : { ...own, examples: [...own.examples, sentence] }];
    }),
  );
}

/** One stretch of text with what is known of each concept: its truth, and how much it weighs (0: not known). */
export interface Sample {
  readonly features: readonly number[];
  readonly truth: Uint8Array;
  readonly weight: Float32Array;
}

const positive = 2;
const counter = 1.5;
const other = 0.25;
const answered = { yes: 4, no: 1.2, elsewhere: 0.3 };

/**
 * Samples from the example sentences. A sentence of one concept counts a little against the others, unless their cues
 * see themselves in it. Each is used once alone and once glued to an unrelated one, as clauses are in real answers.
 */
export function samplesOfExamples(
  examples: Examples,
  concepts: readonly string[],
  knowledge: Knowledge,
  buckets: number,
): readonly Sample[] {
  const random = generator(11);
  const all = concepts.flatMap((id, concept) => [
    ...(examples[id]?.examples ?? []).map((text) => ({ text, concept, covers: true })),
    ...(examples[id]?.counterexamples ?? []).map((text) => ({ text, concept, covers: false })),
  ]);
  return all.flatMap(({ text, concept, covers }) => {
    const tokens = tokenise(text);
    const truth = new Uint8Array(concepts.length);
    const weight = new Float32Array(concepts.length).fill(other);
    for (const seen of seenBy(text, concepts, knowledge)) weight[seen] = 0;
    truth[concept] = covers ? 1 : 0;
    weight[concept] = covers ? positive : counter;
    const stranger = all[Math.floor(random() * all.length)];
    const alone: Sample = { features: featuresOf(tokens, buckets), truth, weight };
    if (!stranger || stranger.concept === concept) return [alone];
    const glued = random() < 0.5 ? [...tokens, ...tokenise(stranger.text)] : [...tokenise(stranger.text), ...tokens];
    const gluedWeight = new Float32Array(concepts.length);
    gluedWeight[concept] = (weight[concept] ?? 0) * 0.6;
    return [alone, { features: featuresOf(glued, buckets), truth, weight: gluedWeight }];
  });
}

function seenBy(text: string, concepts: readonly string[], knowledge: Knowledge): ReadonlySet<number> {
  const clauses = clausesOf([{ text }]);
  const hits = cueHitsOf(clauses, scopesOf(clauses, [text]), knowledge);
  return new Set(hits.map((hit) => concepts.indexOf(knowledge.subjects[hit.subject]?.id ?? "")));
}

/** Samples from labelled answers: the clause with the proof, and all the clauses of answers that do not cover it. */
export function samplesOfAnswers(
  answers: readonly Labelled[],
  concepts: readonly string[],
  buckets: number,
): readonly Sample[] {
  return answers.flatMap((answer) => {
    const proofs = concepts.map((id) => {
      const label = answer.labels.concepts[id];
      const at = typeof label === "string" ? answer.text.indexOf(label) : -1;
      return at < 0 || typeof label !== "string" ? null : { start: at, end: at + label.length };
    });
    return clausesOf([{ text: answer.text }]).map((clause): Sample => {
      const truth = new Uint8Array(concepts.length);
      const weight = new Float32Array(concepts.length);
      concepts.forEach((id, concept) => {
        const label = answer.labels.concepts[id];
        const proof = proofs[concept];
        const here = proof ? overlap(clause, proof) : 0;
        if (label === undefined) return;
        if (here > 0.3) [truth[concept], weight[concept]] = [1, answered.yes];
        else weight[concept] = label === false ? answered.no : here > 0 ? 0 : answered.elsewhere;
      });
      return { features: featuresOf(clause.tokens, buckets), truth, weight };
    });
  });
}

/** How much of the shorter of the two is shared. */
function overlap(clause: Clause, proof: { readonly start: number; readonly end: number }): number {
  const shared = Math.min(clause.end, proof.end) - Math.max(clause.start, proof.start);
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(clause.end - clause.start, proof.end - proof.start));
}
