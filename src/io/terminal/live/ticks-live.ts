// Runs through a checklist with arrow keys, as a question built on Inquirer's core.
import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import { tickKeys, tickScreen } from "../../../core/render/checklist/tick-screen.ts";
import type { Asked, Theme, TickEnd, TickList } from "../../../ports.ts";
import { cancellable } from "./cancellation.ts";

/** The part of a stream that tells the size of the screen. */
interface Screen {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  on(event: "resize", listener: () => void): unknown;
  off(event: "resize", listener: () => void): unknown;
}

interface Config {
  readonly list: TickList;
  readonly theme: Theme;
  readonly screen: Screen;
}

/** A list to tick on a screen that redraws: arrow keys and space, page by page. What is shown goes when it ends. */
export async function tick(
  list: TickList,
  theme: Theme,
  screen: Screen,
  { signal }: { readonly signal: AbortSignal },
): Promise<Asked<TickEnd>> {
  return cancellable(askTicks({ list, theme, screen }, { signal, clearPromptOnDone: true }));
}

/** It is shown again when the question ends. */
const hideCursor = "\x1b[?25l";

/** The question itself. */
export const askTicks = createPrompt<TickEnd, Config>(({ list, theme, screen }, done) => {
  const [at, setAt] = useState({ page: list.page, cursor: 0 });
  const [ticked, setTicked] = useState(list.ticked);
  const [, setTurn] = useState(0);
  const page = list.pages[at.page];
  const entries = page?.entries ?? [];

  useEffect(() => {
    let turn = 0;
    const redraw = (): void => {
      turn += 1;
      setTurn(turn);
    };
    screen.on("resize", redraw);
    return () => void screen.off("resize", redraw);
  }, []);

  const turnTo = (next: number): void => {
    if (next < 0) return;
    list.changed(Math.min(next, list.pages.length - 1), ticked);
    if (next >= list.pages.length) done("done");
    else setAt({ page: next, cursor: 0 });
  };
  const mark = (now: ReadonlySet<string>): void => {
    list.changed(at.page, now);
    setTicked(now);
  };
  useKeypress((key, readline) => {
    readline.clearLine(0);
    const { cursor } = at;
    const entry = entries[cursor];
    if (key.name === "up" || key.name === "k") setAt({ ...at, cursor: Math.max(0, cursor - 1) });
    else if (key.name === "down" || key.name === "j")
      setAt({ ...at, cursor: Math.min(entries.length - 1, cursor + 1) });
    else if (key.name === "space") entry ? mark(toggled(ticked, entry.id)) : turnTo(at.page + 1);
    else if (key.name === "a" && entry) mark(allOrNone(ticked, entries));
    else if (["right", "return", "enter", "n"].includes(key.name)) turnTo(at.page + 1);
    else if (key.name === "left" || key.name === "b") turnTo(at.page - 1);
    else if (key.name === "p") done("print");
    else if (key.name === "q" || key.name === "escape") done("left");
  });

  const columns = screen.columns ?? 80;
  const rows = (screen.rows ?? 24) - 1;
  const keys = tickKeys(at.page === 0, at.page === list.pages.length - 1, entries.length > 0, theme, columns);
  const shown = {
    above: page?.above(columns, rows) ?? [],
    entries,
    ticked,
    cursor: Math.min(at.cursor, Math.max(0, entries.length - 1)),
    below: page?.below(columns) ?? [],
    footer: [list.progress(ticked, columns), keys],
  };
  return `${tickScreen(shown, theme, columns, rows).join("\n")}${hideCursor}`;
});

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const now = new Set(ticked);
  if (!now.delete(id)) now.add(id);
  return now;
}

/** All of the page; none of it, when all were ticked. */
function allOrNone(ticked: ReadonlySet<string>, entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  const all = entries.every(({ id }) => ticked.has(id));
  const ids = new Set(entries.map(({ id }) => id));
  return new Set([...[...ticked].filter((id) => !ids.has(id)), ...(all ? [] : ids)]);
}
