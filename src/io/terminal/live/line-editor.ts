// The line editor: one line as a value, and what each editing key makes of it.
import { clusters } from "../../../core/text/width.ts";

/** One line being typed. The cursor counts clusters: what a reader sees as one character. */
export interface EditedLine {
  readonly clusters: readonly string[];
  readonly cursor: number;
  /** What the last Ctrl-K, Ctrl-U or Ctrl-W cut, for Ctrl-Y. */
  readonly cut: string;
}

/** A key as Node's keypress events describe it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

export function lineOf(text: string): EditedLine {
  const split = clusters(text).map((cluster) => cluster.text);
  return { clusters: split, cursor: split.length, cut: "" };
}

export function textOf(line: EditedLine): string {
  return line.clusters.join("");
}

/** The line with text put in at the cursor. Joining marks that are typed after their letter become one cluster with it. */
export function insert(line: EditedLine, text: string): EditedLine {
  const before = line.clusters.slice(0, line.cursor).join("") + text;
  const after = line.clusters.slice(line.cursor);
  const head = clusters(before).map((cluster) => cluster.text);
  return { ...line, clusters: [...head, ...after], cursor: head.length };
}

/** The line after an editing key, or null when the key does not edit. Bindings are those of readline in Emacs mode. */
export function edit(line: EditedLine, key: Key): EditedLine | null {
  const bindings = key.ctrl ? controlKeys : key.meta ? metaKeys : plainKeys;
  return bindings[key.name ?? ""]?.(line) ?? null;
}

type Bindings = Readonly<Record<string, ((line: EditedLine) => EditedLine) | undefined>>;

const controlKeys: Bindings = {
  a: (line) => to(line, 0),
  e: (line) => to(line, line.clusters.length),
  b: (line) => to(line, line.cursor - 1),
  f: (line) => to(line, line.cursor + 1),
  h: (line) => remove(line, line.cursor - 1, line.cursor),
  d: (line) => remove(line, line.cursor, line.cursor + 1),
  k: (line) => cut(line, line.cursor, line.clusters.length),
  u: (line) => cut(line, 0, line.cursor),
  w: (line) => cut(line, wordStart(line), line.cursor),
  y: (line) => insert(line, line.cut),
  left: (line) => to(line, wordStart(line)),
  right: (line) => to(line, wordEnd(line)),
};

const metaKeys: Bindings = {
  b: (line) => to(line, wordStart(line)),
  left: (line) => to(line, wordStart(line)),
  f: (line) => to(line, wordEnd(line)),
  right: (line) => to(line, wordEnd(line)),
  d: (line) => cut(line, line.cursor, wordEnd(line)),
  backspace: (line) => cut(line, wordStart(line), line.cursor),
};

const plainKeys: Bindings = {
  left: (line) => to(line, line.cursor - 1),
  right: (line) => to(line, line.cursor + 1),
  home: (line) => to(line, 0),
  end: (line) => to(line, line.clusters.length),
  backspace: (line) => remove(line, line.cursor - 1, line.cursor),
  delete: (line) => remove(line, line.cursor, line.cursor + 1),
};

function to(line: EditedLine, place: number): EditedLine {
  return { ...line, cursor: Math.min(line.clusters.length, Math.max(0, place)) };
}

/** What is cut can be put back with Ctrl-Y. */
function cut({ clusters: all }: EditedLine, from: number, until: number): EditedLine {
  return {
    clusters: [...all.slice(0, from), ...all.slice(until)],
    cursor: from,
    cut: all.slice(from, until).join(""),
  };
}

function remove(line: EditedLine, from: number, until: number): EditedLine {
  return { ...cut(line, Math.max(0, from), until), cut: line.cut };
}

function wordStart({ clusters: all, cursor }: EditedLine): number {
  let place = cursor;
  while (place > 0 && !isWord(all[place - 1])) place -= 1;
  while (place > 0 && isWord(all[place - 1])) place -= 1;
  return place;
}

function wordEnd({ clusters: all, cursor }: EditedLine): number {
  let place = cursor;
  while (place < all.length && !isWord(all[place])) place += 1;
  while (place < all.length && isWord(all[place])) place += 1;
  return place;
}

function isWord(cluster: string | undefined): boolean {
  return cluster !== undefined && /[\p{L}\p{N}_]/u.test(cluster);
}
