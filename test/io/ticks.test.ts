import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { render } from "@inquirer/testing";
import { expect, test } from "vitest";
import { plainTheme } from "../../src/core/render/terminal/theme.ts";
import { createLineSource } from "../../src/io/terminal/lines/line-source.ts";
import { tickByLines } from "../../src/io/terminal/lines/ticks-lines.ts";
import { askTicks } from "../../src/io/terminal/live/ticks-live.ts";
import type { TickList } from "../../src/ports.ts";

interface Change {
  readonly page: number;
  readonly ticked: readonly string[];
}

function list(changes: Change[]): TickList {
  const page = (name: string, ids: readonly string[]) => ({
    above: () => [name],
    entries: ids.map((id) => ({ id, text: `text of ${id}` })),
    below: () => [[`after ${name}`]],
  });
  return {
    pages: [page("overview", []), page("first", ["a", "b", "c"]), page("second", ["d"])],
    page: 0,
    ticked: new Set(["b"]),
    progress: (ticked) => `${ticked.size} ticked`,
    changed: (at, ticked) => void changes.push({ page: at, ticked: [...ticked].sort() }),
  };
}

async function live(changes: Change[]) {
  const screen = Object.assign(new EventEmitter(), { columns: 80, rows: 24 });
  return { screen, ...(await render(askTicks, { list: list(changes), theme: plainTheme, screen })) };
}

test("arrow keys and space, page by page; each change is told at once", async () => {
  const changes: Change[] = [];
  const { events, answer, getScreen } = await live(changes);
  expect(getScreen()).toContain("overview");
  events.keypress("right");
  expect(getScreen()).toContain("[x] text of b");
  events.keypress("space");
  expect(changes.at(-1)).toEqual({ page: 1, ticked: ["a", "b"] });
  events.keypress("down");
  events.keypress("space");
  expect(changes.at(-1)).toEqual({ page: 1, ticked: ["a"] });
  events.keypress("a");
  expect(changes.at(-1)).toEqual({ page: 1, ticked: ["a", "b", "c"] });
  events.keypress("a");
  expect(changes.at(-1)).toEqual({ page: 1, ticked: [] });
  events.keypress("left");
  expect(getScreen()).toContain("overview");
  events.keypress("enter");
  events.keypress("right");
  expect(getScreen()).toContain("second");
  events.keypress("space");
  events.keypress("right");
  await expect(answer).resolves.toBe("done");
  expect(changes.at(-1)).toEqual({ page: 2, ticked: ["d"] });
});

test("p prints, q leaves, a narrower screen is drawn anew", async () => {
  const printed = await live([]);
  printed.events.keypress("p");
  await expect(printed.answer).resolves.toBe("print");
  const left = await live([]);
  left.events.keypress("right");
  left.screen.columns = 44;
  left.screen.emit("resize");
  expect(left.getScreen()).not.toContain("space tick");
  left.events.keypress("q");
  await expect(left.answer).resolves.toBe("left");
});

async function byLines(typed: readonly string[]) {
  const changes: Change[] = [];
  const said: string[] = [];
  const source = createLineSource(Readable.from(typed.map((line) => `${line}\n`)));
  const end = await tickByLines(list(changes), source, (text) => said.push(text), 80);
  return { end, changes, said: said.join("\n") };
}

test("by lines: numbers tick and untick, Enter goes on, b back, and nothing is redrawn", async () => {
  const { end, changes, said } = await byLines(["", "1 2", "9", "all", "", "b", "", "", ""]);
  expect(end).toBe("done");
  expect(changes[1]).toEqual({ page: 1, ticked: ["a"] });
  expect(said).toContain("Ticked: text of a\nNot ticked: text of b");
  expect(changes[3]).toEqual({ page: 1, ticked: ["a", "b", "c"] });
  expect(said).not.toContain("\x1b");
  expect(said.match(/^first$/gm)).toHaveLength(2);
});

test("by lines: q, p and the end of input", async () => {
  expect((await byLines(["q"])).end).toBe("left");
  expect((await byLines(["p"])).end).toBe("print");
  expect((await byLines([""])).end).toBe("end-of-input");
});
