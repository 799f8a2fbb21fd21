// Styled text as data, so that rows are broken before colour sequences stand between the words.
import { cellWidth, clusters } from "../../text/width.ts";
import type { Theme } from "./theme.ts";

/** A stretch of text in one style. */
export interface StyledSpan {
  readonly text: string;
  readonly style?: keyof Omit<Theme, "unicode" | "rules">;
}

/** Text that is shown on one row. */
export type Row = readonly StyledSpan[];

/** Breaks spans at spaces into rows of at most `width` cells. A word that is wider is broken where it must be. */
export function wrapSpans(spans: readonly StyledSpan[], width: number): readonly Row[] {
  const room = Math.max(1, width);
  const rows: Row[] = [];
  let row: StyledSpan[] = [];
  let used = 0;
  const close = (): void => {
    rows.push(row);
    row = [];
    used = 0;
  };
  for (const word of wordsOf(spans)) {
    if (word === "break") {
      close();
      continue;
    }
    for (const part of word.width > room ? cutWord(word, room) : [word]) {
      const gap = used > 0 && (word.spaced || part !== word) ? 1 : 0;
      if (used > 0 && used + gap + part.width > room) close();
      if (used > 0 && word.spaced) row.push(word.space);
      used += (used > 0 && word.spaced ? 1 : 0) + part.width;
      row.push(...part.spans);
    }
  }
  if (row.length > 0 || rows.length === 0) close();
  return rows;
}

export function rowWidth(row: Row): number {
  return row.reduce((sum, { text }) => sum + cellWidth(text), 0);
}

export function paint(row: Row, theme: Theme): string {
  return merge(row)
    .map(({ text, style }) => (style && text !== "" ? theme[style](text) : text))
    .join("");
}

interface Word {
  readonly spans: readonly StyledSpan[];
  readonly width: number;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
  readonly space: StyledSpan;
}

/** Words may change style in the middle, as in **bold**ly. */
function wordsOf(spans: readonly StyledSpan[]): readonly (Word | "break")[] {
  const words: (Word | "break")[] = [];
  let parts: StyledSpan[] = [];
  let spaced = false;
  let space: StyledSpan = { text: " " };
  const close = (): void => {
    if (parts.length > 0) words.push({ spans: parts, width: rowWidth(parts), spaced, space });
    parts = [];
  };
  for (const { text, style } of spans) {
    for (const piece of text.split(/(\n|[ \t]+)/)) {
      if (piece === "") continue;
      if (piece === "\n") {
        close();
        words.push("break");
        spaced = false;
      } else if (/^[ \t]/.test(piece)) {
        close();
        spaced = true;
        space = style ? { text: " ", style } : { text: " " };
      } else {
        if (parts.length === 0 && words.length === 0) spaced = false;
        parts.push(style ? { text: piece, style } : { text: piece });
      }
    }
  }
  close();
  return words;
}

function cutWord(word: Word, room: number): readonly Word[] {
  const parts: Word[] = [];
  let spans: StyledSpan[] = [];
  let width = 0;
  const close = (): void => {
    if (spans.length > 0) parts.push({ ...word, spans, width, spaced: word.spaced && parts.length === 0 });
    spans = [];
    width = 0;
  };
  for (const { text, style } of word.spans) {
    for (const cluster of clusters(text)) {
      if (width > 0 && width + cluster.width > room) close();
      spans.push(style ? { text: cluster.text, style } : { text: cluster.text });
      width += cluster.width;
    }
  }
  close();
  return parts;
}

function merge(row: Row): Row {
  const merged: { text: string; style?: NonNullable<StyledSpan["style"]> }[] = [];
  for (const { text, style } of row) {
    const last = merged.at(-1);
    if (last && last.style === style) last.text += text;
    else merged.push(style ? { text, style } : { text });
  }
  return merged;
}
