// Sets prose for a terminal, whatever line ends it had; `fold-line.ts` keeps the spaces of a line.
import { cellWidth } from "./width.ts";

/** Text broken at spaces into lines of at most `columns` cells, each after `indent`. A longer word stands alone, uncut. */
export function paragraph(text: string, columns: number, indent = ""): readonly string[] {
  const room = Math.max(8, columns - cellWidth(indent));
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const cells = cellWidth(word);
    if (width > 0 && width + 1 + cells > room) {
      lines.push(line);
      line = "";
      width = 0;
    }
    line += width > 0 ? ` ${word}` : word;
    width += width > 0 ? cells + 1 : cells;
  }
  if (line) lines.push(line);
  return lines.map((each) => indent + each);
}
