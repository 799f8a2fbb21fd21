// Where in a design each line and clause is: minutes by stage, jumps back and cues bound to a stage go by it.
import { stages } from "../../catalog/schema/terms.ts";
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import type { CueHit } from "../cues/cue-hits.ts";
import type { Knowledge } from "../cues/knowledge.ts";
import type { Clause } from "../language/clauses.ts";

export interface LineStage {
  readonly passage: number;
  readonly line: number;
  readonly stage: Stage | null;
}

/** What it costs, in log-odds, to be in another stage than the line before; and more to go back. */
const change = 1.6;
const back = 0.5;

/**
 * The stage each line belongs to: a heading or a step decides where one is known; elsewhere the hits and the model
 * vote, and neighbouring lines hold together (the best path, by Viterbi's algorithm).
 */
export function stageLines(
  clauses: readonly Clause[],
  hits: readonly CueHit[],
  odds: readonly (Float32Array | null)[],
  knowledge: Knowledge,
): readonly LineStage[] {
  const lines: { passage: number; line: number; votes: number[]; told: boolean }[] = [];
  const where = new Map<number, number>();
  clauses.forEach((clause, index) => {
    const last = lines.at(-1);
    if (!last || last.passage !== clause.passage || last.line !== clause.line)
      lines.push({ passage: clause.passage, line: clause.line, votes: stages.map(() => 0), told: false });
    where.set(index, lines.length - 1);
    const line = lines.at(-1);
    if (!line) return;
    clause.stages.forEach((stage) => {
      line.votes[stages.indexOf(stage)] = (line.votes[stages.indexOf(stage)] ?? 0) + 3;
    });
    if (clause.stages.length > 0) line.told = true;
    addModelVotes(line.votes, odds[index] ?? null, knowledge);
  });
  for (const hit of hits) {
    const line = lines[where.get(hit.clause) ?? -1];
    const stage = knowledge.subjects[hit.subject]?.stage;
    if (line && stage)
      line.votes[stages.indexOf(stage)] =
        (line.votes[stages.indexOf(stage)] ?? 0) + (hit.strength === "strong" ? 1 : 0.3);
  }
  const path = bestPath(lines.map((line) => line.votes));
  const isSilent = lines.every((line) => !line.told && line.votes.every((vote) => vote === 0));
  return lines.map((line, index) => {
    const stage = stages[path[index] ?? 0] ?? null;
    return { passage: line.passage, line: line.line, stage: isSilent ? null : stage };
  });
}

/**
 * Stages each clause may belong to where neither a heading nor a step tells: that of the best path over the model's
 * votes, and any other the model is sure of. Without a model, nothing is inferred.
 */
export function inferStages(
  clauses: readonly Clause[],
  odds: readonly (Float32Array | null)[],
  knowledge: Knowledge,
): readonly (readonly Stage[])[] {
  if (!knowledge.model || clauses.every((clause) => clause.stages.length > 0))
    return clauses.map((clause) => clause.stages);
  const votes = clauses.map((clause, index) => {
    const own = stages.map(() => 0);
    for (const stage of clause.stages) own[stages.indexOf(stage)] = 3;
    addModelVotes(own, odds[index] ?? null, knowledge);
    return own;
  });
  const path = bestPath(votes);
  return clauses.map((clause, index) => {
    if (clause.stages.length > 0) return clause.stages;
    const own = votes[index] ?? [];
    return stages.filter((_, stage) => stage === path[index] || (own[stage] ?? 0) >= sure);
  });
}

const sure = 0.9;

function addModelVotes(votes: number[], odds: Float32Array | null, knowledge: Knowledge): void {
  if (!odds || !knowledge.model) return;
  for (const subject of knowledge.subjects) {
    if (subject.row < 0 || !subject.stage) continue;
    const vote = odds[subject.row] ?? 0;
    const at = stages.indexOf(subject.stage);
    if (vote > -1) votes[at] = Math.max(votes[at] ?? 0, (vote + 1) / 2);
  }
}

function bestPath(votes: readonly (readonly number[])[]): readonly number[] {
  const width = stages.length;
  let scores: number[] = [...(votes[0] ?? [])];
  const from: number[][] = [];
  for (let index = 1; index < votes.length; index++) {
    const next: number[] = [];
    const origin: number[] = [];
    for (let stage = 0; stage < width; stage++) {
      let best = 0;
      let value = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < width; before++) {
        const cost = before === stage ? 0 : change + (before > stage ? back : 0);
        const score = (scores[before] ?? 0) - cost;
        if (score > value) [best, value] = [before, score];
      }
      next.push(value + (votes[index]?.[stage] ?? 0));
      origin.push(best);
    }
    from.push(origin);
    scores = next;
  }
  const path: number[] = [];
  let at = scores.indexOf(Math.max(...scores));
  for (let index = votes.length - 1; index >= 0; index--) {
    path.push(at);
    at = from[index - 1]?.[at] ?? 0;
  }
  return path.reverse();
}
