import type { Decision } from "../catalog/reference.ts";
import { MlsdError } from "../error.ts";

export type DecisionNode = Decision["nodes"][number];
/** A node that asks. */
export type Question = Extract<DecisionNode, { readonly ask: string }>;
/** A node that chooses: an end of the tree. */
export type Choice = Extract<DecisionNode, { readonly choose: string }>;

export function isQuestion(node: DecisionNode): node is Question {
  return "ask" in node;
}

/** The node of this id. Throws `MlsdError("bad-definition")` for one that `checkDecision` would have named. */
export function nodeOf(tree: Decision, id: string): DecisionNode {
  const node = tree.nodes.find((candidate) => candidate.id === id);
  if (node) return node;
  throw new MlsdError(
    "bad-definition",
    `the decision tree ${tree.id} has no node ${id}`,
    "mlsd check names every fault.",
  );
}
