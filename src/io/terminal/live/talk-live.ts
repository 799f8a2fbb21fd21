// Puts together all that asks on a screen that redraws, and hands the keyboard from one to the other.
import type { AnswerQuestion, Asked, Choice, PageEntry, Theme } from "../../../ports.ts";
import type { Guard } from "../guard.ts";
import type { Talk } from "../talk.ts";
import { askLive } from "./answer-live.ts";
import { createKeyboard } from "./keyboard.ts";
import { askKey, type KeyScreen } from "./one-key.ts";

export interface LiveTalkOptions {
  readonly process: NodeJS.Process;
  readonly out: NodeJS.WriteStream;
  readonly guard: Guard;
  readonly theme: Theme;
  readonly columns: () => number;
  readonly rows: () => number;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined) => string;
}

/** Questions on a terminal that is redrawn. Inquirer is loaded with the first question that is its own. */
export function createLiveTalk(options: LiveTalkOptions): Talk {
  const { process, out, guard, theme, columns, rows, renderEntry } = options;
  const write = (text: string): void => void out.write(text);
  const keyboard = createKeyboard(process.stdin, write);
  const screen: KeyScreen = {
    keyboard,
    write,
    columns,
    rows,
    onResize: (redraw) => {
      out.on("resize", redraw);
      return () => out.off("resize", redraw);
    },
    suspend: (goOn) => suspend(process, goOn),
  };
  guard.redraws();

  const live = async <T>(
    ask: (options: { signal: AbortSignal; columns: number }) => Promise<Asked<T>>,
  ): Promise<Asked<T>> => {
    keyboard.release();
    const ended = new AbortController();
    const onEnd = (): void => ended.abort();
    const onContinue = (): void =>
      void setImmediate(() => {
        process.stdin.setRawMode(true);
        process.stdin.resume();
      });
    process.stdin.once("end", onEnd);
    process.on("SIGCONT", onContinue);
    try {
      return await ask({ signal: ended.signal, columns: columns() });
    } finally {
      process.stdin.off("end", onEnd);
      process.off("SIGCONT", onContinue);
    }
  };

  return {
    answer: (question: AnswerQuestion) => askLive(question, { ...screen, theme, renderEntry, onLeave: guard.onLeave }),
    select: <T>(message: string, choices: readonly Choice<T>[]) =>
      live(async (at) => (await import("./questions-live.ts")).select(message, choices, at)),
    checkbox: <T>(message: string, choices: readonly (Choice<T> & { readonly checked?: boolean })[]) =>
      live(async (at) => (await import("./questions-live.ts")).checkbox(message, choices, at)),
    async tick(list) {
      const asked = await live(async (at) => (await import("./ticks-live.ts")).tick(list, theme, out, at));
      return "value" in asked ? asked.value : asked.cancelled;
    },
    confirm: (message, initial) =>
      live(async (at) => (await import("./questions-live.ts")).confirm(message, initial, at)),
    line: (message) => live(async (at) => (await import("./questions-live.ts")).line(message, at)),
    key: (message, keys) => askKey(message, keys, screen),
    unread: async () => 0,
    close: () => keyboard.release(),
  };
}

/**
 * Stops the whole job, as the terminal's Ctrl-Z would, and goes on when it is continued. Where nothing can stop it (no
 * job control), it goes on at once.
 */
function suspend(process: NodeJS.Process, goOn: () => void): void {
  let gone = false;
  const once = (): void => {
    if (gone) return;
    gone = true;
    process.off("SIGCONT", once);
    goOn();
  };
  process.on("SIGCONT", once);
  process.kill(0, "SIGTSTP");
  setTimeout(once, 100);
}
