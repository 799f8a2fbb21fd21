// Decision trees: their nodes, a walk from question to choice, and both as text.
import type { DecisionTree } from "../catalog/schema/reference.ts";
import { MlsdError } from "../error.ts";
import { quotedWord } from "../estimate/fault.ts";

export type DecisionNode = DecisionTree["nodes"][number];
/** A node that asks. */
export type TreeQuestion = Extract<DecisionNode, { readonly ask: string }>;
/** A node that chooses: an end of the tree. */
type TreeChoice = Extract<DecisionNode, { readonly choose: string }>;

export function isQuestion(node: DecisionNode): node is TreeQuestion {
  return "ask" in node;
}

/** The node of this id. Throws `MlsdError("bad-definition")` for one that `checkDecision` would have named. */
export function nodeOf(tree: DecisionTree, id: string): DecisionNode {
  const node = tree.nodes.find((candidate) => candidate.id === id);
  if (node) return node;
  throw new MlsdError(
    "bad-definition",
    `the decision tree ${tree.id} has no node ${id}`,
    "mlsd check names every fault.",
  );
}

/** A whole tree as indented text. What two answers lead to is written out once and named from then on. */
export function outlineTree(tree: DecisionTree): string {
  const written = new Set<string>();
  const lines = (node: DecisionNode): readonly string[] => {
    const known = written.has(node.id);
    written.add(node.id);
    if (!isQuestion(node)) return known ? [`=> ${node.choose} (as above)`] : choiceLines(node);
    if (known) return [`${node.ask} (as above)`];
    const answers = node.answers.flatMap(({ answer, to }, index) => [
      `${index + 1} ${answer}`,
      ...lines(nodeOf(tree, to)).map((line) => `    ${line}`),
    ]);
    return [node.ask, ...answers];
  };
  return [tree.title, "", ...lines(nodeOf(tree, tree.start))].join("\n");
}

/** A walk as text: what was asked and answered, then the choice with its reason, or the question that is still open. */
export function outlineWalk({ tree, trail, at }: Walk): string {
  const steps = trail.map(({ question, answer }) => `${question.ask} ${answer}`);
  const end = isQuestion(at) ? questionLines(at) : choiceLines(at);
  return [tree.title, "", ...steps, ...(steps.length > 0 ? [""] : []), ...end].join("\n");
}

function choiceLines({ choose, because }: TreeChoice): readonly string[] {
  return [`=> ${choose}`, `   ${because}`];
}

function questionLines({ ask, answers }: TreeQuestion): readonly string[] {
  return [ask, ...answers.map(({ answer }, index) => `  ${index + 1} ${answer}`)];
}

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
