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
  const { clusters: all, cursor } = line;
  const to = (place: number): EditedLine => ({ ...line, cursor: Math.min(all.length, Math.max(0, place)) });
  const cut = (from: number, until: number): EditedLine => ({
    clusters: [...all.slice(0, from), ...all.slice(until)],
    cursor: from,
    cut: all.slice(from, until).join(""),
  });
  const remove = (from: number, until: number): EditedLine => ({ ...cut(from, until), cut: line.cut });
  if (key.ctrl) {
    switch (key.name) {
      case "a":
        return to(0);
      case "e":
        return to(all.length);
      case "b":
        return to(cursor - 1);
      case "f":
        return to(cursor + 1);
      case "h":
        return remove(Math.max(0, cursor - 1), cursor);
      case "d":
        return remove(cursor, cursor + 1);
      case "k":
        return cut(cursor, all.length);
      case "u":
        return cut(0, cursor);
      case "w":
        return cut(wordStart(all, cursor), cursor);
      case "y":
        return insert(line, line.cut);
      case "left":
        return to(wordStart(all, cursor));
      case "right":
        return to(wordEnd(all, cursor));
      default:
        return null;
    }
  }
  if (key.meta) {
    if (key.name === "b" || key.name === "left") return to(wordStart(all, cursor));
    if (key.name === "f" || key.name === "right") return to(wordEnd(all, cursor));
    if (key.name === "d") return cut(cursor, wordEnd(all, cursor));
    if (key.name === "backspace") return cut(wordStart(all, cursor), cursor);
    return null;
  }
  switch (key.name) {
    case "left":
      return to(cursor - 1);
    case "right":
      return to(cursor + 1);
    case "home":
      return to(0);
    case "end":
      return to(all.length);
    case "backspace":
      return remove(Math.max(0, cursor - 1), cursor);
    case "delete":
      return remove(cursor, cursor + 1);
    default:
      return null;
  }
}

function wordStart(all: readonly string[], from: number): number {
  let place = from;
  while (place > 0 && !isWord(all[place - 1])) place -= 1;
  while (place > 0 && isWord(all[place - 1])) place -= 1;
  return place;
}

function wordEnd(all: readonly string[], from: number): number {
  let place = from;
  while (place < all.length && !isWord(all[place])) place += 1;
  while (place < all.length && isWord(all[place])) place += 1;
  return place;
}

function isWord(cluster: string | undefined): boolean {
  return cluster !== undefined && /[\p{L}\p{N}_]/u.test(cluster);
}
