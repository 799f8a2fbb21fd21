// Who speaks in a recording, and who of them is the candidate: by voice tags, names before lines, and share of words.
import type { CueLine } from "./caption-line.ts";

/** A line of a cue without the name before it, and who said it, where that is told. */
export interface SpokenCue {
  readonly speaker: string | null;
  readonly line: CueLine;
}

const prefix = /^\s*(?:>>\s*|-\s*|\[|\()?(\p{Lu}[\p{L}\d.'’_-]*(?: [\p{L}\d.'’()_-]+){0,3})[\])]?:\s+/u;
const asks = /\b(interviewer|recruiter|examiner|moderator|hiring manager|host)\b/i;
const answers = /\b(candidate|interviewee|applicant|me)\b/i;

/**
 * Who says which line: the voice tag, else a name and colon before it. Names are taken as such when they stand before
 * three lines in ten and a few of them come again and again, as people do who talk by turns ("Scale:", "In scope:" do not).
 * A line with no name goes on with the speaker before.
 */
export function speakersOf(lines: readonly CueLine[]): readonly SpokenCue[] {
  const names = lines.flatMap((line) => prefixOf(line)?.name ?? []);
  const different = new Set(names).size;
  const byTurns = names.some((name) => asks.test(name) || answers.test(name)) || names.length >= different * 2;
  const byPrefix = names.length >= 2 && names.length >= lines.length * 0.3 && different <= 6 && byTurns;
  let speaker: string | null = null;
  return lines.map((line) => {
    const found = byPrefix ? prefixOf(line) : null;
    speaker = line.voice ?? found?.name ?? speaker;
    return { speaker, line: found && line.voice === null ? withoutPrefix(line, found.length) : line };
  });
}

/**
 * Whose words are the answer. Who is named as the candidate, else everybody but the interviewer, else whoever speaks
 * most; when nobody is named, all of it. The notes say so.
 */
export function chooseCandidate(cues: readonly SpokenCue[]): {
  readonly isCandidate: (speaker: string | null) => boolean;
  readonly notes: readonly string[];
} {
  const words = new Map<string, number>();
  for (const { speaker, line } of cues) {
    const count = line.parts.reduce((all, part) => all + part.text.split(/\s+/).filter(Boolean).length, 0);
    if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + count);
  }
  const names = [...words.keys()];
  if (names.length === 0) return { isCandidate: () => true, notes: ["Nobody is named, so all that is said counts."] };
  const marked = names.filter((name) => answers.test(name));
  const others = names.filter((name) => !asks.test(name));
  const most = names.toSorted((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0)).slice(0, 1);
  const chosen = marked.length > 0 ? marked : names.length > others.length ? others : most;
  const told = (list: readonly string[]) => list.map((name) => `${name} (${words.get(name)} words)`).join(", ");
  const rest = names.filter((name) => !chosen.includes(name));
  const why = marked.length > 0 || names.length > others.length ? "by name" : "who speaks most";
  const notes = [
    chosen.length > 0 ? `The candidate is ${told(chosen)}, ${why}.` : "Only an interviewer speaks.",
    ...(rest.length > 0 ? [`Left out: ${told(rest)}.`] : []),
  ];
  return { isCandidate: (speaker) => speaker !== null && chosen.includes(speaker), notes };
}

function prefixOf(line: CueLine): { readonly name: string; readonly length: number } | null {
  const found = prefix.exec(line.parts[0]?.text ?? "");
  return found?.[1] ? { name: found[1], length: found[0].length } : null;
}

function withoutPrefix(line: CueLine, length: number): CueLine {
  const [first, ...rest] = line.parts;
  if (!first) return line;
  const left = { text: first.text.slice(length), at: first.at + length };
  return { ...line, parts: left.text === "" ? rest : [left, ...rest] };
}
