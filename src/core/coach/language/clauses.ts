// An answer cut into clauses: lines, headings, sentences and questions told apart, and the stages each stands in.
import type { Stage } from "../../catalog/schema/vocabulary.ts";
import { stagesOfHeading } from "./headings.ts";
import { isTemplateLine } from "./template-words.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";

/** A stretch of an answer judged as one: a sentence, a bullet, or a part of a very long sentence. */
export interface Clause {
  readonly passage: number;
  /** Line of the passage, from 0. */
  readonly line: number;
  /** Half-open span in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly question: boolean;
  /** Asked of the interviewer and answered on the same line ("Q: languages? A: English"). */
  readonly answered: boolean;
  readonly heading: boolean;
  /** A line of template words only ("Monitoring, alerting, drift"): a heading in all but form. */
  readonly bare: boolean;
  /** Stages by heading or step; empty when nothing tells. */
  readonly stages: readonly Stage[];
  /** Where nothing tells: the stages its words point to. */
  readonly inferred?: readonly Stage[];
}

export interface ClausedPassage {
  readonly text: string;
  readonly stages?: readonly Stage[];
}

/** Beyond this an answer is not read: nine hours of typing, and a guard against files that are no answers. */
const longestAnswer = 200_000;
/** Nor is what stands behind so many clauses. */
const mostClauses = 8_000;
const longestClause = 45;
const shortestPart = 12;
const connectors = new Set("and so but then because okay ok um uh right now also plus next".split(" "));

/** Splits the passages of an answer into clauses, in order. Time is linear in the length of the text. */
export function clausesOf(passages: readonly ClausedPassage[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let left = longestAnswer;
  passages.forEach((passage, number) => {
    const text = passage.text.slice(0, Math.max(0, left));
    left -= text.length;
    addPassage(clauses, text, number, passage.stages ?? []);
  });
  return clauses;
}

function addPassage(clauses: Clause[], text: string, passage: number, known: readonly Stage[]): void {
  let stages = known;
  let parent = known;
  let offset = 0;
  let fenced = false;
  text.split("\n").forEach((line, number) => {
    const start = offset;
    offset += line.length + 1;
    if (/^\s*(```|~~~)/.test(line)) {
      fenced = !fenced;
      return;
    }
    const shape = shapeOf(line);
    if (shape.heading && !fenced) {
      const named = stagesOfHeading(shape.body);
      if (shape.level <= 2) parent = named.length > 0 ? named : known;
      stages = named.length > 0 ? named : shape.level <= 2 ? known : parent;
    }
    const lead = /^[^:=]{2,40}(?=:|=|->)/.exec(shape.body)?.[0];
    const leadStages = lead && !shape.heading ? stagesOfHeading(lead) : [];
    const here = leadStages.length > 0 ? leadStages : stages;
    const plain = withoutEmphasis(line);
    let bareLine: boolean | null = null;
    const isBareLine = () => {
      bareLine ??= isTemplateLine(tokenise(plain.slice(shape.from)));
      return bareLine;
    };
    for (const [from, to] of sentences(plain, shape.from)) {
      const tokens = tokenise(plain.slice(from, to), start + from);
      if (tokens.length === 0) continue;
      const question = tokens.some((token) => token.word === "?") || startsAsQuestion(tokens);
      const answered = question && /\?\s*\S/.test(plain.slice(from));
      for (const part of parts(tokens)) {
        if (clauses.length >= mostClauses) return;
        const first = part[0];
        const last = part.at(-1);
        if (!first || !last || !part.some((token) => /[\p{L}\p{N}]/u.test(token.word))) continue;
        clauses.push({
          passage,
          line: number,
          start: first.start,
          end: last.end,
          tokens: part,
          question,
          answered,
          heading: shape.heading,
          bare: isTemplateLine(part) && isBareLine(),
          stages: here,
        });
      }
    }
  });
}

/** The line with the marks of bold and italic words blanked, in the same length: "**Late:** rows" reads as "Late: rows". */
function withoutEmphasis(line: string): string {
  if (!line.includes("*") && !line.includes("__")) return line;
  return line
    .replace(/(?<!\*)\*{2,3}(?!\*)/g, (marks, at: number) =>
      isBetweenSpaces(line, at, marks.length) ? marks : " ".repeat(marks.length),
    )
    .replace(/(?<![\w*])__(?=\S)|(?<=\S)__(?![\w*])/g, "  ")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\p{L})([^*]{1,200})(?<=[\p{L}\p{N}.:,!?)])\*(?![\p{L}\p{N}*])/gu, " $1 ");
}

function isBetweenSpaces(line: string, at: number, length: number): boolean {
  return /\s/.test(line[at - 1] ?? " ") && /\s/.test(line[at + length] ?? " ");
}

interface Shape {
  readonly heading: boolean;
  readonly level: number;
  readonly body: string;
  readonly from: number;
}

function shapeOf(line: string): Shape {
  const mark = /^\s*(?:(#{1,6})\s+|(?:[-*+•]|\d{1,2}[.)]|[a-z]\))\s+|>\s?)?/.exec(line);
  const from = mark?.[0].length ?? 0;
  const body = line.slice(from, from + 400).trim();
  const hashes = mark?.[1]?.length ?? 0;
  const bold = /^(\*\*|__)[^*_]{2,60}(\*\*|__):?$/.test(body);
  const colon = /^[^:.?!]{2,48}:$/.test(body) && body.split(/\s+/).length <= 6;
  const short =
    body.length <= 48 &&
    /^[A-Z][A-Za-z&/,\s-]+$/.test(body) &&
    body.split(/\s+/).length <= 6 &&
    stagesOfHeading(body).length > 0;
  const heading = hashes > 0 || bold || colon || (short && isTemplateLine(tokenise(body)));
  return { heading, level: hashes || (bold || colon ? 3 : 4), body, from };
}

/** Spans of the sentences of a line. A stop inside a number, an abbreviation or a version does not end one. */
function sentences(line: string, from: number): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  let start = from;
  const stop = /[.;!?]+(?=\s|$)/g;
  stop.lastIndex = from;
  for (let match = stop.exec(line); match; match = stop.exec(line)) {
    const before = line.slice(Math.max(start, match.index - 6), match.index);
    if (match[0] === "." && /(?:\b(?:e\.g|i\.e|eg|ie|vs|etc|approx|no|incl|resp)|\b\p{L}|^\s*\d{1,2})$/iu.test(before))
      continue;
    spans.push([start, match.index + match[0].length]);
    start = match.index + match[0].length;
  }
  if (start < line.length) spans.push([start, line.length]);
  return spans;
}

const questionStarts =
  /^(how (many|much|big|large|often|fast|fresh|long|soon|do|does|is|are|should)|what (is|are|does|do|about|kind|scale|counts|if|would|should|volume|latency|sort)|which|who (is|are|uses|will|does)|when (do|does|is|are|should)|where (do|does|is|are)|is (it|this|there)|are (we|there|you|the|they)|do (we|you|they|users?|i)|does|can (we|i|you)|could (we|i|you)|should (we|i|it|the)|will (we|it|there|the)|may (we|i)|would (you|we|it)|any )\b/;

function startsAsQuestion(tokens: readonly Token[]): boolean {
  if (tokens.length > 30 || isLeadIn(tokens)) return false;
  const words = tokens
    .slice(0, 5)
    .map((token) => token.word)
    .join(" ");
  if (!questionStarts.test(words)) return false;
  return !/^(how (much|many|often|fast|long)|what|which|who|when|where|any )/.test(words);
}

/** "Is it them: SPF, DKIM" asks nothing; it names what follows. */
function isLeadIn(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.word === ":");
  return at > 0 && at <= 6 && at < tokens.length - 1;
}

/** Cuts a sentence too long to be one, as in dictation, before a connecting word. */
function parts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length <= longestClause) return [tokens];
  const result: (readonly Token[])[] = [];
  let part: Token[] = [];
  for (const token of tokens) {
    const full = part.length >= longestClause;
    if (full || (part.length >= shortestPart && connectors.has(token.word))) {
      result.push(part);
      part = [];
    }
    part.push(token);
  }
  if (part.length > 0) result.push(part);
  return result;
}
