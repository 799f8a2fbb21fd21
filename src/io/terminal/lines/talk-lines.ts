// Puts together all that asks without redrawing, for dumb terminals, screen readers and pipes.
import type { PageEntry } from "../../../ports.ts";
import type { Talk } from "../talk.ts";
import { askByLines } from "./answer-lines.ts";
import { createLineSource, type InputLines } from "./line-source.ts";
import { createLineQuestions } from "./questions-lines.ts";
import { tickByLines } from "./ticks-lines.ts";

export interface LineTalkOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly print: (text: string) => void;
  readonly columns: () => number;
  /** A person answers, not a pipe. */
  readonly person: boolean;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined) => string;
}

/** Questions line by line, from a person or a pipe. */
export function createLineTalk({ stdin, print, columns, person, renderEntry }: LineTalkOptions): Talk {
  const source = createLineSource(stdin);
  return {
    ...createLineQuestions(source, print),
    answer: (question) => askByLines(question, source, print, renderEntry, person),
    tick: (list) => tickByLines(list, source, print, columns()),
    unread: () => (person ? Promise.resolve(0) : countRest(source)),
    close: () => source.close(),
  };
}

function countRest(source: InputLines): Promise<number> {
  let count = 0;
  return new Promise((resolve) => {
    const read = (): void =>
      source.next((line) => {
        if (line === null) return resolve(count);
        if (line.trim() !== "") count += 1;
        read();
      });
    read();
  });
}
