// Holds a session where nothing is redrawn: each line is taken as it comes, each reply printed once.
import { sanitise } from "../../../core/text/sanitise.ts";
import type { AnswerEnd, AnswerQuestion, Input, PageEntry } from "../../../ports.ts";
import type { InputLines } from "./line-source.ts";

/** Linux cuts a line of a terminal in its line mode after this many bytes; what follows is lost before we see it. */
const lineModeLimit = 4095;

/**
 * The answer line by line, without redrawing: for dumb terminals and screen readers (`person`), and for pipes. What is
 * said to the candidate is printed between lines; the clock is shown only then.
 */
export function askByLines(
  question: AnswerQuestion,
  source: InputLines,
  print: (text: string) => void,
  renderEntry: (entry: PageEntry, before: PageEntry | undefined) => string,
  person: boolean,
): Promise<AnswerEnd> {
  return new Promise((resolve) => {
    let seen = 0;
    let over = false;
    const ticking = person ? setInterval(() => tell({ type: "tick", text: "" }, false), 1000) : null;
    if (person) print(["", ...question.header(80), question.keys(80)].join("\n"));

    const leave = (end: AnswerEnd): void => {
      if (over) return;
      say();
      over = true;
      if (ticking) clearInterval(ticking);
      source.drop();
      resolve(end);
    };
    const say = (): void => {
      const page = question.page();
      for (; seen < page.length; seen += 1) {
        const entry = page[seen];
        if (entry && entry.kind !== "line") print(renderEntry(entry, page[seen - 1]));
      }
      seen = page.length;
    };
    const tell = (input: Input, between: boolean): void => {
      if (over) return;
      const reply = question.on(input);
      if (!reply.stay) return leave("left");
      if (between) say();
    };
    const read = (): void => {
      source.next((line) => {
        if (line === null) return leave("end-of-input");
        if (line.includes("\0")) {
          print("What comes in is not text.");
          return leave("end-of-input");
        }
        if (person && Buffer.byteLength(line) >= lineModeLimit) {
          print(`That line was cut at ${lineModeLimit} bytes by the terminal. Use /edit for long text.`);
        }
        tell({ type: "line", text: sanitise(line), pasted: false }, true);
        if (!over) read();
      });
    };
    read();
  });
}
