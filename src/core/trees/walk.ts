// A walk through a decision tree, answer by answer or by the words of a command line, up to a choice.
import type { DecisionTree } from "../catalog/schema/reference.ts";
import { MlsdError } from "../error.ts";
import { quotedWord } from "../estimate/fault.ts";
import type { TreeChoice, TreeQuestion } from "./tree.ts";
import { isQuestion, nodeOf } from "./tree.ts";

/** How far a walk has come: the answers given, and the question it stands at or the choice it ended with. */
export interface Walk {
  readonly tree: DecisionTree;
  readonly trail: readonly Answered[];
  readonly at: TreeQuestion | TreeChoice;
}

interface Answered {
  readonly question: TreeQuestion;
  readonly answer: string;
}

export function startWalk(tree: DecisionTree): Walk {
  return { tree, trail: [], at: nodeOf(tree, tree.start) };
}

/** The walk with the open question answered by the answer of this index. At an end it stays where it is. */
export function walkOn(walk: Walk, index: number): Walk {
  const question = walk.at;
  if (!isQuestion(question)) return walk;
  const answer = question.answers[index];
  if (!answer) return walk;
  return { ...walk, trail: [...walk.trail, { question, answer: answer.answer }], at: nodeOf(walk.tree, answer.to) };
}

/**
 * The walk these words lead to, one for each question in turn: the answer's number from 1, or its beginning in any case.
 * Too few words leave it at a question. Throws `MlsdError("usage")` with the answers to choose from for a word that fits
 * none or several, and for words left over at the end.
 */
export function walkBy(tree: DecisionTree, words: readonly string[]): Walk {
  return words.reduce<Walk>((walk, word) => {
    if (!isQuestion(walk.at))
      throw new MlsdError("usage", `One answer too many: ${quotedWord(word)}; the tree ends before it.`);
    return walkOn(walk, answerIndex(walk.at, word));
  }, startWalk(tree));
}

function answerIndex(question: TreeQuestion, word: string): number {
  const wanted = word.trim().toLowerCase();
  const answers = question.answers.map(({ answer }) => answer.toLowerCase());
  const number = /^\d+$/.test(wanted) ? Number(wanted) - 1 : answers.indexOf(wanted);
  if (number >= 0 && number < answers.length) return number;
  const beginning = answers.flatMap((answer, index) => (wanted && answer.startsWith(wanted) ? [index] : []));
  if (beginning.length === 1) return beginning[0]!;
  const choices = question.answers.map(({ answer }, index) => `  ${index + 1} ${answer}`).join("\n");
  const fits = beginning.length > 1 ? `${quotedWord(word)} fits several answers` : `${quotedWord(word)} is no answer`;
  throw new MlsdError("usage", `${fits} to: ${question.ask}\n${choices}`, "Give the number of the answer.");
}
