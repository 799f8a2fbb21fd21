// The keys of a raw terminal, shared in turn by our own questions, those of Inquirer, and the editor.
import type { ReadStream } from "node:tty";
import type { Key } from "./line-editor.ts";

/** One press, or a whole bracketed paste in one piece. */
export type Press =
  | { readonly type: "key"; readonly text: string; readonly key: Key }
  | { readonly type: "paste"; readonly text: string }
  | { readonly type: "closed" };

/**
 * The keys of a terminal. What is typed while nobody listens waits, so that nothing typed ahead is lost between two
 * questions. `release` gives the terminal back (to a library's question, an editor, the shell), and forgets what
 * waited: it was meant for what was on the screen. `take` claims it again.
 */
export interface Keyboard {
  take(listener: (press: Press) => void): void;
  /** Stops listening; the terminal stays ours and keys wait. */
  drop(): void;
  release(): void;
}

const pasteOn = "\x1b[?2004h";
const pasteOff = "\x1b[?2004l";

export function createKeyboard(input: ReadStream, write: (text: string) => void): Keyboard {
  const waiting: Press[] = [];
  let listener: ((press: Press) => void) | null = null;
  let pasted: string | null = null;
  let held = false;

  const give = (press: Press): void => {
    if (listener) listener(press);
    else waiting.push(press);
  };
  const onKey = (text: string | undefined, key: Key): void => {
    if (key.name === "paste-start") pasted = "";
    else if (key.name === "paste-end") {
      const whole = pasted ?? "";
      pasted = null;
      give({ type: "paste", text: whole });
    } else if (pasted !== null) pasted += text ?? key.sequence ?? "";
    else give({ type: "key", text: text ?? "", key });
  };
  const onEnd = (): void => give({ type: "closed" });

  return {
    take(next) {
      if (!held) {
        // Loaded when first needed: what only prints starts without it.
        process.getBuiltinModule("node:readline").emitKeypressEvents(input);
        input.on("keypress", onKey);
        input.on("end", onEnd);
        input.setRawMode(true);
        input.resume();
        write(pasteOn);
        held = true;
      }
      listener = next;
      for (let press = waiting.shift(); press && listener === next; press = waiting.shift()) next(press);
    },
    drop() {
      listener = null;
    },
    release() {
      listener = null;
      waiting.length = 0;
      if (!held) return;
      held = false;
      input.off("keypress", onKey);
      input.off("end", onEnd);
      input.setRawMode(false);
      input.pause();
      write(pasteOff);
    },
  };
}
