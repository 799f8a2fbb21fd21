/** First and last code point of the ranges a terminal gives two cells: East Asian wide and fullwidth, and emoji. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2630, 0x2637],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x268a, 0x268f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f1e6, 0x1f320],
  [0x1f32d, 0x1f335],
  [0x1f337, 0x1f37c],
  [0x1f37e, 0x1f393],
  [0x1f3a0, 0x1f3ca],
  [0x1f3cf, 0x1f3d3],
  [0x1f3e0, 0x1f3f0],
  [0x1f3f4, 0x1f3f4],
  [0x1f3f8, 0x1f43e],
  [0x1f440, 0x1f440],
  [0x1f442, 0x1f4fc],
  [0x1f4ff, 0x1f53d],
  [0x1f54b, 0x1f54e],
  [0x1f550, 0x1f567],
  [0x1f57a, 0x1f57a],
  [0x1f595, 0x1f596],
  [0x1f5a4, 0x1f5a4],
  [0x1f5fb, 0x1f64f],
  [0x1f680, 0x1f6c5],
  [0x1f6cc, 0x1f6cc],
  [0x1f6d0, 0x1f6d2],
  [0x1f6d5, 0x1f6df],
  [0x1f6eb, 0x1f6ec],
  [0x1f6f4, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f7f0, 0x1f7f0],
  [0x1f90c, 0x1f93a],
  [0x1f93c, 0x1f945],
  [0x1f947, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const asciiOnly = /^[\x20-\x7e]*$/;
const colour = /\x1b\[[0-9;]*m/g;
const markOrFormat = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const joiner = 0x200d;
const emojiPresentation = 0xfe0f;

/**
 * How many cells of a terminal a text takes: 2 for a wide character or an emoji (joined emoji, flags and skin tones count
 * as one), 0 for combining marks and for colour sequences. Control characters count 0: sanitise first.
 */
export function cellWidth(text: string): number {
  if (asciiOnly.test(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(text.replace(colour, ""))) width += cluster.width;
  return width;
}

/** What a reader sees as one character, and its cells. */
export interface Cluster {
  readonly text: string;
  readonly width: number;
}

/** Splits text where a line may be broken without tearing a character. Good enough for a terminal; not full Unicode segmentation. */
export function clusters(text: string): readonly Cluster[] {
  const found: { text: string; width: number }[] = [];
  let joins = false;
  let flagOpen = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = found.at(-1);
    const isFlag = code >= 0x1f1e6 && code <= 0x1f1ff;
    const isTone = code >= 0x1f3fb && code <= 0x1f3ff;
    const extendsLast = joins || (isFlag && flagOpen) || (isTone && last?.width === 2) || takesNoCell(character, code);
    if (last && extendsLast) {
      last.text += character;
      if (code === emojiPresentation || code === 0x20e3) last.width = 2;
    } else {
      found.push({ text: character, width: takesNoCell(character, code) ? 0 : isWide(code) ? 2 : 1 });
    }
    joins = code === joiner && (last?.width ?? 0) === 2;
    flagOpen = isFlag && !flagOpen;
  }
  return found;
}

/** Fills up with spaces to `width` cells; a text that is wider stays as it is. */
export function padCells(text: string, width: number, side: "left" | "right" = "left"): string {
  const gap = " ".repeat(Math.max(0, width - cellWidth(text)));
  return side === "left" ? text + gap : gap + text;
}

/** Cuts a plain text to at most `width` cells, the last of them a mark that something is missing. */
export function cutCells(text: string, width: number, mark = "…"): string {
  if (cellWidth(text) <= width) return text;
  const room = width - cellWidth(mark);
  let kept = "";
  let used = 0;
  for (const cluster of clusters(text)) {
    if (used + cluster.width > room) break;
    kept += cluster.text;
    used += cluster.width;
  }
  return room < 0 ? "" : kept.trimEnd() + mark;
}

function takesNoCell(character: string, code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  return code >= 0x300 && markOrFormat.test(character);
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wide[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
