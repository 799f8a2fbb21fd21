// Subtitles of a recorded mock, WebVTT or SubRip, read as an answer: only the candidate's words are in it.
import { parse } from "@plussub/srt-vtt-parser";
import { MlsdError } from "../../error.ts";
import type { AnswerDocument, DocumentPassage, Segment, SpokenLine } from "./answer-document.ts";
import type { CueLine } from "./caption-line.ts";
import { chooseCandidate, speakersOf } from "./speakers.ts";

const longestLine = 60;
const longestPause = 3000;

/**
 * Cues are put together to sentences; a new line starts at a full stop, a pause of three seconds, another speaker, or
 * after sixty words. Throws `MlsdError("failed")` when they cannot be read.
 */
export function readRecording(name: string, text: string): AnswerDocument {
  const lines = cueLines(name, text);
  const speakers = speakersOf(lines);
  const { isCandidate, notes } = chooseCandidate(speakers);
  const page = createPage();
  let before: CueLine | null = null;
  speakers.forEach((spoken) => {
    if (!isCandidate(spoken.speaker)) {
      before = null;
      return;
    }
    page.add(spoken.line, before !== null && spoken.line.from - before.to <= longestPause);
    before = spoken.line;
  });
  const { passage, spoken } = page.done();
  return {
    format: "subtitles",
    passages: passage.text === "" ? [] : [passage],
    words: passage.text,
    spoken,
    cut: false,
    notes,
  };
}

/** The lines of the cues in order, those that a rolling caption repeats once. */
function cueLines(name: string, text: string): readonly CueLine[] {
  const lines: CueLine[] = [];
  let cursor = 0;
  let said = "";
  for (const entry of entriesOf(name, text)) {
    cursor = afterTiming(text, cursor);
    for (const raw of entry.text.split("\n")) {
      const at = text.indexOf(raw, cursor);
      if (at < 0) continue;
      cursor = at + raw.length;
      const line = { from: entry.from, to: entry.to, ...untagged(raw, at) };
      const words = line.parts.map((part) => part.text.trim()).join(" ");
      if (words === "") continue;
      const last = lines.at(-1);
      // A caption that rolls shows a line again, without tags between its words: then a quotation can be longer.
      if (last && words === said) {
        if (line.parts.length < last.parts.length) lines[lines.length - 1] = { ...last, parts: line.parts };
        continue;
      }
      said = words;
      lines.push(line);
    }
  }
  return lines;
}

function entriesOf(name: string, text: string): ReturnType<typeof parse>["entries"] {
  // The parser wants bare line feeds and knows no settings behind the times.
  const plain = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(/(-->[ \t]*[\d:.,]+)[^\n]*/g, "$1");
  try {
    const { entries } = parse(plain);
    const isTimed = entries.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
    if (isTimed) return entries;
  } catch (error) {
    // Whatever the parser stumbles over, the file is not what its name says.
    if (!(error instanceof Error)) throw error;
  }
  throw new MlsdError(
    "failed",
    `${name} could not be read as subtitles.`,
    "Export it again as .vtt or .srt, or save the words alone as a text file.",
  );
}

/** Where the words of the next cue begin. */
function afterTiming(text: string, cursor: number): number {
  const arrow = text.indexOf("-->", cursor);
  const end = arrow < 0 ? -1 : text.indexOf("\n", arrow);
  return end < 0 ? text.length : end + 1;
}

function untagged(raw: string, at: number): Pick<CueLine, "voice" | "parts"> {
  const voice = /<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/.exec(raw)?.[1]?.trim() ?? null;
  const parts: { text: string; at: number }[] = [];
  let from = 0;
  const push = (to: number) => {
    if (raw.slice(from, to).trim() !== "") parts.push({ text: raw.slice(from, to).trimEnd(), at: at + from });
  };
  for (const tag of raw.matchAll(/<[^<>]{0,120}>|\{\\[^{}]{0,60}\}/g)) {
    push(tag.index);
    from = tag.index + tag[0].length;
  }
  push(raw.length);
  return { voice, parts };
}

/** Puts lines of cues together to lines of sentences, and keeps where each word came from and when it was said. */
function createPage() {
  let text = "";
  let line = 0;
  let words = 0;
  let ending = "";
  const segments: Segment[] = [];
  const spoken: SpokenLine[] = [];
  return {
    add(cue: CueLine, goesOn: boolean) {
      const broken = !goesOn || words >= longestLine || /[.?!]["')\]]?\s*$/.test(ending);
      if (text !== "" && broken) {
        text += "\n";
        line += 1;
        words = 0;
      }
      for (const part of cue.parts) {
        if (words > 0) text += " ";
        segments.push({ start: text.length, end: text.length + part.text.length, at: part.at });
        text += part.text;
        ending = part.text.slice(-4);
        words += part.text.split(/\s+/).length;
      }
      const last = spoken.at(-1);
      if (last?.line === line) spoken[spoken.length - 1] = { ...last, to: Math.max(last.to, cue.to) };
      else spoken.push({ passage: 0, line, from: cue.from, to: cue.to });
    },
    done(): { readonly passage: DocumentPassage; readonly spoken: readonly SpokenLine[] } {
      return { passage: { text, segments }, spoken };
    },
  };
}
