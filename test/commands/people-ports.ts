import { readdirSync } from "node:fs";
import { join } from "node:path";
import { plainTheme } from "../../src/core/render/terminal/theme.ts";
import { createCatalog } from "../../src/io/definitions/catalog.ts";
import { createFiles } from "../../src/io/files.ts";
import { createJournals } from "../../src/io/journal.ts";
import type { AnswerQuestion, Asked, Choice, Clock, Ports, TalkKind, Terminal } from "../../src/ports.ts";
import { compileSmallSet, temporaryFolder } from "../support/definitions.ts";

/** What the person at the keyboard does next: a key, a line, a choice by its beginning, seconds that pass, or leaving. */
export type Act =
  | { readonly key: string }
  | { readonly line: string }
  | { readonly choose: string }
  | { readonly wait: number }
  | { readonly leave: "interrupted" | "end-of-input" };

export interface PeoplePorts {
  readonly ports: Ports;
  readonly home: string;
  readonly folder: string;
  /** Everything that was printed, asked, or stood on a page. */
  readonly said: readonly string[];
  /** Acts that were not taken. */
  readonly left: () => number;
  readonly sessions: () => readonly string[];
}

/** A temporary home with the small set of definitions, real files and journals, and a terminal that plays a script. */
export async function peoplePorts(acts: readonly Act[] = [], kind: TalkKind = "live"): Promise<PeoplePorts> {
  const folder = temporaryFolder();
  const home = join(folder, "home");
  const { shipped } = compileSmallSet(folder);
  const said: string[] = [];
  const queue = [...acts];
  let mono = 0;
  const begin = Date.UTC(2026, 10, 20, 9);
  const clock: Clock = {
    moment: () => ({ at: new Date(begin + mono).toISOString(), mono }),
    offset: () => 60,
    sleep: async () => undefined,
    longestTick: Number.POSITIVE_INFINITY,
  };
  /** The next act; seconds that lie before it pass, a tick each, while `tick` listens. */
  const take = (tick: () => void = () => undefined): Act => {
    for (let act = queue.shift(); act; act = queue.shift()) {
      if (!("wait" in act)) return act;
      for (let passed = 0; passed < act.wait; passed += 1) {
        mono += 1000;
        tick();
      }
    }
    return { leave: "end-of-input" };
  };
  const pick = <T>(message: string, choices: readonly Choice<T>[]): Asked<T> => {
    said.push(message);
    const act = take();
    if ("leave" in act) return { cancelled: act.leave };
    const found = "choose" in act ? choices.find(({ name }) => name.startsWith(act.choose)) : undefined;
    if (!found) throw new Error(`${message}: ${JSON.stringify(act)} fits none of ${choices.map(({ name }) => name)}`);
    return { value: found.value };
  };
  const answer = async (question: AnswerQuestion) => {
    let seen = 0;
    const look = (): void => {
      const page = question.page();
      said.push(...page.slice(Math.min(seen, page.length)).map(({ text }) => text));
      seen = page.length;
    };
    for (;;) {
      look();
      said.push(...question.header(80), question.keys(80));
      let over = false;
      const act = take(() => {
        if (!over) over = !question.on({ type: "tick", text: "" }).stay;
      });
      if ("leave" in act) return act.leave;
      const input =
        "key" in act
          ? ({ type: "key", key: act.key } as const)
          : ({ type: "line", text: "line" in act ? act.line : "", pasted: false } as const);
      const reply = question.on(input);
      if (!reply.stay) {
        look();
        return "left" as const;
      }
    }
  };
  const terminal: Partial<Terminal> = {
    kind,
    theme: plainTheme,
    columns: () => 80,
    rows: () => 24,
    print: (text) => void said.push(text),
    replace: (line) => void said.push(line),
    warn: (text) => void said.push(text),
    answer,
    select: async (message, choices) => pick(message, choices),
    line: async (message) => {
      said.push(message);
      const act = take();
      if ("leave" in act) return { cancelled: act.leave };
      return { value: "line" in act ? act.line : "" };
    },
    key: async (message) => {
      said.push(message);
      const act = take();
      if ("leave" in act) return { cancelled: act.leave };
      return { value: "key" in act ? act.key : "" };
    },
    ring: () => undefined,
    flash: () => undefined,
    unread: async () => 0,
    onLeave: () => () => undefined,
    close: () => undefined,
  };
  const ports = {
    clock,
    catalog: await createCatalog({ shipped, home }),
    journals: createJournals(home),
    files: createFiles(),
    terminal,
    editor: { edit: async () => ({ failed: "there is none" }) },
    settings: {
      framework: "two-step",
      level: "senior",
      minutes: null,
      mode: "guided",
      transcripts: null,
      bell: false,
      home,
    },
    program: { version: "0.1.0", identity: { pid: process.pid, boot: "b", started: "1" } },
  } as unknown as Ports;
  const sessions = (): readonly string[] => {
    try {
      return readdirSync(join(home, "sessions"));
    } catch {
      // Nothing was stored.
      return [];
    }
  };
  return { ports, home, folder, said, left: () => queue.length, sessions };
}
