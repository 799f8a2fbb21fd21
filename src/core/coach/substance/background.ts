// What an answer is held against besides its points: the question's words, ours, other prompts' words, and how answers are worded.
import type { Prompt } from "../../catalog/schema/prompt.ts";
import { printedRuns } from "./borrowed.ts";
import { plainWords } from "./sentence.ts";
import { subjectStems } from "./small-words.ts";
import { stemsOfPrompt, type Vocabulary } from "./topic.ts";
import type { Given } from "./void.ts";
import type { WordingModel } from "./wording.ts";

/** What the build gathers once for all prompts. */
export interface SubstanceData {
  readonly wording: WordingModel;
  /** The runs of four words that concepts, pitfalls, rubric and frameworks print, ascending. */
  readonly printed: Uint32Array;
  readonly vocabulary: Vocabulary;
}

export interface Background {
  readonly given: Given;
  readonly wording: WordingModel | null;
  /** Null without a prompt: then nothing tells what the answer should be about. */
  readonly topic: {
    readonly id: string;
    readonly stems: ReadonlySet<string>;
    readonly siblings: readonly string[];
    readonly vocabulary: Vocabulary;
  } | null;
}

/** The background of one prompt, made once for any number of answers. Without data only the prompt's own words are known. */
export function backgroundOf(prompt: Prompt | null, data: SubstanceData | null): Background {
  const told = prompt ? [prompt.ask, ...prompt.facts.map(({ topic, answer }) => `${topic} ${answer}`)] : [];
  const words = told.flatMap(plainWords);
  const own = printedRuns(prompt);
  const prints = (run: number) => own.has(run) || (data !== null && holds(data.printed, run));
  return {
    given: {
      stems: new Set(subjectStems(words)),
      figures: new Set(words.filter((word) => /^\d/.test(word))),
      prints,
    },
    wording: data?.wording ?? null,
    topic:
      prompt && data
        ? { id: prompt.id, stems: stemsOfPrompt(prompt), siblings: prompt.siblings, vocabulary: data.vocabulary }
        : null,
  };
}

/** Whether a number is among these, by halving. */
function holds(ascending: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
