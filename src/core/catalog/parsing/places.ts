// From the offsets the YAML library counts in to lines and columns as a person counts them.
/** A place in a file. Lines and columns count from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 when not given. */
  readonly length?: number;
}

/** Turns offsets of a text (UTF-16 units, lines end with LF) into places. */
export interface Places {
  at(offset: number, length?: number): Place;
}

export function createPlaces(text: string): Places {
  const starts = [0];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) starts.push(index + 1);

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    at(offset, length = 1) {
      const safe = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(safe);
      const start = starts[line]!;
      const end = (starts[line + 1] ?? text.length + 1) - 1;
      const marked = text.slice(safe, Math.min(safe + Math.max(1, length), end));
      return {
        line: line + 1,
        column: count(text.slice(start, safe)) + 1,
        length: Math.max(1, count(marked.trimEnd())),
      };
    },
  };
}

/** Characters, not UTF-16 units. */
function count(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}
