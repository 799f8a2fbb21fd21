// Leads from a path in a definition's value back to what was written there, so that a fault can be told at its line.
import { type Document, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";

/** Where something stands: names and numbers from the root, as in ["steps", 2, "say"]. */
export type NodePath = readonly PropertyKey[];

/** A key of a map. It is repeated when the same map had it before. */
interface KeyNode {
  readonly name: string;
  readonly node: Node;
  readonly isRepeated: boolean;
}

/** The document's nodes by path, gathered in one walk. The document is at most `maxDepth` deep. */
export interface NodeIndex {
  value(path: NodePath): Node | undefined;
  key(path: NodePath): Node | undefined;
  /** The node at a path, or the nearest one round it. */
  nearest(path: NodePath): Node | undefined;
  readonly keys: readonly KeyNode[];
  readonly texts: readonly { readonly node: Node; readonly text: string }[];
}

export function indexNodes(document: Document): NodeIndex {
  const values = new Map<string, Node>();
  const keyNodes = new Map<string, Node>();
  const keys: KeyNode[] = [];
  const texts: { node: Node; text: string }[] = [];

  function visit(node: unknown, path: NodePath): void {
    if (isMap(node)) {
      values.set(name(path), node);
      for (const pair of node.items) visitPair(pair, path);
    } else if (isSeq(node)) {
      values.set(name(path), node);
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    } else if (isScalar(node)) {
      values.set(name(path), node);
      if (typeof node.value === "string") texts.push({ node, text: node.value });
    }
  }

  function visitPair(pair: Pair, path: NodePath): void {
    if (!isScalar(pair.key)) return;
    const key = String(pair.key.value);
    const own = [...path, key];
    const isRepeated = keyNodes.has(name(own));
    keys.push({ name: key, node: pair.key, isRepeated });
    texts.push({ node: pair.key, text: key });
    if (isRepeated) return;
    keyNodes.set(name(own), pair.key);
    visit(pair.value, own);
  }

  visit(document.contents, []);

  const value = (path: NodePath): Node | undefined => values.get(name(path));
  const key = (path: NodePath): Node | undefined => keyNodes.get(name(path));
  function nearest(path: NodePath): Node | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = value(path.slice(0, length)) ?? key(path.slice(0, length));
      if (node) return node;
    }
    return undefined;
  }
  return { value, key, nearest, keys, texts };
}

function name(path: NodePath): string {
  return path.map((part) => `${typeof part === "number" ? "#" : "."}${String(part)}`).join("\u0000");
}
