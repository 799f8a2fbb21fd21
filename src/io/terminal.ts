// The port Terminal: finds out how to talk here, and loads what asks only when something is asked.
import { plainTheme } from "../core/render/terminal/theme.ts";
import type { PageEntry, TalkKind, Terminal, Theme } from "../ports.ts";
import { showsUnicode, wantsColour } from "./terminal/colour.ts";
import { type Guard, installGuard } from "./terminal/guard.ts";
import type { Talk } from "./terminal/talk.ts";

/** Below these the screen is too small to redraw: then plain mode. */
const leastColumns = 40;
const leastRows = 10;

export interface TerminalOptions {
  readonly process: NodeJS.Process;
  /** `--plain` was given. */
  readonly plain: boolean;
  /** The command holds a conversation: without redrawing there is not one escape byte. Others colour what they print. */
  readonly converses: boolean;
  /** The conversation goes to standard error, because standard output carries the answer. */
  readonly toStderr: boolean;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined, theme: Theme, columns: number) => string;
}

/** How to talk here: redrawing wants a terminal on both sides that is big and clever enough, and nobody who asked for plain. */
function talkKind(process: NodeJS.Process, plain: boolean): TalkKind {
  const { stdin, stdout, env } = process;
  if (!stdin.isTTY) return "piped";
  const accessible = env.ACCESSIBLE !== undefined && !["", "0", "false"].includes(env.ACCESSIBLE);
  const small = (stdout.columns ?? 80) < leastColumns || (stdout.rows ?? 24) < leastRows;
  return plain || !stdout.isTTY || env.TERM === "dumb" || accessible || small ? "plain" : "live";
}

/**
 * The terminal. Standard input, signals and everything that asks are touched only when a command asks or has something to
 * save: it is a third of the start of a command that only prints.
 */
export async function createTerminal(options: TerminalOptions): Promise<Terminal> {
  const { process } = options;
  const out = options.toStderr ? process.stderr : process.stdout;
  const kind = lazy(() => talkKind(process, options.plain));
  const guard = lazy<Guard>(() => installGuard(process));
  const coloured = wantsColour(process.env, out) && (options.converses ? kind() === "live" : !options.plain);
  const unicode = showsUnicode(process.env);
  const rules = out.isTTY === true && kind() === "live";
  const theme: Theme = coloured
    ? (await import("./terminal/chalk-theme.ts")).createTheme(unicode, rules)
    : { ...plainTheme, unicode, rules };
  const columns = (): number => (out.isTTY ? (out.columns ?? 80) : 80);
  const rows = (): number => (out.isTTY ? (out.rows ?? 24) : 24);
  const write = (text: string): void => void out.write(text);
  const print = (text: string): void => write(`${text}\n`);
  const renderEntry = (entry: PageEntry, before: PageEntry | undefined) =>
    options.renderEntry(entry, before, theme, columns());
  let asking: Talk | null = null;
  const talk = async (): Promise<Talk> => {
    if (kind() === "live") {
      const { createLiveTalk } = await import("./terminal/live/talk-live.ts");
      asking ??= createLiveTalk({ process, out, guard: guard(), theme, columns, rows, renderEntry });
      return asking;
    }
    guard();
    const { createLineTalk } = await import("./terminal/lines/talk-lines.ts");
    asking ??= createLineTalk({ stdin: process.stdin, print, columns, person: kind() === "plain", renderEntry });
    return asking;
  };
  // A reader that has seen enough (`| head`) is no error. The guard stands before this one and saves first.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

  return {
    get kind() {
      return kind();
    },
    toScreen: process.stdout.isTTY === true,
    theme,
    columns,
    rows,
    print,
    replace: (line) => (out.isTTY && kind() === "live" ? write(`\r\x1b[K${line}`) : print(line)),
    async page(text) {
      if (!out.isTTY || kind() !== "live" || text.split("\n").length < rows()) return print(text.trimEnd());
      const { openPager } = await import("./terminal/pager.ts");
      asking?.close();
      if (!openPager(text, process.env)) print(text.trimEnd());
    },
    async busy(message, work) {
      if (!process.stderr.isTTY || kind() !== "live") return work();
      const { spin } = await import("./terminal/spinner.ts");
      return spin(message, coloured, work);
    },
    warn: (text) => void process.stderr.write(`${text}\n`),
    answer: async (question) => (await talk()).answer(question),
    select: async (message, choices) => (await talk()).select(message, choices),
    checkbox: async (message, choices) => (await talk()).checkbox(message, choices),
    tick: async (list) => (await talk()).tick(list),
    confirm: async (message, initial) => (await talk()).confirm(message, initial),
    line: async (message) => (await talk()).line(message),
    key: async (message, keys) => (await talk()).key(message, keys),
    unread: async () => (await talk()).unread(),
    ring: () => {
      if (out.isTTY) write("\x07");
    },
    flash: () => {
      if (kind() !== "live") return;
      write("\x1b[?5h");
      setTimeout(() => write("\x1b[?5l"), 200);
    },
    onLeave: (save) => guard().onLeave(save),
    close: () => asking?.close(),
  };
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
