// The one door for files of answers: tells recordings, markdown and plain text apart, and has each read in its way.
import type { Framework } from "../../catalog/schema/framework.ts";
import type { AnswerDocument } from "./answer-document.ts";
import { readRecording } from "./recording.ts";
import { readWritten } from "./written.ts";

/** Characters of a written file that are read; several times what is ever judged. */
const longestFile = 400_000;

/**
 * Reads an answer: subtitles by name or first line, else markdown or plain text. Headings are mapped to the steps of
 * `framework`, or to stages without one. Takes time in proportion to the text.
 */
export function readDocument(name: string, text: string, framework: Framework | null): AnswerDocument {
  if (/\.(vtt|srt)$/i.test(name) || /^\uFEFF?WEBVTT(\s|$)/.test(text)) return readRecording(name, text);
  const document = readWritten(/\.txt$/i.test(name) ? "text" : "markdown", text.slice(0, longestFile), framework);
  return { ...document, cut: text.length > longestFile };
}
