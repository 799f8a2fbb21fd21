// The nodes of a decision tree: questions and choices told apart, and found by their ids.
import type { DecisionTree } from "../catalog/schema/reference.ts";
import { MlsdError } from "../error.ts";

export type DecisionNode = DecisionTree["nodes"][number];
/** A node that asks. */
export type TreeQuestion = Extract<DecisionNode, { readonly ask: string }>;
/** A node that chooses: an end of the tree. */
export type TreeChoice = Extract<DecisionNode, { readonly choose: string }>;

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
