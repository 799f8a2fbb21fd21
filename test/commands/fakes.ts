import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { compileDefinitions } from "../../src/compile/compile.ts";
import { plainTheme } from "../../src/core/render/terminal/theme.ts";
import type { SessionEvent } from "../../src/core/session/events.ts";
import { journalLine } from "../../src/core/session/journal-line.ts";
import { createCatalog } from "../../src/io/definitions/catalog.ts";
import { createFiles } from "../../src/io/files.ts";
import { createJournals } from "../../src/io/journal.ts";
import type { Asked, Ports, Settings, TalkKind, Terminal, TickEnd, TickList } from "../../src/ports.ts";
import { temporaryFolder } from "../support/definitions.ts";

/** What a person does at the terminal. A question nobody foresaw fails the test. */
interface Script {
  readonly kind?: TalkKind;
  readonly toScreen?: boolean;
  readonly columns?: number;
  readonly tick?: (list: TickList) => TickEnd;
  readonly confirm?: (message: string) => Asked<boolean>;
}

/** A terminal that follows a script and remembers what was said. */
interface ScriptedTerminal extends Terminal {
  readonly said: readonly string[];
  readonly warned: readonly string[];
}

function scriptedTerminal(script: Script = {}): ScriptedTerminal {
  const said: string[] = [];
  const warned: string[] = [];
  const unforeseen = (what: string) => (): never => {
    throw new Error(`nobody foresaw: ${what}`);
  };
  return {
    said,
    warned,
    kind: script.kind ?? "piped",
    toScreen: script.toScreen ?? false,
    theme: plainTheme,
    columns: () => script.columns ?? 80,
    rows: () => 24,
    print: (text) => void said.push(text),
    replace: (line) => void said.push(line),
    page: async (text) => void said.push(text),
    busy: (_, work) => work(),
    warn: (text) => void warned.push(text),
    tick: async (list) => (script.tick ?? unforeseen("tick"))(list),
    confirm: async (message) => (script.confirm ?? unforeseen(`confirm ${message}`))(message),
    answer: unforeseen("answer"),
    select: unforeseen("select"),
    checkbox: unforeseen("checkbox"),
    line: unforeseen("line"),
    key: unforeseen("key"),
    ring: () => undefined,
    flash: () => undefined,
    unread: async () => 0,
    close: () => undefined,
    onLeave: () => () => undefined,
  };
}

export interface Desk extends Ports {
  readonly terminal: ScriptedTerminal;
}

export interface DeskOptions extends Script {
  readonly home?: string | null;
  readonly at?: string;
  readonly settings?: Partial<Settings>;
  readonly files?: Ports["files"];
}

/** Real files, journals and shipped definitions in a folder of their own, a scripted terminal, a clock that stands. */
export async function desk(options: DeskOptions = {}): Promise<Desk> {
  const home = options.home === undefined ? temporaryFolder() : options.home;
  const at = options.at ?? "2026-11-20T09:00:00.000Z";
  const parts = {
    clock: { moment: () => ({ at, mono: 0 }), offset: () => 0, sleep: async () => undefined, longestTick: 5000 },
    catalog: await createCatalog({ shipped: shippedFolder(), home }),
    journals: createJournals(home),
    files: options.files ?? createFiles(),
    terminal: scriptedTerminal(options),
    settings: {
      framework: "rpfmse",
      level: "senior",
      minutes: null,
      mode: "guided",
      transcripts: null,
      bell: false,
      home,
      ...options.settings,
    },
    program: { version: "0.1.0", identity: { pid: 1, boot: "boot", started: "1" } },
  };
  return parts as unknown as Desk;
}

/** Writes a session's journal into a home, under the name its first event says. */
export function keepSession(home: string, events: readonly SessionEvent[]): void {
  const [first] = events;
  if (first?.type !== "session-started") throw new Error("a session begins with session-started");
  mkdirSync(join(home, "sessions"), { recursive: true });
  writeFileSync(join(home, "sessions", `${first.session}.jsonl`), events.map(journalLine).join(""));
}

let compiled: string | null = null;

/** The shipped definitions, compiled once for all tests of a file. */
function shippedFolder(): string {
  if (compiled !== null) return compiled;
  const folder = mkdtempSync(join(tmpdir(), "mlsd-shipped-"));
  const { written, diagnostics } = compileDefinitions(join(import.meta.dirname, "..", ".."), folder);
  if (written === 0) throw new Error(JSON.stringify(diagnostics));
  compiled = folder;
  return folder;
}

afterAll(() => {
  if (compiled !== null) rmSync(compiled, { recursive: true, force: true });
  compiled = null;
});
