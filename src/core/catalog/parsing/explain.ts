// Puts the issues zod reports into sentences with hints: a missing key, a wrong type, a word that is not known.
import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { z } from "zod";
import { didYouMean } from "../../text/nearest.ts";
import type { NodeIndex, NodePath } from "./nodes.ts";
import { keysAt } from "./schema-keys.ts";

/** A fault of the value, in words, and the node it is about. */
export interface Explained {
  readonly node: Node | undefined;
  readonly message: string;
  readonly hint?: string;
}

type Issue = z.core.$ZodIssue;

/** Says in words what an issue of the schema means to the writer of the file. */
export function explainIssue(issue: Issue, schema: z.core.$ZodType, nodes: NodeIndex): readonly Explained[] {
  const path = issue.path;
  const node = nodes.value(path);
  const label = labelOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, schema, nodes));
    case "invalid_union":
      return explainUnion(issue, schema, nodes);
    case "invalid_type":
      return [
        isMissing(node) && !nodes.key(path)
          ? missing(path, nodes)
          : wrongType(issue.expected, label, node ?? nodes.key(path)),
      ];
    case "invalid_value": {
      if (!node) return [missing(path, nodes)];
      const allowed = issue.values.map(String);
      const found = isScalar(node) ? String(node.value) : "";
      const hint = didYouMean(found, allowed);
      return [
        {
          node,
          message: `${label} ${found === "" ? `is ${foundWords(node)}` : `"${found}" is not known`}; it is one of ${allowed.join(", ")}`,
          ...(hint && { hint }),
        },
      ];
    }
    case "too_small":
      return [{ node, message: `${label} ${tooSmall(issue, node)}` }];
    case "too_big":
      return [{ node, message: `${label} ${tooBig(issue, node)}` }];
    case "invalid_key":
      return [
        {
          node: nodes.key(path) ?? node,
          message: `the key "${String(path.at(-1))}" ${issue.issues[0]?.message ?? "is not allowed"}`,
        },
      ];
    case "invalid_format":
      return [{ node, message: `${label}: ${issue.message}`, ...idHint(node) }];
    case "custom":
      return [{ node: nodes.nearest(path), message: `${label} ${issue.message}` }];
    default:
      return [{ node, message: `${label}: ${issue.message}` }];
  }
}

function unknownKey(key: string, path: NodePath, schema: z.core.$ZodType, nodes: NodeIndex): Explained {
  const known = keysAt(schema, path);
  const hint = didYouMean(key, known) ?? (known.length > 0 ? `The keys here are ${known.join(", ")}.` : undefined);
  return { node: nodes.key([...path, key]), message: `unknown key "${key}"`, ...(hint && { hint }) };
}

function missing(path: NodePath, nodes: NodeIndex): Explained {
  return { node: nodes.nearest(path.slice(0, -1)), message: `"${String(path.at(-1))}" is missing` };
}

/** The branch that was meant is the one with the fewest complaints; a tie goes to the first. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.core.$ZodType,
  nodes: NodeIndex,
): readonly Explained[] {
  const branches = issue.errors.map((issues) => ({ issues, weight: issues.reduce((sum, one) => sum + weigh(one), 0) }));
  branches.sort((a, b) => a.weight - b.weight);
  const meant = branches[0]?.issues ?? [];
  return meant.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, nodes));
}

function weigh(issue: Issue): number {
  if (issue.code === "unrecognized_keys") return issue.keys.length;
  return issue.code === "invalid_type" && issue.path.length === 0 ? 10 : 1;
}

function wrongType(expected: string, label: string, node: Node | undefined): Explained {
  const wanted = typeWords[expected] ?? expected;
  const message = isMissing(node)
    ? `${label} is empty; it needs ${wanted}`
    : `${label} is ${foundWords(node)}, not ${wanted}`;
  const hint = expected === "string" ? textHint(node) : undefined;
  return { node, message, ...(hint && { hint }) };
}

function textHint(node: Node | undefined): string | undefined {
  if (isScalar(node) && node.value !== null) return `Put it in double quotes: "${node.source ?? String(node.value)}".`;
  if (isMap(node)) return 'Text that holds ": " needs double quotes round the whole of it.';
  return undefined;
}

function idHint(node: Node | undefined): { readonly hint?: string } {
  if (!isScalar(node)) return {};
  const id = String(node.value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64);
  return id === "" ? {} : { hint: `For example ${id}.` };
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys",
};

function isMissing(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.value === null);
}

function foundWords(node: Node | undefined): string {
  if (isMap(node)) return "a map of keys";
  if (isSeq(node)) return "a list";
  if (!isScalar(node) || node.value === null) return "empty";
  if (typeof node.value === "string") return "text";
  return typeof node.value === "number" && !Number.isSafeInteger(node.value)
    ? `the number ${node.value}`
    : `${String(node.value)}`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, node: Node | undefined): string {
  if (issue.origin === "string")
    return issue.minimum === 1 ? "is empty" : `is shorter than ${issue.minimum} characters`;
  if (issue.origin === "array") {
    const count = isSeq(node) ? node.items.length : 0;
    const needs = issue.exact ? `exactly ${issue.minimum}` : `at least ${issue.minimum}`;
    return `has ${count} ${count === 1 ? "entry" : "entries"}, needs ${needs}`;
  }
  return `is ${foundWords(node)}, less than ${issue.inclusive === false ? "or equal to " : ""}${issue.minimum}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig, node: Node | undefined): string {
  if (issue.origin === "string") return `is longer than ${issue.maximum} characters`;
  if (issue.origin === "array") {
    const count = isSeq(node) ? node.items.length : 0;
    return `has ${count} entries, may have ${issue.exact ? "exactly" : "at most"} ${issue.maximum}`;
  }
  return `is ${foundWords(node)}, more than ${issue.maximum}`;
}

/** What the words of an issue are about: the key, or the number of an entry in its list. */
function labelOf(path: NodePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the definition";
  if (typeof last !== "number") return `"${String(last)}"`;
  const list = path.at(-2);
  return `entry ${last + 1} of "${String(typeof list === "number" ? path.at(-3) : list)}"`;
}
