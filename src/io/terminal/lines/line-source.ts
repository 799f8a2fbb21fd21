// Standard input as lines on demand, so that none is lost between two questions.
import type { Readable } from "node:stream";

/** Whole lines of a stream, one at a time. Lines that come while nobody waits are kept; null is the end. */
export interface InputLines {
  /** Calls back once, with the next line or the end. A later call replaces one that still waits. */
  next(listener: (line: string | null) => void): void;
  /** Stops waiting; the line that comes next is kept. */
  drop(): void;
  close(): void;
}

/** Reads UTF-8; a last line without a newline counts. The stream is held back while 1,000 lines wait. */
export function createLineSource(input: Readable): InputLines {
  const waiting: (string | null)[] = [];
  const lines = process
    .getBuiltinModule("node:readline")
    .createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  let listener: ((line: string | null) => void) | null = null;
  const give = (line: string | null): void => {
    const to = listener;
    if (!to) {
      waiting.push(line);
      if (waiting.length > 1000) lines.pause();
      return;
    }
    listener = null;
    to(line);
  };
  lines.on("line", give);
  lines.on("close", () => give(null));
  return {
    next(to) {
      listener = to;
      const line = waiting.shift();
      if (line !== undefined) {
        if (line === null) waiting.unshift(null);
        give(line);
      } else lines.resume();
    },
    drop() {
      listener = null;
    },
    close() {
      lines.close();
    },
  };
}
