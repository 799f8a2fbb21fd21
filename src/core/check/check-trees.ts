// What is wrong with a decision tree, found when it is written and not by the one who walks into it.
import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import type { DecisionTree } from "../catalog/schema/reference.ts";
import { isQuestion } from "../trees/tree.ts";

/** None for a definition of another kind. */
export function checkTrees(parsed: Parsed): readonly Diagnostic[] {
  if (parsed.kind !== "framework") return [];
  return parsed.value.steps.flatMap((step, place) =>
    step.decisions.flatMap((tree, index) =>
      checkTree(tree).map(({ path, message }) =>
        faultAt(parsed, ["steps", place, "decisions", index, ...path], message),
      ),
    ),
  );
}

/** A fault of a decision tree: the path of the value inside the tree, and what is wrong with it. */
export interface DecisionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Every fault of a tree: two nodes of one id, a start or an answer that leads nowhere, an answer that leads in a circle, a
 * node that no answer leads to. A tree without faults can be walked to an end.
 */
export function checkTree(tree: DecisionTree): readonly DecisionFault[] {
  const indexes = new Map<string, number>();
  const faults: DecisionFault[] = [];
  tree.nodes.forEach((node, index) => {
    if (indexes.has(node.id)) faults.push({ path: ["nodes", index, "id"], message: `a second node ${node.id}` });
    else indexes.set(node.id, index);
  });
  if (!indexes.has(tree.start)) return [...faults, { path: ["start"], message: `there is no node ${tree.start}` }];

  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (id: string): void => {
    open.add(id);
    const index = indexes.get(id)!;
    const node = tree.nodes[index]!;
    for (const [place, { to }] of isQuestion(node) ? node.answers.entries() : []) {
      const path = ["nodes", index, "answers", place, "to"];
      if (!indexes.has(to)) faults.push({ path, message: `there is no node ${to}` });
      else if (open.has(to)) faults.push({ path, message: `leads back to ${to}: a walk would never end` });
      else if (!done.has(to)) visit(to);
    }
    open.delete(id);
    done.add(id);
  };
  visit(tree.start);

  tree.nodes.forEach((node, index) => {
    if (done.has(node.id)) return;
    faults.push({ path: ["nodes", index, "id"], message: `no answer leads to ${node.id}` });
  });
  return faults;
}
