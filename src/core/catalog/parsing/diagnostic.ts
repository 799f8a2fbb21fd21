// How a fault in a definition file is told to its writer: by place and words, with the line itself and a hint.
import { sanitiseLine } from "../../text/sanitise.ts";
import { renderFrame } from "./frame.ts";
import type { Place } from "./places.ts";

/**
 * Something wrong with a definition file. A fault keeps the definition from being used; a warning does not.
 */
export interface Diagnostic extends Place {
  readonly severity: "fault" | "warning";
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** By path, then by place; of two at one place, in the order of the message. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

export function hasFault(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "fault");
}

/** `file:line:column: message`, on one line, safe to print. */
export function renderHeadline(diagnostic: Diagnostic): string {
  const { path, line, column, severity, message } = diagnostic;
  return sanitiseLine(`${path}:${line}:${column}: ${severity === "warning" ? "warning: " : ""}${message}`);
}

/** The headline, the source line with a caret under the place when `source` is given, and the hint. Safe to print. */
export function renderDiagnostic(diagnostic: Diagnostic, source?: string): string {
  const lines = [renderHeadline(diagnostic)];
  if (source !== undefined) lines.push(...renderFrame(source, diagnostic));
  if (diagnostic.hint) lines.push(`  hint: ${sanitiseLine(diagnostic.hint)}`);
  return lines.join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
