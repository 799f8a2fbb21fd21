// Asks for one press, as before the clock starts, without loading a library for it.
import { paragraph } from "../../../core/text/paragraph.ts";
import type { Asked } from "../../../ports.ts";
import type { Keyboard, Press } from "./keyboard.ts";
import { createPainter, type Region } from "./painter.ts";

/** What a question for one key needs of the machine. */
export interface KeyScreen {
  readonly keyboard: Keyboard;
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly rows: () => number;
  readonly onResize: (redraw: () => void) => () => void;
  readonly suspend: (goOn: () => void) => void;
}

/**
 * One of these keys, taken without Enter; other keys do nothing. The question is gone when it was answered by "enter",
 * which says nothing; a letter stays behind it.
 */
export function askKey(message: string, keys: readonly string[], screen: KeyScreen): Promise<Asked<string>> {
  const painter = createPainter(screen.write, screen.columns, screen.rows);
  const region = (): Region => {
    const [above, last] = lastApart(message.split("\n").flatMap((line) => wrap(line, screen.columns() - 2)));
    return { above, input: { lead: `${last} `, clusters: [], cursor: 0 }, below: [] };
  };
  return new Promise((resolve) => {
    let over = false;
    const paint = (): void => {
      if (!over) painter.paint(region());
    };
    const leave = (asked: Asked<string>, left: string): void => {
      over = true;
      stopResize();
      screen.keyboard.drop();
      painter.clear();
      if (left) screen.write(`${left}\r\n`);
      resolve(asked);
    };
    const stop = (): void => {
      painter.clear();
      screen.keyboard.release();
      screen.suspend(() => {
        paint();
        screen.keyboard.take(press);
      });
    };
    const press = (event: Press): void => {
      if (event.type === "closed") return leave({ cancelled: "end-of-input" }, "");
      if (event.type === "paste") return;
      const { key } = event;
      if (key.ctrl) {
        if (key.name === "c") leave({ cancelled: "interrupted" }, "");
        else if (key.name === "d") leave({ cancelled: "end-of-input" }, "");
        else if (key.name === "z") stop();
        return;
      }
      const name = key.name === "return" ? "enter" : (key.name ?? event.text).toLowerCase();
      if (!keys.includes(name)) return;
      const rows = [...region().above, `${region().input?.lead}${name}`];
      leave({ value: name }, name === "enter" ? "" : rows.join("\r\n"));
    };
    const stopResize = screen.onResize(paint);
    // Keys first: what is pressed the moment the question is seen must not reach a terminal that is not ours yet.
    screen.keyboard.take(press);
    paint();
  });
}

function lastApart(lines: readonly string[]): readonly [readonly string[], string] {
  return [lines.slice(0, -1), lines.at(-1) ?? ""];
}

/** Lines keep what they begin with, also when they are broken. */
function wrap(line: string, columns: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return line.trim() === "" ? [""] : paragraph(line, columns, indent);
}
