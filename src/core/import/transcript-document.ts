// The answer in a transcript that mlsd wrote: what was said, without the lists, samples and verdicts around it.
import type { Framework } from "../catalog/schema/framework.ts";
import type { AnswerDocument, DocumentPassage, Segment } from "../coach/reading/answer-document.ts";

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

/** What was said in one step, line by line; `step` is null for the page of blind and exam mode. */
export interface StepAnswer {
  readonly step: string | null;
  readonly lines: readonly string[];
}

/**
 * The answers of a transcript as `renderTranscript` wrote it, in its order; steps without a line are left out. A line that
 * was kept with newlines in it comes back as its lines. Any other markdown gives what it holds in that shape, or nothing.
 */
export function parseTranscript(markdown: string): readonly StepAnswer[] {
  const answers: { step: string | null; lines: string[] }[] = [];
  let here: { step: string | null } | null = null;
  let fence: { readonly bar: string; readonly keeps: boolean } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    if (fence) {
      if (line === fence.bar) fence = null;
      else if (fence.keeps) answers.at(-1)?.lines.push(line);
      continue;
    }
    const opened = /^(`{3,})([a-z]*)$/.exec(line);
    if (opened) {
      const keeps = opened[2] === "text" && here !== null;
      fence = { bar: opened[1] ?? "", keeps };
      if (keeps && here && answers.at(-1)?.step !== here.step) answers.push({ step: here.step, lines: [] });
      continue;
    }
    if (line === "## The page") here = { step: null };
    else if (/^#{1,2} /.test(line)) here = null;
    else {
      const step = /^Step `([^`]+)`: /.exec(line);
      if (step) here = { step: step[1] ?? "" };
    }
  }
  return answers;
}
