// What there can be a study note of, and how the words on a command line name it.
import { MlsdError } from "../../core/error.ts";
import { isUnwise } from "../../core/points/unwise.ts";
import type { NoteKind, NoteName } from "../../core/render/notes/link.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { Catalog } from "../../ports.ts";

/** Words that stand for all of a kind. */
const groups: Readonly<Record<string, NoteKind>> = { prompts: "prompt", frameworks: "framework", concepts: "concept" };

/** Everything there can be a note of. */
export function allNotes(catalog: Catalog): readonly NoteName[] {
  return [
    ...catalog.entries().map(({ kind, id }): NoteName => ({ kind, id })),
    ...catalog.concepts().concepts.map(({ id }): NoteName => ({ kind: "concept", id })),
    ...catalog
      .pitfalls()
      .filter(isUnwise)
      .map(({ id }): NoteName => ({ kind: "pitfall", id })),
  ];
}

/**
 * The notes these words ask for, each once: an id, `kind:id`, or `prompts`, `frameworks`, `concepts` for all of them. Throws
 * `MlsdError("usage")` for a name that is not there, with what it is near to, and for one that means two things.
 */
export function findNotes(all: readonly NoteName[], words: readonly string[]): readonly NoteName[] {
  const found = words.flatMap((word) => {
    const kind = Object.hasOwn(groups, word) ? groups[word] : undefined;
    const named = all.filter(({ id }) => id === word);
    return kind !== undefined && named.length === 0 ? all.filter((note) => note.kind === kind) : [findNote(all, word)];
  });
  return [...new Set(found)];
}

function findNote(all: readonly NoteName[], word: string): NoteName {
  const found = all.filter(({ kind, id }) => word === id || word === `${kind}:${id}`);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1) {
    const names = found.map(({ kind, id }) => `${kind}:${id}`).join(" or ");
    throw new MlsdError("usage", `Several things are named "${word}".`, `Say ${names}.`);
  }
  const near = didYouMean(word.replace(/^[a-z]+:/, ""), [...all.map(({ id }) => id), ...Object.keys(groups)]);
  const lists = "mlsd list frameworks, prompts or concepts shows what there is.";
  throw new MlsdError("usage", `There is nothing named "${sanitiseLine(word)}".`, near ? `${near} ${lists}` : lists);
}
