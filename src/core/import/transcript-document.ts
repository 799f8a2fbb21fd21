// The answer in a transcript that mlsd wrote: what was said, without the lists, samples and verdicts around it.
import type { Framework } from "../catalog/schema/framework.ts";
import type { AnswerDocument, DocumentPassage, Segment } from "../coach/reading/answer-document.ts";
import { parseTranscript } from "./transcript-answers.ts";

/** Null for any other text. The front matter serves to know a transcript, and nothing of it is read into the answer. */
export function transcriptDocument(text: string, framework: Framework | null): AnswerDocument | null {
  if (!/^---\r?\n(?:[^\n]*\n){0,30}?mlsd_session:/.test(text)) return null;
  let cursor = 0;
  const passages = parseTranscript(text).flatMap(({ step, lines }): DocumentPassage | [] => {
    const segments: Segment[] = [];
    let page = "";
    for (const line of lines) {
      const at = text.indexOf(line, cursor);
      if (at < 0) continue;
      cursor = at + line.length;
      if (page !== "") page += "\n";
      segments.push({ start: page.length, end: page.length + line.length, at });
      page += line;
    }
    const served = framework?.steps.find(({ id }) => id === step);
    return page.trim() === ""
      ? []
      : { text: page, segments, ...(served ? { step: served.id, stages: served.stages } : {}) };
  });
  const note =
    "A transcript of mlsd: only what was said in it is judged. By the session's name, help taken counts too.";
  const words = passages.map((passage) => passage.text).join("\n");
  return { format: "markdown", passages, words, spoken: [], cut: false, notes: [note] };
}
