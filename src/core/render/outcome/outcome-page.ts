// A real interview as `mlsd show` prints it, and the words lists name it and its result by.
import { debriefAnswer, debriefQuestions, noteId } from "../../interview/interview-outcome.ts";
import type { InterviewOutcome, OutcomeResult } from "../../session/events.ts";
import { page } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline, escapePhrase } from "../markdown/escape.ts";

const words: Readonly<Record<OutcomeResult, string>> = {
  offer: "offer",
  "next-round": "next round",
  rejected: "rejected",
  waiting: "waiting",
};

/** A result as a person says it. */
export function resultWords(result: OutcomeResult): string {
  return words[result] ?? result;
}

/** What a real interview is called: its company, else that it was one. */
export function outcomeName({ company }: InterviewOutcome): string {
  return company ?? "Interview";
}

/** A real interview as a page of markdown. */
export function outcomeMarkdown(outcome: InterviewOutcome): string {
  const { session, date, prompt, result } = outcome;
  const note = debriefAnswer(outcome, noteId);
  const nearest = prompt === null ? "" : ` Nearest prompt: \`${prompt}\`.`;
  return page(
    `# ${escapeHeading(outcomeName(outcome))}, ${date}`,
    `Result: **${resultWords(result)}**.${nearest} Recorded as \`${session.replaceAll("`", "'")}\`.`,
    debriefQuestions.map(({ id, ask }) => {
      const answer = debriefAnswer(outcome, id);
      return answer !== null && [`## ${escapePhrase(ask)}`, escapeInline(answer)];
    }),
    note !== null && ["## Note", escapeInline(note)],
  );
}
