// A fault in a definition file as its writer is told it: its place as a person counts, the line itself with a caret, a hint.
import { sanitise, sanitiseLine } from "../../text/sanitise.ts";
import { cellWidth, clusters } from "../../text/width.ts";

/** A place in a file. Lines and columns count from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 when not given. */
  readonly length?: number;
}

/** Turns offsets of a text (UTF-16 units, lines end with LF) into places. */
export interface Places {
  at(offset: number, length?: number): Place;
}

export function createPlaces(text: string): Places {
  const starts = [0];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) starts.push(index + 1);

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    at(offset, length = 1) {
      const safe = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(safe);
      const start = starts[line]!;
      const end = (starts[line + 1] ?? text.length + 1) - 1;
      const marked = text.slice(safe, Math.min(safe + Math.max(1, length), end));
      return {
        line: line + 1,
        column: count(text.slice(start, safe)) + 1,
        length: Math.max(1, count(marked.trimEnd())),
      };
    },
  };
}

/** Characters, not UTF-16 units. */
function count(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}

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

/** A longer line is cut to a window round the caret. */
const widest = 100;
const tab = "    ";

/** The line of the place, the line before it, and a caret under the characters that are meant. Safe to print. */
function renderFrame(source: string, place: Place): readonly string[] {
  const lines = splitLines(source);
  const text = lines[place.line - 1];
  if (text === undefined) return [];
  const gutter = String(place.line).length;
  const before = place.line > 1 ? lines[place.line - 2] : undefined;
  const characters = Array.from(text);
  const start = Math.min(place.column - 1, characters.length);
  const end = Math.min(start + Math.max(1, place.length ?? 1), Math.max(characters.length, start + 1));
  const left = show(characters.slice(0, start).join(""));
  const marked = show(characters.slice(start, end).join(""));
  const right = show(characters.slice(end).join(""));
  const leftShown = cutStart(left, widest - Math.min(cellWidth(marked), widest / 2) - 10);
  const indent = " ".repeat(cellWidth(leftShown));
  const caret = "^".repeat(Math.max(1, Math.min(cellWidth(marked), widest - indent.length)));
  return [
    ...(before === undefined || before.trim() === ""
      ? []
      : [row(gutter, String(place.line - 1), cutEnd(show(before)))]),
    row(gutter, String(place.line), cutEnd(leftShown + marked + right)),
    row(gutter, "", indent + caret),
  ];
}

/** Lines as an editor counts them: CR LF, CR and LF each end one. */
function splitLines(source: string): readonly string[] {
  return source.split(/\r\n?|\n/);
}

function row(gutter: number, number: string, text: string): string {
  return `  ${number.padStart(gutter)} | ${text}`.trimEnd();
}

function show(text: string): string {
  return sanitise(text.replaceAll("\t", tab));
}

function cutEnd(text: string): string {
  if (cellWidth(text) <= widest) return text;
  let width = 0;
  let kept = "";
  for (const cluster of clusters(text)) {
    width += cluster.width;
    if (width > widest - 1) break;
    kept += cluster.text;
  }
  return `${kept}…`;
}

function cutStart(text: string, most: number): string {
  if (cellWidth(text) <= most) return text;
  let width = 0;
  const kept: string[] = [];
  for (const cluster of clusters(text).toReversed()) {
    width += cluster.width;
    if (width > most / 2) break;
    kept.push(cluster.text);
  }
  return `…${kept.toReversed().join("")}`;
}
