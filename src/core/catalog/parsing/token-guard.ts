// Looks at a file before the YAML library composes it: for what is forbidden, and for nesting that would abort Node.
import { CST, Lexer, Parser } from "yaml";
import { maxDepth } from "./limits.ts";

/** A fault by its offset in the source. */
export interface SyntaxFault {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly hint?: string;
}

/** What the tokens alone tell: parts of YAML that a definition may not use. */
export interface Inspection {
  readonly breaches: readonly SyntaxFault[];
  /** The file must not be composed. */
  readonly tooDeep: boolean;
  /** The file has no value of its own. */
  readonly hasAlias: boolean;
}

/**
 * Reads YAML token by token before it is composed. Nesting is counted on the parser's own stack, so that a hostile
 * file is stopped at its 65th level and never overflows ours: two such files in one process abort Node otherwise.
 */
export function inspectTokens(text: string): Inspection {
  const parser = new Parser();
  const breaches: SyntaxFault[] = [];
  let hasAlias = false;
  let scalarFollows = false;
  for (const lexeme of new Lexer().lex(text)) {
    const offset: number = parser.offset;
    const type: string | null = scalarFollows ? "scalar-text" : CST.tokenType(lexeme);
    scalarFollows = type === "scalar";
    if (type === "alias") hasAlias = true;
    const words = type === null ? undefined : forbidden[type];
    if (words) breaches.push({ offset, length: lexeme.length, ...words });
    for (const _ of parser.next(lexeme)) {
      // Only the parser's stack is of interest; the composer reads the text again.
    }
    if (parser.stack.length > maxDepth) {
      breaches.push({
        offset,
        length: 1,
        message: `nested deeper than ${maxDepth} levels`,
        hint: "No definition needs more than ten; look for brackets that were not closed.",
      });
      return { breaches, tooDeep: true, hasAlias };
    }
  }
  return { breaches, tooDeep: false, hasAlias };
}

const forbidden: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  anchor: { message: "an anchor (&) is not allowed", hint: "Put text that begins with & in double quotes." },
  alias: {
    message: "an alias (*) is not allowed",
    hint: "Write the value out, or put text that begins with * in double quotes.",
  },
  tag: { message: "a tag (!) is not allowed", hint: "Put text that begins with ! in double quotes." },
  "directive-line": { message: "a directive (%) is not allowed", hint: "Delete the line." },
};
