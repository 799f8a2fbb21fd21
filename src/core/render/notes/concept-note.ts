// The study notes of concepts and general pitfalls, linked to where they come up.
import type { Concept } from "../../catalog/schema/concept.ts";
import type { Pitfall } from "../../catalog/schema/pitfall.ts";
import type { WordedMiss } from "../../history/misses.ts";
import { missedText } from "../checklist/checklist-page.ts";
import { conceptMarkdown, pitfallMarkdown } from "../definition/concept-page.ts";
import { page, rawBullets, section } from "../markdown/blocks.ts";
import { type NoteFile, type NoteName, noteFront, noteLink } from "./front.ts";

/** What a note of a concept is made of. */
export interface ConceptNoteSource {
  readonly concept: Concept;
  readonly concepts: readonly Concept[];
  /** Frameworks and prompts whose items name it. */
  readonly usedBy: readonly (NoteName & { readonly name: string })[];
  /** Null: never missed, or mended since. */
  readonly miss: WordedMiss | null;
  readonly file: NoteFile;
}

/** A concept as a note: what it is, how it sounds, its card, whether it was missed, and what it hangs together with. */
export function conceptNote({ concept, concepts, usedBy, miss, file }: ConceptNoteSource): string {
  const { id, name, stage, level } = concept;
  const near = concepts.filter(
    (other) => concept.see_also?.includes(other.id) && file({ kind: "concept", id: other.id }),
  );
  return page(
    noteFront({ kind: "concept", id }, name, ["concept", stage], { stage, level }),
    conceptMarkdown(concept).trimEnd(),
    miss && section("## Yours", `You ${missedText(miss)}. The sentence above is enough.`),
    section("## Comes up in", rawBullets(usedBy.map((use) => noteLink(file, use, `${use.name} (${use.kind})`)))),
    section(
      "## Next to it",
      rawBullets(near.map((other) => noteLink(file, { kind: "concept", id: other.id }, other.name))),
    ),
  );
}

/** A general pitfall as a note. */
export function pitfallNote(pitfall: Pitfall): string {
  const front = noteFront({ kind: "pitfall", id: pitfall.id }, pitfall.name, ["pitfall"]);
  return page(front, pitfallMarkdown(pitfall).trimEnd());
}
