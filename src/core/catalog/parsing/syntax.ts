// The small part of YAML that a definition may use, with plain words for whatever breaks or leaves it.
import { type Document, isMap, isScalar, type Node, parseDocument, type YAMLError } from "yaml";
import { codePointName, findInvisible } from "../../text/sanitise.ts";
import { kinds } from "../schema/kinds.ts";
import { inspectTokens, type SyntaxFault } from "./token-guard.ts";

/** The faults of a text as YAML, and its document when that can be read on for what it says. */
export interface Syntax {
  readonly faults: readonly SyntaxFault[];
  readonly document: Document | null;
}

/** Reads YAML of the kind a definition may use. Lines must end with LF. Never throws. */
export function readSyntax(source: string): Syntax {
  const invisibles = findInvisible(source).map(({ index, character }) => invisible(index, character));
  const inspection = inspectTokens(source);
  const breaches = [...invisibles, ...inspection.breaches];
  if (inspection.tooDeep) return { faults: breaches, document: null };
  const document = compose(source);
  const complaints = [...document.errors, ...document.warnings]
    // Tags and directives were told by `inspectTokens`, with a hint.
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_DIRECTIVE")
    .map(explain);
  const faults = [...breaches, ...complaints];
  if (document.errors.length > 0 || inspection.hasAlias) return { faults, document: null };
  const misfit = notADefinition(document, source);
  return misfit ? { faults: [...faults, misfit], document: null } : { faults, document };
}

/** Where a node stands: texts whole, maps and lists by their first character. */
export function spanOf(node: Node | null | undefined): { readonly offset: number; readonly length: number } {
  const range = node?.range;
  if (!range) return { offset: 0, length: 1 };
  return { offset: range[0], length: isScalar(node) ? Math.max(1, range[1] - range[0]) : 1 };
}

function compose(source: string): Document {
  return parseDocument(source, {
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Keys are compared in `indexNodes`: the library compares each with each, minutes for a map of 100,000 keys.
    uniqueKeys: false,
    strict: true,
    logLevel: "error",
    prettyErrors: false,
  }) as Document;
}

function invisible(offset: number, character: string): SyntaxFault {
  const isMark = character === "\ufeff";
  const what = isMark ? "a byte order mark in the middle of the file" : `the character ${codePointName(character)}`;
  return {
    offset,
    length: character.length,
    message: `${what} is not allowed`,
    hint: "It cannot be seen: delete it, or copy the line again as plain text.",
  };
}

function notADefinition(document: Document, source: string): SyntaxFault | null {
  const { contents } = document;
  if (isMap(contents)) return null;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null) || source.trim() === "";
  return {
    ...(isEmpty ? { offset: 0, length: 1 } : spanOf(contents)),
    message: isEmpty ? "the file is empty" : "this is not a definition",
    hint: `A definition begins with "kind:" and one of ${kinds.join(", ")}.`,
  };
}

function explain(error: YAMLError): SyntaxFault {
  const [offset, end] = error.pos;
  const words = explanations[error.code];
  const message = words?.message ?? error.message;
  return { offset, length: Math.max(1, end - offset), message, ...(words?.hint && { hint: words.hint }) };
}

const explanations: Partial<Record<YAMLError["code"], { readonly message: string; readonly hint: string }>> = {
  TAB_AS_INDENT: { message: "a tab indents this line", hint: "Indent with two spaces." },
  MULTIPLE_DOCS: { message: "a second document begins here", hint: "One definition a file: delete the line of ---." },
  NON_STRING_KEY: { message: "a key must be text", hint: "Put a key with brackets or braces in double quotes." },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a map cannot begin in the middle of a line",
    hint: 'Put text that holds ": " in double quotes.',
  },
  BAD_SCALAR_START: { message: "text cannot begin with this character", hint: "Put the text in double quotes." },
};
