import type { AnswerQuestion, Asked, Choice, PageEntry, TalkKind, Terminal, Theme } from "../../ports.ts";
import { askByLines } from "./answer-lines.ts";
import { askLive } from "./answer-live.ts";
import { askKey, type KeyScreen } from "./ask-key.ts";
import type { Guard } from "./guard.ts";
import { createKeyboard } from "./keyboard.ts";
import { createLineSource } from "./line-source.ts";
import { createLineQuestions, type LineQuestions } from "./questions-lines.ts";
import { createTheme, showsUnicode, wantsColour } from "./theme.ts";
import { tickByLines } from "./ticks-lines.ts";

/** Below these the screen is too small to redraw: then plain mode. */
const leastColumns = 40;
const leastRows = 10;

export interface TerminalOptions {
  readonly process: NodeJS.Process;
  readonly guard: Guard;
  /** `--plain` was given. */
  readonly plain: boolean;
  /** The conversation goes to standard error, because standard output carries the answer. */
  readonly toStderr: boolean;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined, theme: Theme, columns: number) => string;
}

/** How to talk here: redrawing wants a terminal on both sides that is big and clever enough, and nobody who asked for plain. */
export function talkKind(process: NodeJS.Process, plain: boolean): TalkKind {
  const { stdin, stdout, env } = process;
  if (!stdin.isTTY) return "piped";
  const accessible = env.ACCESSIBLE !== undefined && !["", "0", "false"].includes(env.ACCESSIBLE);
  const small = (stdout.columns ?? 80) < leastColumns || (stdout.rows ?? 24) < leastRows;
  return plain || !stdout.isTTY || env.TERM === "dumb" || accessible || small ? "plain" : "live";
}

export function createTerminal(options: TerminalOptions): Terminal {
  const { process, guard } = options;
  const kind = talkKind(process, options.plain);
  const out = options.toStderr ? process.stderr : process.stdout;
  const colour = kind === "live" && wantsColour(process.env, out);
  if (kind === "live") guard.redraws();
  const theme = createTheme(colour, showsUnicode(process.env), kind === "live");
  const columns = (): number => (out.isTTY ? (out.columns ?? 80) : 80);
  const rows = (): number => (out.isTTY ? (out.rows ?? 24) : 24);
  const write = (text: string): void => void out.write(text);
  const print = (text: string): void => write(`${text}\n`);
  const keyboard = kind === "live" ? createKeyboard(process.stdin, write) : null;
  const screen: KeyScreen | null = keyboard && {
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
  const source = lazy(() => createLineSource(process.stdin));
  const byLine = lazy<LineQuestions>(() => createLineQuestions(source(), print));

  const live = async <T>(
    ask: (options: { signal: AbortSignal; columns: number }) => Promise<Asked<T>>,
  ): Promise<Asked<T>> => {
    keyboard?.release();
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
    kind,
    toScreen: process.stdout.isTTY === true,
    theme,
    columns,
    rows,
    print,
    replace: (line) => (out.isTTY && kind === "live" ? write(`\r\x1b[K${line}`) : print(line)),
    async page(text) {
      if (kind !== "live" || text.split("\n").length < rows()) return print(text.trimEnd());
      const { page } = await import("./pager.ts");
      keyboard?.release();
      if (!page(text, process.env)) print(text.trimEnd());
    },
    async busy(message, work) {
      if (!process.stderr.isTTY || kind !== "live") return work();
      const { spin } = await import("./spinner.ts");
      return spin(message, colour, work);
    },
    warn: (text) => void process.stderr.write(`${text}\n`),
    answer(question: AnswerQuestion) {
      const renderEntry = (entry: PageEntry, before: PageEntry | undefined) =>
        options.renderEntry(entry, before, theme, columns());
      if (!screen) {
        return askByLines(question, source(), print, renderEntry, kind === "plain");
      }
      return askLive(question, {
        ...screen,
        theme,
        renderEntry,
        onLeave: guard.onLeave,
      });
    },
    select: <T>(message: string, choices: readonly Choice<T>[]) =>
      kind === "live"
        ? live(async (at) => (await import("./questions-live.ts")).select(message, choices, at))
        : byLine().select(message, choices),
    checkbox: <T>(message: string, choices: readonly (Choice<T> & { readonly checked?: boolean })[]) =>
      kind === "live"
        ? live(async (at) => (await import("./questions-live.ts")).checkbox(message, choices, at))
        : byLine().checkbox(message, choices),
    async tick(list) {
      if (kind !== "live") return tickByLines(list, source(), print, columns());
      const asked = await live(async (at) => (await import("./ticks-live.ts")).tick(list, theme, out, at));
      return "value" in asked ? asked.value : asked.cancelled;
    },
    confirm: (message, initial) =>
      kind === "live"
        ? live(async (at) => (await import("./questions-live.ts")).confirm(message, initial, at))
        : byLine().confirm(message, initial),
    line: (message) =>
      kind === "live"
        ? live(async (at) => (await import("./questions-live.ts")).line(message, at))
        : byLine().line(message),
    key: (message, keys) => (screen ? askKey(message, keys, screen) : byLine().key(message, keys)),
    ring: () => {
      if (out.isTTY) write("\x07");
    },
    flash: () => {
      if (kind !== "live") return;
      write("\x1b[?5h");
      setTimeout(() => write("\x1b[?5l"), 200);
    },
    onLeave: guard.onLeave,
    close: () => {
      keyboard?.release();
      source.made()?.close();
    },
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

interface Lazy<T> {
  (): T;
  made(): T | undefined;
}

function lazy<T>(make: () => T): Lazy<T> {
  let value: T | undefined;
  const get = (): T => {
    value ??= make();
    return value;
  };
  return Object.assign(get, { made: () => value });
}
