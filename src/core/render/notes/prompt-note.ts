// The study note of a prompt, with cards and attempts; its design stays locked until it was tried.
import type { Concept } from "../../catalog/schema/concept.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import type { WordedMiss } from "../../history/misses.ts";
import { promptMarkdown } from "../definition/prompt-page.ts";
import { cardBlocks } from "../definition/reference-blocks.ts";
import { page, rawBullets, section } from "../markdown/blocks.ts";
import { promptCards } from "./deck.ts";
import { type NoteFile, noteFront, noteLink } from "./front.ts";
import { type AttemptLine, attemptBlocks, missBlocks } from "./personal.ts";

/** What a note of a prompt is made of. */
export interface PromptNoteSource {
  readonly prompt: Prompt;
  readonly concepts: readonly Concept[];
  readonly attempts: readonly AttemptLine[];
  readonly misses: readonly WordedMiss[];
  /** With the reference design, its sums, tables and diagrams, what to listen for, and the cards. */
  readonly reveal: boolean;
  readonly file: NoteFile;
}

/** Locked, it keeps the design back and says how to open it. */
export function promptNote({ prompt, concepts, attempts, misses, reveal, file }: PromptNoteSource): string {
  const { id, title, family, difficulty, tags } = prompt;
  const locked = `The design is locked until you have tried it once: \`mlsd practice ${id}\`. To open it now: \`mlsd notes ${id} --reveal\`.`;
  const cards = promptCards(prompt, concepts).map(({ id: card, front, back }) => ({
    id: card,
    question: front,
    answer: back,
  }));
  const named = prompt.items.flatMap((item) => concepts.find((concept) => concept.id === item.concept) ?? []);
  return page(
    noteFront({ kind: "prompt", id }, title, ["prompt", ...tags], {
      family,
      difficulty,
      attempts: attempts.length,
      locked: !reveal,
    }),
    promptMarkdown(prompt, { reveal, locked }).trimEnd(),
    reveal && section("## Cards", cardBlocks(cards)),
    attemptBlocks(attempts, id),
    missBlocks(misses, file),
    section(
      "## Concepts in it",
      rawBullets(named.map((concept) => noteLink(file, { kind: "concept", id: concept.id }, concept.name))),
    ),
  );
}
