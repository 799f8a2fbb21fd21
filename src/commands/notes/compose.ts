// Decides what goes into each study note and card, and keeps the design of a prompt back until it was tried.
import { conceptNote, pitfallNote } from "../../core/render/notes/concept-note.ts";
import { conceptCard, type DeckCard, frameworkCards, pitfallCard, promptCards } from "../../core/render/notes/deck.ts";
import { frameworkNote } from "../../core/render/notes/framework-note.ts";
import type { NoteFile, NoteName } from "../../core/render/notes/front.ts";
import { missesNote } from "../../core/render/notes/misses-note.ts";
import { promptNote } from "../../core/render/notes/prompt-note.ts";
import type { Catalog, Ports } from "../../ports.ts";
import type { AttemptHistory } from "../history/attempt-history.ts";

export interface ComposeOptions {
  /** The design of prompts that were not tried yet, too. */
  readonly reveal: boolean;
  /** All of a framework instead of two pages. */
  readonly full: boolean;
}

/** Notes and cards from the definitions and from what this person did. */
export interface Composer {
  /** The markdown of a note. `file` says what it may link to. */
  note(name: NoteName, file: NoteFile): string;
  /** "My misses", which is the index of a folder too. */
  misses(file: NoteFile): string;
  cards(name: NoteName): readonly DeckCard[];
  /** Whether a prompt's design is kept back. */
  isLocked(name: NoteName): boolean;
}

export function createComposer(
  { catalog }: Ports,
  history: AttemptHistory,
  { reveal, full }: ComposeOptions,
): Composer {
  const { concepts } = catalog.concepts();
  const uses = lazily(() => usesOf(catalog));
  const isLocked = ({ kind, id }: NoteName): boolean => kind === "prompt" && !reveal && !history.isTried(id);
  const concept = (id: string) => concepts.find((each) => each.id === id)!;
  const pitfall = (id: string) => catalog.pitfalls().find((each) => each.id === id)!;
  const missesOfPrompt = (id: string) =>
    history.misses.filter((miss) => miss.prompt === id && miss.subject !== "framework-item");

  return {
    isLocked,
    note(name, file) {
      const { kind, id } = name;
      if (kind === "prompt") {
        const attempts = history.attempts(id);
        const misses = missesOfPrompt(id);
        return promptNote({ prompt: catalog.prompt(id), concepts, attempts, misses, reveal: !isLocked(name), file });
      }
      if (kind === "framework") {
        const misses = history.misses.filter(
          (miss) => miss.id.startsWith(`${id}/`) && miss.subject === "framework-item",
        );
        return frameworkNote({ framework: catalog.framework(id), misses, full, file });
      }
      if (kind === "pitfall") return pitfallNote(pitfall(id));
      const miss = history.misses.find((each) => each.subject === "concept" && each.id === id) ?? null;
      return conceptNote({ concept: concept(id), concepts, usedBy: uses().get(id) ?? [], miss, file });
    },
    misses(file) {
      const ids = [...new Set(history.sessions.map(({ started }) => started.prompt))];
      const attempted = ids.map((id) => {
        const held = history.sessions.filter(({ started }) => started.prompt === id);
        return { id, title: held.at(-1)?.started.title ?? id, times: held.length };
      });
      return missesNote({ misses: history.misses, sessions: history.sessions.length, attempted, file });
    },
    cards({ kind, id }) {
      if (kind === "prompt") return promptCards(catalog.prompt(id), concepts);
      if (kind === "framework") return frameworkCards(catalog.framework(id));
      return [kind === "pitfall" ? pitfallCard(pitfall(id)) : conceptCard(concept(id))];
    },
  };
}

type Use = NoteName & { readonly name: string };

/** For each concept the frameworks and prompts whose items name it. */
function usesOf(catalog: Catalog): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { kind, id, name } of catalog.entries()) {
    const items =
      kind === "framework" ? catalog.framework(id).steps.flatMap((step) => step.items) : catalog.prompt(id).items;
    for (const concept of new Set(items.flatMap((item) => item.concept ?? []))) {
      uses.set(concept, [...(uses.get(concept) ?? []), { kind, id, name }]);
    }
  }
  return uses;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
