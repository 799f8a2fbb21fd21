// Shows the place of a fault as an editor would, with line numbers, so that nobody has to count columns.
import { sanitise } from "../../text/sanitise.ts";
import { cellWidth, clusters } from "../../text/width.ts";
import type { Place } from "./places.ts";

/** A longer line is cut to a window round the caret. */
const widest = 100;
const tab = "    ";

/** The line of the place, the line before it, and a caret under the characters that are meant. Safe to print. */
export function renderFrame(source: string, place: Place): readonly string[] {
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
