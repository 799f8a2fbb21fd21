// Where the reading of a definition file comes together: limits, syntax, keys, schema, and the place of each part.
import { type Document, isMap, type Node } from "yaml";
import { didYouMean } from "../../text/nearest.ts";
import { codePointName, findInvisible } from "../../text/sanitise.ts";
import { type Definition, type Definitions, type Kind, kinds, schemas } from "../schema/kinds.ts";
import { createPlaces, type Diagnostic, type Place, type Places, sortDiagnostics } from "./diagnostic.ts";
import { explainIssue } from "./explain.ts";
import { maxBytes, maxDiagnostics } from "./limits.ts";
import { indexNodes, type NodeIndex, type NodePath } from "./nodes.ts";
import { readSyntax, spanOf } from "./syntax.ts";
import type { SyntaxFault } from "./token-guard.ts";

/** A definition without fault, and where its parts stand in the file. */
export type Parsed<K extends Kind = Kind> = {
  [One in K]: {
    readonly path: string;
    readonly kind: One;
    readonly value: Definitions[One];
    /** The place of a part, or of the nearest part round it that the file writes out. */
    readonly locate: (path: NodePath) => Place;
  };
}[K];

export type ParseResult = Parsed | { readonly diagnostics: readonly Diagnostic[] };

/** A fault of a part of a definition that was parsed. */
export function faultAt(parsed: Parsed, path: NodePath, message: string, hint?: string): Diagnostic {
  return { severity: "fault", path: parsed.path, ...parsed.locate(path), message, ...(hint && { hint }) };
}

/**
 * Turns the text of a definition file into its value, or into every fault of it, sorted by place. Never throws and, for
 * whatever text of up to 1 MiB, ends in bounded time. `path` is only named.
 *
 * Less than YAML is taken: one document, text keys, no anchors, aliases, tags, merge keys or directives, nothing that a
 * terminal would not show.
 */
export function parseDefinition(path: string, text: string): ParseResult {
  if (text.length > maxBytes) return { diagnostics: [tooLarge(path)] };
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const places = createPlaces(source);
  const syntax = readSyntax(source);
  if (!syntax.document) return { diagnostics: sortDiagnostics(tell(path, syntax.faults, places)) };
  const nodes = indexNodes(syntax.document);
  const read = readValue(syntax.document, nodes);
  const faults = [...syntax.faults, ...checkKeys(nodes), ...checkEscapes(nodes, source), ...read.faults];
  if (read.definition && faults.length === 0) {
    const locate = (at: NodePath): Place => {
      const { offset, length } = spanOf(nodes.nearest(at));
      return places.at(offset, length);
    };
    return { path, ...read.definition, locate } as Parsed;
  }
  return { diagnostics: sortDiagnostics(tell(path, faults, places)) };
}

/** What is said of a file over the limit, whether its bytes or its text were measured. */
function tooLarge(path: string): Diagnostic {
  const hint = "Split it into several definitions.";
  return { severity: "fault", path, line: 1, column: 1, message: "the file is larger than 1 MiB", hint };
}

function checkKeys(nodes: NodeIndex): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const { name, node, isRepeated } of nodes.keys) {
    if (isRepeated) faults.push(fault(node, `"${name}" stands twice in one map`, "Keep one of the two."));
    if (name === "<<") faults.push(fault(node, "a merge key (<<) is not allowed", "Write the keys out."));
  }
  return faults;
}

/** Characters written as escapes in double quotes; those that stand raw in the file were told by `readSyntax`. */
function checkEscapes(nodes: NodeIndex, source: string): readonly SyntaxFault[] {
  return nodes.texts.flatMap(({ node, text }) => {
    const [first] = findInvisible(text);
    const range = node.range;
    if (!first || !range || findInvisible(source.slice(range[0], range[1])).length > 0) return [];
    const name = codePointName(first.character);
    return [fault(node, `an escape hides the character ${name} here, which is not allowed`, "Delete the escape.")];
  });
}

/** The value against the schema of its kind. */
function readValue(
  document: Document,
  nodes: NodeIndex,
): {
  readonly faults: readonly SyntaxFault[];
  readonly definition?: { readonly kind: Kind; readonly value: Definition };
} {
  const value = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  const kind = kinds.find((one) => one === value.kind);
  if (!kind) return { faults: [unknownKind(document, nodes, value.kind)] };
  const schema = schemas[kind];
  const result = schema.safeParse(value);
  if (result.success) return { faults: [], definition: { kind, value: result.data } };
  const faults = result.error.issues
    .flatMap((issue) => explainIssue(issue, schema, nodes))
    // `checkKeys` told it with its own hint.
    .filter(({ message }) => message !== 'unknown key "<<"')
    .map(({ node, message, hint }) =>
      fault(node ?? (isMap(document.contents) ? document.contents : null), message, hint),
    );
  return { faults };
}

function unknownKind(document: Document, nodes: NodeIndex, found: unknown): SyntaxFault {
  const list = `It is one of ${kinds.join(", ")}.`;
  const node = nodes.value(["kind"]) ?? document.contents;
  if (found === undefined || found === null) return fault(node, '"kind" is missing', list);
  return fault(node, '"kind" names no kind of definition', didYouMean(String(found), kinds) ?? list);
}

function fault(node: Node | null, message: string, hint?: string): SyntaxFault {
  return { ...spanOf(node), message, ...(hint && { hint }) };
}

/** The first hundred faults with their places; of more, how many. Finding a place costs the length of its line. */
function tell(path: string, faults: readonly SyntaxFault[], places: Places): readonly Diagnostic[] {
  const inOrder = faults.toSorted((a, b) => a.offset - b.offset);
  const told = inOrder.slice(0, maxDiagnostics).map(({ offset, length, message, hint }): Diagnostic => {
    return { severity: "fault", path, ...places.at(offset, length), message, ...(hint && { hint }) };
  });
  const next = inOrder[maxDiagnostics];
  if (!next) return told;
  const message = `${faults.length - maxDiagnostics} more faults from here on`;
  return [...told, { severity: "fault", path, ...places.at(next.offset), message }];
}
