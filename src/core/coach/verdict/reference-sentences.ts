// The reference answer's own sentence for each concept and item, shown to a candidate who did not say it.
import type { Prompt } from "../../catalog/schema/prompt.ts";
import { stages } from "../../catalog/schema/terms.ts";
import type { Knowledge } from "../cues/knowledge.ts";
import { assess } from "./assess.ts";

/** Longer than this is no sentence one says. */
const mostCharacters = 400;

/**
 * Where the prompt's reference answer says something for sure: for each concept and item found in it ("concept:id", "item:id"),
 * the sentence that proves it, as plain text. What is only likely there is no sentence to learn from.
 */
export function referenceSentences(reference: Prompt["reference"], knowledge: Knowledge): ReadonlyMap<string, string> {
  const passages = stages.flatMap((stage) => {
    const text = reference[stage];
    return text === undefined ? [] : [{ text: plain(text), stages: [stage] }];
  });
  const { concepts, items } = assess({ passages, excerpt: true }, knowledge);
  const of = (subject: string, findings: typeof concepts): readonly (readonly [string, string])[] =>
    findings.flatMap(({ id, confidence, evidence, passage }) => {
      if (confidence !== "found" || evidence === null || passage === null) return [];
      const sentence = sentenceWith(evidence, passages[passage]?.text ?? "");
      return sentence === null ? [] : [[`${subject}:${id}`, sentence] as const];
    });
  return new Map([...of("concept", concepts), ...of("item", items)]);
}

/** Markdown without its marks: emphasis, list bullets, code ticks. Tables are left out: nobody says a table. */
function plain(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => !/^\s*\|/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+\.)\s+/, "").replace(/\*\*|__|`/g, ""))
    .join("\n");
}

function sentenceWith(evidence: string, text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  const found = sentences.find((sentence) => sentence.includes(evidence));
  return found && found.length <= mostCharacters ? found.trim() : null;
}
