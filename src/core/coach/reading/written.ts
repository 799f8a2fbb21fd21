// A written answer, markdown or plain text, made into passages: what is not the candidate's words is blanked.
import type { Framework } from "../../catalog/schema/framework.ts";
import { slashCommands } from "../../session/slash.ts";
import type { AnswerDocument, DocumentPassage } from "./answer-document.ts";
import { type Headed, headedBy } from "./headings-to-steps.ts";

/** A line of the file, without its line break. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** 0 for a line that is no heading. */
  readonly heading: number;
  /** Underlined or the title: a heading the coach would not know as one, so it is blanked for it. */
  readonly blank: boolean;
}

/** A slash command of a session, as it stands in a file of answers: it is not said to the interviewer as part of the design. */
const commandLine = new RegExp(`^/(?:${slashCommands.map(({ name }) => name).join("|")})(?:[ \\t].*)?$`, "gm");

/**
 * Leading front matter is no part of the answer; comments, addresses of links, slash commands and what an interviewer is
 * named as saying are blanked; hard-wrapped lines are joined. Each heading starts a passage. Lengths never change, so that
 * every quotation can be found in the file.
 */
export function readWritten(format: "markdown" | "text", text: string, framework: Framework | null): AnswerDocument {
  const start = afterFrontMatter(text);
  const told = interviewerOf(text);
  const readable = withoutComments(text)
    .replace(/(?<=\]\()[^()\s]{4,2000}(?=\))/g, blanked)
    .replace(commandLine, blanked);
  const cleaned = told ? readable.replace(told, blanked) : readable;
  const lines = linesOf(cleaned, start);
  const joined = joinWrapped(lines);
  const passages: DocumentPassage[] = [];
  const words: string[] = [];
  const above: { depth: number; headed: Headed }[] = [];
  let from = 0;
  const close = (to: number) => {
    const at = lines[from]?.start ?? start;
    const passage = joined.slice(from, to).join("").replace(/\n$/, "");
    const headed = above.at(-1)?.headed;
    if (passage.trim() !== "") passages.push(passageOf(passage, at, headed));
    from = to;
  };
  lines.forEach((line, index) => {
    if (line.heading === 0) {
      words.push(joined[index] ?? "");
      return;
    }
    close(index);
    while ((above.at(-1)?.depth ?? 0) >= line.heading) above.pop();
    const headed = line.blank && line.heading === 1 ? null : headedBy(line.text, framework);
    if (headed) above.push({ depth: line.heading, headed });
  });
  close(lines.length);
  const notes = told ? ["Lines named as the interviewer's are left out."] : [];
  return { format, passages, words: words.join(""), spoken: [], cut: false, notes };
}

function passageOf(text: string, at: number, headed: Headed | undefined): DocumentPassage {
  return {
    text,
    segments: [{ start: 0, end: text.length, at }],
    ...(headed ? { stages: headed.stages } : {}),
    ...(headed?.step ? { step: headed.step } : {}),
  };
}

/** Where the answer begins: behind front matter of YAML (---) or TOML (+++), when it is closed. */
function afterFrontMatter(text: string): number {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const fence = text.slice(bom, bom + 3);
  if ((fence !== "---" && fence !== "+++") || !/^[ \t]*\r?\n/.test(text.slice(bom + 3, bom + 80))) return bom;
  const closing = new RegExp(`\\n(?:${fence === "---" ? "---|\\.\\.\\." : "\\+\\+\\+"})[ \\t]*(?:\\r?\\n|$)`, "g");
  closing.lastIndex = bom + 3;
  const end = closing.exec(text);
  // A rule at the top of a page, and no field below it: that is no front matter.
  const first = text.slice(bom + 3, bom + 200).trimStart();
  return end && (end.index === bom + 3 || /^(#|[\w"'-]+\s*[:=]|\[)/.test(first)) ? end.index + end[0].length : bom;
}

/** Matches what is named as the interviewer's, up to a blank line or the next name; null when nobody is named so. */
function interviewerOf(text: string): RegExp | null {
  const named = /^[>\s*_-]{0,8}(?:interviewer|recruiter)[*_]{0,3}\s?:/im;
  if (!named.test(text)) return null;
  const next = "(?!\\s*\\n|[>\\s*_-]{0,8}\\p{L}[\\p{L} .]{0,30}[*_]{0,3}\\s?:)";
  const first = "(?<=^|\\n)[>\\t *_-]{0,8}(?:interviewer|recruiter)[*_]{0,3}\\s?:[^\\n]*";
  return new RegExp(`${first}(?:\\n${next}[^\\n]+)*`, "giu");
}

/** Comments of markdown blanked; one that is never closed is text. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", at)) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) break;
    parts.push(text.slice(at, open), blanked(text.slice(open, close + 3)));
    at = close + 3;
  }
  return parts.join("") + text.slice(at);
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

function linesOf(text: string, start: number): readonly Line[] {
  const raw: { text: string; start: number }[] = [];
  let at = start;
  for (const line of text.slice(start).split("\n")) {
    raw.push({ text: line, start: at });
    at += line.length + 1;
  }
  let fenced = false;
  const lines = raw.map((line, index): Line => {
    if (/^\s{0,3}(```|~~~)/.test(line.text)) fenced = !fenced;
    const underlined = fenced ? 0 : underline(line.text, raw[index - 1]?.text, raw[index + 1]?.text);
    const heading = fenced ? 0 : headingDepth(line.text) || underlined;
    return { ...line, heading, blank: underlined > 0 };
  });
  const tops = lines.filter((line) => line.heading === 1);
  const isTitle = tops.length === 1 && lines.some((line) => line.heading > 1);
  return lines.map((line) => (isTitle && line.heading === 1 ? { ...line, blank: true } : line));
}

/** 1 to 6 for `#` to `######`; 7 for a line in bold alone. */
function headingDepth(line: string): number {
  const hashes = /^\s{0,3}(#{1,6})\s+\S/.exec(line)?.[1]?.length ?? 0;
  if (hashes > 0) return hashes;
  return /^\s*(\*\*|__)[^*_]{2,60}(\*\*|__):?\s*$/.test(line) ? 7 : 0;
}

function underline(line: string, before: string | undefined, below: string | undefined): number {
  if (!below || line.trim() === "" || line.length > 80 || (before ?? "").trim() !== "") return 0;
  if (/^=+\s*$/.test(below)) return 1;
  return /^-{3,}\s*$/.test(below) ? 2 : 0;
}

/**
 * The lines with their breaks. In a hard-wrapped text those are made blanks where a long line with no full stop is
 * followed by one that goes on in lower case.
 */
function joinWrapped(lines: readonly Line[]): readonly string[] {
  const wrapped = isHardWrapped(lines);
  let fenced = false;
  return lines.map((line, index) => {
    if (/^\s{0,3}(```|~~~)/.test(line.text)) fenced = !fenced;
    const text = line.blank ? blanked(line.text) : line.text;
    const next = lines[index + 1];
    if (!next) return text;
    return wrapped && !fenced && goesOn(line, next) ? `${text.replace(/\r$/, " ")} ` : `${text}\n`;
  });
}

/** Whether long lines end near one column, as an editor breaks them. Notes, one thought a line, end anywhere. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const lengths = lines
    .filter(({ text, heading }) => heading === 0 && !text.trimStart().startsWith("|"))
    .map(({ text }) => text.trimEnd().length)
    .filter((length) => length >= 50);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const near = lengths.filter((length) => length >= longest - 16).length;
  return lengths.length >= 3 && longest <= 110 && near >= lengths.length * 0.6;
}

function goesOn(before: Line, line: Line): boolean {
  if (before.heading > 0 || line.heading > 0) return false;
  if (before.text.trim().length < 50 || /[.?!:;|]\s*$/.test(before.text)) return false;
  return /^\s*[\p{Ll}\d(]/u.test(line.text) && !/^\s*(?:\d{1,2}[.)]|[a-z]\))\s/.test(line.text);
}
