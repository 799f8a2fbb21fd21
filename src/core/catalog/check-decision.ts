import type { Decision } from "./reference.ts";

/** A fault of a decision tree: the index of its node (null for `start`), and what is wrong. */
export interface DecisionFault {
  readonly node: number | null;
  readonly answer?: number;
  readonly message: string;
  /** Set when a name leads nowhere. */
  readonly unknown?: string;
}

/** Every name leads to a node, every node is reached from `start`, and no way leads back to where it came from. */
export function checkDecision(decision: Decision): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  const indexOf = new Map(decision.nodes.map((node, index) => [node.id, index]));
  if (!indexOf.has(decision.start)) {
    faults.push({ node: null, message: `"start" names no node`, unknown: decision.start });
  }
  decision.nodes.forEach((node, index) => {
    if (!("answers" in node)) return;
    node.answers.forEach(({ to }, answer) => {
      if (!indexOf.has(to)) faults.push({ node: index, answer, message: `"to" names no node`, unknown: to });
    });
  });
  if (faults.length > 0) return faults;

  const reached = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    const index = indexOf.get(id);
    const node = index === undefined ? undefined : decision.nodes[index];
    if (!node || index === undefined || reached.has(id)) return;
    reached.add(id);
    open.add(id);
    for (const [answer, { to }] of ("answers" in node ? node.answers : []).entries()) {
      if (open.has(to)) faults.push({ node: index, answer, message: `"${to}" leads back to itself: a circle` });
      else visit(to);
    }
    open.delete(id);
  };
  visit(decision.start);
  decision.nodes.forEach((node, index) => {
    if (!reached.has(node.id)) faults.push({ node: index, message: `no answer leads to the node "${node.id}"` });
  });
  return faults;
}
