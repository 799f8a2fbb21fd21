// Decision trees as text: a whole one indented, or one walk through it with the choice it came to.
import type { DecisionTree } from "../catalog/schema/reference.ts";
import type { DecisionNode, TreeChoice, TreeQuestion } from "./tree.ts";
import { isQuestion, nodeOf } from "./tree.ts";
import type { Walk } from "./walk.ts";

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
