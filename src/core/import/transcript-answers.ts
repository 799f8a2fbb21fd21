// The way back from a transcript to the candidate's lines, by the marks that stand around them in the markdown.

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
