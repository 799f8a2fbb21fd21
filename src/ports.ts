// The seam between the commands and the world: one interface for each thing a command may ask for.
import type { CatalogEntry, DefinitionSources } from "./core/catalog/entries.ts";
import type { Concepts } from "./core/catalog/schema/concept.ts";
import type { Framework } from "./core/catalog/schema/framework.ts";
import type { Pitfall } from "./core/catalog/schema/pitfall.ts";
import type { Prompt } from "./core/catalog/schema/prompt.ts";
import type { Rubric } from "./core/catalog/schema/rubric.ts";
import type { SessionDefinitions } from "./core/catalog/session-definitions.ts";
import type { CoachData } from "./core/coach/cues/coach-data.ts";
import type { PageEntry } from "./core/policy/turn.ts";
import type { Theme } from "./core/render/terminal/theme.ts";
import type { DefinitionHashes, EventBody, SessionEvent } from "./core/session/events.ts";
import type { TalkKind } from "./core/session/mode.ts";

export type { PageEntry, SessionDefinitions, TalkKind, Theme };

/** What commands ask of the world. Types only: `main.ts` fills them with real adapters, tests with a folder, a script and a fixed clock. */
export interface Ports {
  readonly clock: Clock;
  readonly catalog: Catalog;
  readonly journals: Journals;
  readonly files: Files;
  readonly terminal: Terminal;
  readonly editor: Editor;
  readonly settings: Settings;
  readonly program: Program;
  /** Definition files as they lie on the disk; loaded when asked for. */
  sources(): Promise<DefinitionSources>;
}

/** A moment by both clocks. `at`: UTC, ISO 8601 with milliseconds. `mono`: milliseconds that never go back, comparable within one process only. */
interface Moment {
  readonly at: string;
  readonly mono: number;
}

export interface Clock {
  moment(): Moment;
  /** Minutes east of UTC at this place. */
  offset(): number;
  /** Resolves after so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds between two ticks of a second from which on the machine must have slept or been stopped. */
  readonly longestTick: number;
}

/** Everything `config.yaml`, environment and defaults decide; flags are laid over it by the command line. */
export interface Settings {
  readonly framework: string;
  readonly level: string;
  readonly minutes: number | null;
  readonly mode: string;
  readonly transcripts: string | null;
  readonly bell: boolean;
  /** The data folder. */
  readonly home: string | null;
}

/**
 * Definitions: the shipped ones and the user's own, which win by id. A broken file of the user is left out and named in
 * `warnings`; asking for an id that is not there throws `MlsdError("usage")` with what it is near to.
 */
export interface Catalog {
  entries(): readonly CatalogEntry[];
  framework(id: string): Framework;
  prompt(id: string): Prompt;
  concepts(): Concepts;
  pitfalls(): readonly Pitfall[];
  rubric(): Rubric;
  /** What the coach learnt from our example sentences when the program was built. */
  coachData(): CoachData | null;
  /** One line for each own file that could not be read. */
  warnings(): readonly string[];
  /** The names `keep` would keep them under; nothing is written. */
  hashes(session: SessionDefinitions): DefinitionHashes;
  /** Keeps the definitions of a session by content, so that it can be read when the YAML has changed. */
  keep(session: SessionDefinitions): DefinitionHashes;
  /** The definitions a session was held under. Throws `MlsdError("io")` when one is gone. */
  kept(hashes: DefinitionHashes): SessionDefinitions;
}

/** Whether an event reached the disk. What did not is kept in memory and tried again with the next one. */
export type Saved = { readonly saved: true } | { readonly saved: false; readonly reason: string };

export interface Journal {
  readonly session: string;
  /** Null when nothing can be kept (read-only or missing home). */
  readonly path: string | null;
  /** Appends in order and, when `durable`, syncs. Gives the bodies their envelope and returns the events. */
  append(
    bodies: readonly EventBody[],
    durable: boolean,
  ): { readonly events: readonly SessionEvent[]; readonly result: Saved };
  close(): void;
}

/** A session's file: where it is, what is wrong with it in words, and who has it. */
export interface JournalFile {
  readonly session: string;
  readonly path: string;
  readonly damage: readonly string[];
  /** The process that holds it now, if that process lives. */
  readonly owner: number | null;
}

/** A session's file as it was read, with its events. */
export interface JournalRead extends JournalFile {
  readonly events: readonly SessionEvent[];
}

export interface Journals {
  /** `id`, or with a number behind it when there is such a session. */
  freeName(id: string): string;
  /** A new session's file. When nothing can be written the journal lives in memory and `path` is null. */
  create(id: string, clock: Clock): Journal;
  /** The names of all sessions, oldest first; nothing is read. */
  names(): readonly string[];
  /** All sessions, oldest first, each read when its turn comes, so that a thousand are never in memory together. */
  list(): Iterable<JournalRead>;
  /** By id or by unambiguous beginning of it; throws `MlsdError("usage")`. */
  read(session: string): JournalRead;
  /** Takes a session to go on with it; refused with the pid when another process has it. A torn tail is set aside and cut first. */
  resume(session: string, clock: Clock): { readonly journal: Journal; readonly read: JournalRead };
  /** Why nothing will be kept, or null. */
  unwritable(): string | null;
}

export interface Files {
  /** Whole or not at all; refuses to overwrite without `force`. Throws `MlsdError("cannot-write")`. */
  write(path: string, text: string, options?: { readonly force?: boolean }): void;
  /** Throws what `write` would, as far as it can be told without writing: the file is there, or its folder is not. */
  checkPlace(path: string, options?: { readonly force?: boolean }): void;
  /** Makes a folder and what is missing above it, for its owner alone. Throws `MlsdError("cannot-write")`. */
  makeFolder(path: string): void;
  /** `-` is standard input, to its end. */
  read(path: string, limit?: number): Uint8Array;
  exists(path: string): boolean;
}

export interface Editor {
  /** The text as $VISUAL or $EDITOR left it, or null when it was left with an error; then the reason is told. */
  edit(text: string): Promise<{ readonly text: string } | { readonly failed: string }>;
}

/** What came from the keyboard while the answer is open. */
export type Input =
  | { readonly type: "line"; readonly text: string; readonly pasted: boolean }
  | { readonly type: "take-back" }
  | { readonly type: "draft"; readonly text: string }
  | { readonly type: "key"; readonly key: string }
  /** The person stops the program (Ctrl-Z), and later lets it go on. */
  | { readonly type: "suspended" }
  | { readonly type: "continued" }
  /** Once a second, with what is typed and not sent. */
  | { readonly type: "tick"; readonly text: string };

/** What the answer question does next: stay open (with the unsent text replaced by `draft`, if given), or end. */
export type Reply = { readonly stay: true; readonly draft?: string } | { readonly stay: false };

/** The answer question. It shows `page()`, takes lines until `on` says to leave, and never leaves by itself. */
export interface AnswerQuestion {
  /** The header, one to three lines, asked for at every tick; styled. */
  header(columns: number): readonly string[];
  /** What stands on the page so far. Entries are only ever added or, for the last line, taken away. */
  page(): readonly PageEntry[];
  /** One line of what can be done now. */
  keys(columns: number): string;
  /** Text that was typed and not sent. */
  readonly draft: string;
  /** Words that complete the given beginning of a line. */
  complete(line: string): readonly string[];
  /** `keys`: nothing is typed; every key comes as an input of type `key`. */
  readonly takes: "lines" | "keys";
  on(input: Input): Reply;
}

export type AnswerEnd = "left" | "interrupted" | "end-of-input";

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  readonly description?: string;
  readonly key?: string;
}

/** A cancelled question (Ctrl-C or end of input) is a value, not an exception. */
export type Asked<T> = { readonly value: T } | { readonly cancelled: "interrupted" | "end-of-input" };

/**
 * A page of a list to tick. A page without entries is only read. The lines are styled and at most so many columns wide.
 * What stands below comes in blocks, the dearest first: those there is no room for are left out whole.
 */
export interface TickPage {
  above(columns: number, rows: number): readonly string[];
  readonly entries: readonly { readonly id: string; readonly text: string }[];
  below(columns: number): readonly (readonly string[])[];
}

/** A list to tick page by page, with a key to print it and one to leave it. */
export interface TickList {
  readonly pages: readonly TickPage[];
  /** Where it begins, and what is ticked then. */
  readonly page: number;
  readonly ticked: ReadonlySet<string>;
  /** One line under every page: how far it is. */
  progress(ticked: ReadonlySet<string>, columns: number): string;
  /** Each tick and each turn of a page, before it is shown. */
  changed(page: number, ticked: ReadonlySet<string>): void;
}

/** `done`: the last page was turned. `print`: the person wants the list on paper. */
export type TickEnd = "done" | "print" | "left" | "interrupted" | "end-of-input";

export interface Terminal {
  readonly kind: TalkKind;
  /** Standard output is a terminal, not a file or a pipe. */
  readonly toScreen: boolean;
  readonly theme: Theme;
  columns(): number;
  rows(): number;
  /** One or more lines of the conversation, sanitised. */
  print(text: string): void;
  /** A line in the place of the one it printed before; a new line where nothing can be redrawn. */
  replace(line: string): void;
  /** Text of any length: through the user's pager when it is longer than the screen, else printed. */
  page(text: string): Promise<void>;
  /** Runs work that may take a while; on a terminal a spinner on standard error says so. */
  busy<T>(message: string, work: () => Promise<T>): Promise<T>;
  /** A line on standard error. */
  warn(text: string): void;
  answer(question: AnswerQuestion): Promise<AnswerEnd>;
  select<T>(message: string, choices: readonly Choice<T>[]): Promise<Asked<T>>;
  checkbox<T>(
    message: string,
    choices: readonly (Choice<T> & { readonly checked?: boolean })[],
  ): Promise<Asked<readonly T[]>>;
  /** A list to tick, page by page. Not for a pipe. */
  tick(list: TickList): Promise<TickEnd>;
  confirm(message: string, initial: boolean): Promise<Asked<boolean>>;
  /** One line of text. */
  line(message: string): Promise<Asked<string>>;
  /** One of these keys, without Enter. */
  key(message: string, keys: readonly string[]): Promise<Asked<string>>;
  /** Of a pipe: how many lines with words were left unread. Reads to its end. */
  unread(): Promise<number>;
  ring(): void;
  /** Inverts the screen for a moment; nothing where nothing is redrawn. */
  flash(): void;
  /** Gives the terminal back. */
  close(): void;
  /**
   * Runs when the process is told to end (signal, closed terminal); must be synchronous.
   * What was asked for last runs first. Returns what takes it back.
   */
  onLeave(save: (cause: "interrupt" | "signal") => void): () => void;
}

/** The program itself: its version, for journals and reports. */
interface Program {
  readonly version: string;
  /** This process, as a journal's owner. */
  readonly identity: { readonly pid: number; readonly boot: string; readonly started: string };
}

/** What a command leaves: text for standard output and the exit code. */
export interface CommandResult {
  readonly stdout?: string;
  readonly exitCode: number;
}
