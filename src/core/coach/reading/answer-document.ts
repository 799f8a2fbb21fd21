// An answer as a file holds it, with the way back from each passage to the file, so that quotations are verbatim.
import { MlsdError } from "../../error.ts";
import { firstInvalidByte } from "../../text/utf8.ts";
import type { Passage } from "../language/passage.ts";

/** A stretch of a passage, and where its first character stands in the file's text. Lengths are the same in both. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

export interface DocumentPassage extends Passage {
  readonly segments: readonly Segment[];
}

/** When a line of a passage was spoken, in milliseconds of the recording. */
export interface SpokenLine {
  readonly passage: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** An answer as it was read from a file. */
export interface AnswerDocument {
  readonly format: "markdown" | "text" | "subtitles";
  /** What the coach reads. Everything that is not the candidate's words is out of it or blanked. */
  readonly passages: readonly DocumentPassage[];
  /** The candidate's words, without headings. */
  readonly words: string;
  /** Recordings only. */
  readonly spoken: readonly SpokenLine[];
  /** Whether the end of a very long file was left unread. */
  readonly cut: boolean;
  /** What was chosen in reading it, in sentences for a person. */
  readonly notes: readonly string[];
}

/** The text of a file. Throws `MlsdError("failed")` when it is not UTF-8 text, and says what to do. */
export function decodeText(name: string, bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const what = utf16 ? "is UTF-16" : `is not text: there is a zero byte at offset ${zero}`;
    throw new MlsdError("failed", `${name} ${what}.`, "Save the answer as markdown or plain text in UTF-8.");
  }
  const invalid = firstInvalidByte(bytes);
  if (invalid >= 0) {
    const message = `${name} is not UTF-8 text: byte ${invalid} does not fit.`;
    throw new MlsdError("failed", message, "Save the answer as markdown or plain text in UTF-8.");
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/**
 * The words of the file that stand for a quotation of a passage: verbatim, and for subtitles within one cue, the longest
 * part of the quotation that is. Null when nothing of it stands in the file.
 */
export function verbatim(passage: DocumentPassage, quotation: string, file: string): string | null {
  const start = passage.text.indexOf(quotation);
  if (start < 0 || quotation.trim() === "") return null;
  const end = start + quotation.length;
  let best = "";
  for (const segment of passage.segments) {
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    if (to <= from) continue;
    const words = file.slice(segment.at + from - segment.start, segment.at + to - segment.start).trim();
    if (words.length > best.length) best = words;
  }
  return best === "" ? null : best;
}
