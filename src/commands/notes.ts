// `mlsd notes [id…]`: study notes as markdown, or cards for Anki; without a name, of what was missed.
import { MlsdError } from "../core/error.ts";
import { isUnwise } from "../core/points/unwise.ts";
import { ankiText, isOwnDeck } from "../core/render/notes/deck.ts";
import { isOwnNote, type NoteFile, type NoteKind, type NoteName, withoutFront } from "../core/render/notes/front.ts";
import { renderMarkdown } from "../core/render/terminal/terminal-markdown.ts";
import { didYouMean } from "../core/text/nearest.ts";
import type { Catalog, CommandResult, Ports } from "../ports.ts";
import { type AttemptHistory, attemptHistory } from "./history/attempt-history.ts";
import { type Composer, createComposer } from "./notes/compose.ts";
import { type NewFile, writeNotes } from "./notes/write.ts";
import { findNamed } from "./show/show-definition.ts";

export interface NotesOptions {
  /** Ids, `kind:id`, or `prompts`, `frameworks`, `concepts`. None: what was missed. */
  readonly names: readonly string[];
  /** A folder for one file each; "-" or none: standard output. */
  readonly out?: string | undefined;
  readonly anki: boolean;
  readonly reveal: boolean;
  readonly full: boolean;
  readonly force: boolean;
}

const missesFile = "my-misses.md";
const deckFile = "mlsd-anki.txt";

/**
 * One note goes to standard output, on a terminal rendered; a folder takes any number. Throws `MlsdError("usage")` for
 * names that are not there, `MlsdError("cannot-write")` when something is in the way.
 */
export async function notes(ports: Ports, options: NotesOptions): Promise<CommandResult> {
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  const all = allNotes(ports.catalog);
  const history = attemptHistory(ports);
  const composer = createComposer(ports, history, options);
  const names = options.names.length > 0 ? findNotes(all, options.names) : missedNotes(all, history);
  const folder = options.out === "-" ? undefined : options.out;
  if (options.anki) return writeCards(ports, composer, names, folder, options);
  if (folder !== undefined) return writeFolder(ports, composer, all, names, folder, options);
  const [only, ...more] = options.names.length > 0 ? names : [];
  if (more.length > 0) {
    throw new MlsdError("usage", `${names.length} notes need a folder.`, "Give one: --out DIR, or ask for one note.");
  }
  const text = only ? composer.note(only, () => null) : composer.misses(() => null);
  const { terminal } = ports;
  if (terminal.kind !== "live" || !terminal.toScreen) return { stdout: text, exitCode: 0 };
  await terminal.page(renderMarkdown(withoutFront(text), terminal.theme, terminal.columns()));
  return { exitCode: 0 };
}

/** The concepts that were missed, and the prompts that were tried. */
function missedNotes(all: readonly NoteName[], { misses, sessions }: AttemptHistory): readonly NoteName[] {
  const concepts = new Set(misses.flatMap(({ subject, id }) => (subject === "concept" ? [id] : [])));
  const prompts = new Set(sessions.map(({ started }) => started.prompt));
  return all.filter(({ kind, id }) =>
    (kind === "concept" ? concepts : kind === "prompt" ? prompts : new Set()).has(id),
  );
}

function writeFolder(
  ports: Ports,
  composer: Composer,
  all: readonly NoteName[],
  names: readonly NoteName[],
  folder: string,
  options: NotesOptions,
): CommandResult {
  const own = new Set(names.map(keyOf));
  const file: NoteFile = (name) => {
    const path = fileOf(all, name);
    return own.has(keyOf(name)) || ports.files.exists(`${folder}/${path}`) ? path : null;
  };
  const wanted = names.map((name): NewFile => {
    return { name: fileOf(all, name), text: composer.note(name, file), isOwn: isOwnNote };
  });
  const index: readonly NewFile[] =
    options.names.length > 0 ? [] : [{ name: missesFile, text: composer.misses(file), isOwn: isOwnNote }];
  const every = [...index, ...wanted];
  return told(ports, folder, writeNotes(ports, folder, every, options.force), every);
}

/** What was written, and the path that comes first, for whoever wants to open it. */
function told({ terminal }: Ports, folder: string, written: number, every: readonly NewFile[]): CommandResult {
  const same = every.length - written;
  terminal.warn(`${written} written${same > 0 ? `, ${same} the same as before` : ""}.`);
  const first = every.length === 1 ? `/${every[0]?.name}` : "";
  return { stdout: `${folder.replace(/\/+$/, "")}${first}\n`, exitCode: 0 };
}

function writeCards(
  ports: Ports,
  composer: Composer,
  names: readonly NoteName[],
  folder: string | undefined,
  options: NotesOptions,
): CommandResult {
  const locked = names.filter((name) => composer.isLocked(name));
  const open = names.filter((name) => !composer.isLocked(name));
  if (open.length === 0 && locked.length > 0) {
    throw new MlsdError(
      "failed",
      `The cards of ${locked.map(({ id }) => id).join(", ")} give the design away; it is locked until you have tried it once.`,
      "Practise it first, or open it now with --reveal.",
    );
  }
  if (locked.length > 0)
    ports.terminal.warn(`Left out, not tried yet (--reveal opens them): ${locked.map(({ id }) => id).join(", ")}`);
  if (names.length === 0)
    ports.terminal.warn(
      "Nothing is missed so far, so there are no cards; name what you want, e.g. mlsd notes concepts --anki",
    );
  const text = ankiText(open.flatMap((name) => composer.cards(name)));
  if (folder === undefined) return { stdout: text, exitCode: 0 };
  const place = placeOfDeck(folder);
  const deck: NewFile = { name: place.file, text, isOwn: isOwnDeck };
  return told(ports, place.folder, writeNotes(ports, place.folder, [deck], options.force), [deck]);
}

/** One deck is one file, so a path that names a text file is taken as that file. */
function placeOfDeck(path: string): { readonly folder: string; readonly file: string } {
  const [, folder, file] = /^(?:(.*)\/)?([^/]+\.txt)$/.exec(path) ?? [];
  return file === undefined ? { folder: path, file: deckFile } : { folder: folder ?? ".", file };
}

function keyOf({ kind, id }: NoteName): string {
  return `${kind}:${id}`;
}

/** `id.md`; with the kind before it where two kinds have the id, or it is the index's name. */
function fileOf(all: readonly NoteName[], { kind, id }: NoteName): string {
  const shared = all.some((other) => other.id === id && other.kind !== kind);
  return shared || `${id}.md` === missesFile ? `${kind}-${id}.md` : `${id}.md`;
}

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
  const names = [...all.map(({ id }) => id), ...Object.keys(groups)];
  return findNamed(all, word, () => didYouMean(word.replace(/^[a-z]+:/, ""), names));
}
