import { spawn as spawnProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";
import { onTestFinished } from "vitest";
import type { EventBody, SessionEvent } from "../../src/core/session/events.ts";

const program = join(import.meta.dirname, "..", "..", "bin", "mlsd.js");
/** A busy machine may be slow; what is waited for is seen long before. */
const patience = 30_000;

export const keys = {
  enter: "\r",
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  home: "\x1b[H",
  end: "\x1b[F",
  tab: "\t",
  space: " ",
  backspace: "\x7f",
  ctrlA: "\x01",
  ctrlC: "\x03",
  ctrlD: "\x04",
  ctrlL: "\x0c",
  ctrlZ: "\x1a",
} as const;

/** What a terminal sends when this text is pasted. */
export function pasted(text: string): string {
  return `\x1b[200~${text.replaceAll("\n", "\r")}\x1b[201~`;
}

/** A data folder of its own, gone after the test, and a clock that stands until it is told to go on. */
export interface Home {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** So many milliseconds of the session's clock pass at once. */
  passes(ms: number): void;
  /** The journals' names, oldest first. */
  sessions(): readonly string[];
  /** The events of the latest session, or of the one named. A line that is still being written is left out. */
  events(session?: string): readonly SessionEvent[];
  /** The texts of the lines kept in the latest session. */
  lines(): readonly string[];
  transcripts(): readonly string[];
  /** The names of the kept definitions. */
  definitions(): readonly string[];
}

export function home(): Home {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "home");
  mkdirSync(path, { mode: 0o700 });
  const clock = join(folder, "passed");
  let passed = 0;
  const passes = (ms: number): void => {
    passed += ms;
    writeFileSync(`${clock}.new`, String(passed));
    renameSync(`${clock}.new`, clock);
  };
  passes(0);
  const sessions = (): readonly string[] =>
    namesIn(join(path, "sessions"))
      .filter((name) => name.endsWith(".jsonl"))
      .map((name) => name.slice(0, -".jsonl".length))
      .sort();
  const events = (session = sessions().at(-1)): readonly SessionEvent[] => {
    if (session === undefined) return [];
    const text = readFileSync(join(path, "sessions", `${session}.jsonl`), "utf8");
    return text
      .slice(0, text.lastIndexOf("\n") + 1)
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SessionEvent);
  };
  return {
    path,
    environment: {
      PATH: process.env.PATH ?? "/usr/bin:/bin",
      HOME: folder,
      MLSD_HOME: path,
      MLSD_TEST_CLOCK: `2026-01-05T09:00:00Z@${clock}`,
      TERM: "xterm-256color",
      TZ: "UTC",
      LANG: "C.UTF-8",
    },
    passes,
    sessions,
    events,
    lines: () => bodies(events(), "line-kept").map((event) => event.text),
    definitions: () => namesIn(join(path, "definitions")),
    transcripts: () => namesIn(join(path, "transcripts")).map((name) => join(path, "transcripts", name)),
  };
}

/** The events of one type. */
export function bodies<Type extends EventBody["type"]>(
  events: readonly SessionEvent[],
  type: Type,
): readonly Extract<SessionEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<SessionEvent, { type: Type }> => event.type === type);
}

export interface Exit {
  readonly code: number;
  readonly signal: number;
}

/** A program in a terminal, and what a person does and sees there. */
export interface Screen {
  readonly pid: number;
  /** What the screen shows, without blanks at the ends of lines and empty lines at the end. */
  text(): string;
  /** The same with what has scrolled away above. */
  all(): string;
  /** Every byte the program wrote. */
  raw(): string;
  cursor(): { readonly row: number; readonly column: number; readonly hidden: boolean };
  /** Resolves when the screen shows this; rejects, showing the screen, when it does not come. */
  sees(wanted: string | RegExp): Promise<void>;
  /** Resolves when a condition of the test's own holds. */
  until(what: string, condition: () => boolean): Promise<void>;
  /** Keys as they come from a keyboard, in one piece. */
  press(...pressed: readonly string[]): void;
  /** Types a line and waits until the program has taken it. */
  line(text: string): Promise<void>;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Closes the terminal as a window that is closed does. */
  hangUp(): void;
  exit: Promise<Exit>;
}

export interface Place {
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Another program than mlsd, e.g. a shell. */
  readonly command?: string;
  readonly folder?: string;
}

/** Runs mlsd in a terminal of 80 by 24 unless told otherwise. It is ended with the test. */
export function start(at: Home, words: readonly string[], place: Place = {}): Screen {
  const { columns = 80, rows = 24 } = place;
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...at.environment, ...place.environment })) {
    if (value !== undefined) environment[name] = value;
  }
  const [file, ...argv] = place.command ? [place.command, ...words] : [process.execPath, program, ...words];
  const pty = spawn(file, argv, {
    cols: columns,
    rows,
    cwd: place.folder ?? at.path,
    name: environment.TERM ?? "dumb",
    env: environment,
  });
  const close = keptOpen(pty);
  const terminal = new headless.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  let raw = "";
  let gone: Exit | null = null;
  let look = (): void => undefined;
  let hidden = false;
  pty.onData((data) => {
    raw += data;
    const last = Math.max(raw.lastIndexOf("\x1b[?25l"), -1);
    hidden = last > raw.lastIndexOf("\x1b[?25h");
    terminal.write(data, () => look());
  });
  const exit = new Promise<Exit>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      gone = { code: exitCode, signal: signal ?? 0 };
      // What was written last may still be on its way to the screen.
      const settle = (): void => {
        look();
        resolve({ code: exitCode, signal: signal ?? 0 });
      };
      setTimeout(() => terminal.write("", settle), 20);
    });
  });
  onTestFinished(() => {
    if (gone === null) pty.kill("SIGKILL");
  });

  const rowsFrom = (first: number): string => {
    const buffer = terminal.buffer.active;
    const found: string[] = [];
    for (let row = first; row < buffer.baseY + terminal.rows; row += 1) {
      found.push(buffer.getLine(row)?.translateToString(true) ?? "");
    }
    return found.join("\n").trimEnd();
  };
  const text = (): string => rowsFrom(terminal.buffer.active.baseY);
  const until = (what: string, condition: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const before = look;
      const settle = (done: () => void): void => {
        clearTimeout(giveUp);
        clearInterval(asking);
        look = before;
        done();
      };
      const giveUp = setTimeout(() => {
        const state = gone ? `it has ended with ${JSON.stringify(gone)}` : "it runs";
        settle(() => reject(new Error(`waited in vain for ${what}; ${state}; the screen:\n${text()}`)));
      }, patience);
      const check = (): void => {
        if (condition()) settle(resolve);
      };
      const asking = setInterval(check, 50);
      look = check;
      check();
    });
  return {
    pid: pty.pid,
    text,
    all: () => rowsFrom(0),
    raw: () => raw,
    cursor: () => ({ row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX, hidden }),
    until,
    sees: (wanted) =>
      until(String(wanted), () => (typeof wanted === "string" ? text().includes(wanted) : wanted.test(text()))),
    press: (...pressed) => pty.write(pressed.join("")),
    async line(typed) {
      const before = at.lines().length;
      pty.write(`${typed}\r`);
      if (!typed.startsWith("/")) await until(`"${typed}" in the journal`, () => at.lines().length > before);
    },
    resize(to, high) {
      terminal.resize(to, high);
      pty.resize(to, high);
    },
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: close,
    exit,
  };
}

/**
 * The library closes its end 200 ms after the program has ended, read or not; on a busy machine the last words would be
 * lost. Mostly the end is told by an error before that; so it waits longer. Returns what closes it at once.
 */
function keptOpen(pty: IPty): () => void {
  const socket = (pty as unknown as { _socket: { destroy(error?: Error): unknown } })._socket;
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => (error ? destroy(error) : setTimeout(destroy, 2000));
  return () => void destroy();
}

export interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs mlsd without a terminal, with this on its standard input, to its end. */
export function run(at: Home, words: readonly string[], input = "", place: Place = {}): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawnProcess(process.execPath, [program, ...words], {
      cwd: place.folder ?? at.path,
      env: { ...at.environment, ...place.environment },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (data: string) => {
      stdout += data;
    });
    child.stderr.setEncoding("utf8").on("data", (data: string) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** A practice whose clock has been started: the first page stands on the screen. */
export async function begun(at: Home, words: readonly string[], place: Place = {}): Promise<Screen> {
  const screen = start(at, ["practice", ...words], place);
  await screen.sees("Enter starts the clock.");
  screen.press(keys.enter);
  await screen.sees(words.includes("--aloud") ? "q save and leave" : "/quit");
  return screen;
}

/** Goes through the closing with the first band, nothing confirmed and nothing disputed. */
export async function throughClosing(screen: Screen): Promise<void> {
  await screen.sees("⏎ select");
  screen.press(keys.enter);
  await screen.sees(/y\/n *$|d disputes/);
  if (!screen.text().includes("d disputes")) screen.press(keys.enter);
  await screen.sees("d disputes");
  screen.press(keys.enter);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was kept yet.
    return [];
  }
}
