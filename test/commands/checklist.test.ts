import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ChecklistOptions, checklist } from "../../src/commands/checklist.ts";
import { createFiles } from "../../src/io/files.ts";
import type { TickEnd, TickList } from "../../src/ports.ts";
import { smallFramework, temporaryFolder, writeFiles } from "../support/definitions.ts";
import { type DeskOptions, desk, keepSession } from "./fakes.ts";
import { heldOn, missed, said } from "./held-sessions.ts";

const usual: ChecklistOptions = { mine: false, print: false, full: false, json: false };

async function run(options: Partial<ChecklistOptions> = {}, ports: DeskOptions = {}) {
  const world = await desk(ports);
  const result = await checklist(world, { ...usual, ...options });
  return { ...result, stdout: result.stdout ?? "", terminal: world.terminal };
}

const onScreen = { kind: "live", toScreen: true } as const;

/** Ticks the first entry of a page and leaves. */
const tickOne =
  (page: number, end: TickEnd = "left") =>
  (list: TickList): TickEnd => {
    const id = list.pages[page]!.entries[0]!.id;
    list.changed(page, new Set([...list.ticked, id]));
    return end;
  };

test("piped, to a file, or with --print it is markdown and nothing is asked", async () => {
  for (const kind of ["piped", "plain", "live"] as const) {
    const { stdout, exitCode } = await run({ print: kind === "live" }, { kind, toScreen: kind === "live" });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# Checklist: RPFMSE\n/);
  }
});

test("the framework last practised, unless another is named; else the setting", async () => {
  const home = temporaryFolder();
  expect((await run({}, { home, settings: { framework: "six-phase" } })).stdout).toContain("# Checklist: Six phases");
  keepSession(home, heldOn("2026-11-01", [], { framework: "rpfmse" }));
  keepSession(home, heldOn("2026-11-02", [], { framework: "six-step" }));
  keepSession(home, heldOn("2026-11-03", [], { framework: "deleted-since" }));
  expect((await run({}, { home })).stdout).toContain("# Checklist: Six steps");
  expect((await run({ framework: "end-to-end" }, { home })).stdout).toContain("# Checklist: End to end");
});

test("--mine with a history of none, one and fifty", async () => {
  const home = temporaryFolder();
  expect((await run({ mine: true }, { home })).stdout).toContain("Nothing is missed so far");
  keepSession(home, heldOn("2026-10-01", [missed("label-delay"), said("psi")]));
  const one = await run({ mine: true }, { home });
  expect(one.stdout).toContain('- [ ] **Label delay**: missed, last on 2026-10-01. Say: "');
  for (let day = 1; day < 50; day += 1) {
    const date = `2026-${day < 31 ? "08" : "09"}-${String(day < 31 ? day : day - 30).padStart(2, "0")}`;
    keepSession(home, heldOn(date, [missed("label-delay"), missed("serve-rollback")]));
  }
  const fifty = await run({ mine: true }, { home });
  expect(fifty.stdout).toContain("**Label delay**: missed 50 of 50 times, last on 2026-10-01");
  expect(fifty.stdout.indexOf("Label delay")).toBeLessThan(fifty.stdout.indexOf("missed 49 of 49 times"));
  expect(fifty.stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
});

test("a framework of one's own works the same", async () => {
  const home = temporaryFolder();
  writeFiles(home, { "frameworks/mine.yaml": smallFramework("mine", "My own") });
  const { stdout } = await run({ framework: "mine", minutes: "20" }, { home });
  expect(stdout).toContain("# Checklist: My own");
  expect(stdout).toContain("| 7 → 20 | Build |");
});

test("--json is only JSON, with items, clock marks and sentences", async () => {
  const { stdout } = await run({ json: true, prompt: "fraud-detection", mine: true, minutes: "35" }, onScreen);
  const value = JSON.parse(stdout);
  expect(value).toMatchObject({ minutes: 35, prompt: { id: "fraud-detection" }, misses: [] });
  expect(value.steps.at(-1)).toMatchObject({ until: 35, say: expect.any(String) });
  expect(value.steps.flatMap((step: { items: { subject: string }[] }) => step.items)).toContainEqual(
    expect.objectContaining({ subject: "item" }),
  );
});

test("a wrong name or number says what is near", async () => {
  await expect(run({ prompt: "fraud-detecton" })).rejects.toMatchObject({ code: "usage", hint: /fraud-detection/ });
  await expect(run({ framework: "rpfms" })).rejects.toMatchObject({ code: "usage", hint: /rpfmse/ });
  await expect(run({ level: "seniro" })).rejects.toMatchObject({ code: "usage", hint: /senior/ });
  await expect(run({ minutes: "3" })).rejects.toMatchObject({ code: "usage", message: /at least 7/ });
  await expect(run({ minutes: "-4" })).rejects.toMatchObject({ code: "usage" });
  await expect(run({ minutes: "ten" })).rejects.toMatchObject({ code: "usage" });
});

test("on a terminal: an overview, each step, what is gone through at the end", async () => {
  let seen: TickList | undefined;
  const tick = (list: TickList): TickEnd => {
    seen = list;
    return "left";
  };
  const { exitCode, terminal } = await run({ prompt: "fraud-detection" }, { ...onScreen, tick });
  expect(exitCode).toBe(0);
  expect(terminal.said).toEqual([]);
  expect(seen?.pages).toHaveLength(9);
  expect(seen?.pages[0]?.entries).toEqual([]);
  expect(seen?.pages[0]?.above(80, 23).length).toBeLessThanOrEqual(21);
  expect(seen?.pages[2]?.above(80, 23)[0]).toBe("2/7 Problem formulation · minute 5 to 10");
  expect(seen?.pages[2]?.below(80)[0]?.[0]).toMatch(/^To move on: "/);
  expect(seen?.pages[2]?.below(80)[1]?.[0]).toMatch(/^! /);
});

test("ticks are kept and resumed; a finished run starts anew", async () => {
  const home = temporaryFolder();
  const left = await run({}, { ...onScreen, home, tick: tickOne(1) });
  expect(left.exitCode).toBe(3);
  expect(left.terminal.said.join("\n")).toContain("Go on with: mlsd checklist --framework rpfmse");
  const resumed = await run(
    {},
    {
      ...onScreen,
      home,
      at: "2026-11-20T20:59:00.000Z",
      tick: (list) => {
        expect([list.page, list.ticked.size]).toEqual([1, 1]);
        expect(list.progress(list.ticked, 80)).toContain("left at 09:00");
        return tickOne(2, "done")(list);
      },
    },
  );
  expect(resumed.exitCode).toBe(0);
  expect(resumed.terminal.said.join(" ")).toContain("2 of");
  await run(
    {},
    {
      ...onScreen,
      home,
      tick: (list) => {
        expect([list.page, list.ticked.size]).toEqual([0, 0]);
        return "left";
      },
    },
  );
});

test("another prompt or framework has ticks of its own", async () => {
  const home = temporaryFolder();
  await run({}, { ...onScreen, home, tick: tickOne(1) });
  const fresh = (list: TickList): TickEnd => {
    expect(list.ticked.size).toBe(0);
    return "left";
  };
  await run({ prompt: "fraud-detection" }, { ...onScreen, home, tick: fresh });
  await run({ framework: "six-step" }, { ...onScreen, home, tick: fresh });
});

test("one older than twelve hours asks", async () => {
  for (const goesOn of [true, false]) {
    const home = temporaryFolder();
    await run({}, { ...onScreen, home, tick: tickOne(1) });
    const asked: string[] = [];
    await run(
      {},
      {
        ...onScreen,
        home,
        at: "2026-11-20T21:01:00.000Z",
        confirm: (message) => {
          asked.push(message);
          return { value: goesOn };
        },
        tick: (list) => {
          expect(list.ticked.size).toBe(goesOn ? 1 : 0);
          return "left";
        },
      },
    );
    expect(asked).toEqual(["You left this at 2026-11-20 09:00 with 1 ticked. Go on with it?"]);
  }
});

test("p prints the page with its ticks; Ctrl-C leaves with 130 and keeps them", async () => {
  const home = temporaryFolder();
  const interrupted = await run({}, { ...onScreen, home, tick: tickOne(1, "interrupted") });
  expect(interrupted.exitCode).toBe(130);
  const printed = await run({}, { ...onScreen, home, tick: () => "print" });
  expect(printed.exitCode).toBe(0);
  expect(printed.stdout.match(/\[x\]/g)).toHaveLength(1);
});

test("without a place to keep ticks it runs all the same, and says so", async () => {
  const homeless = await run({}, { ...onScreen, home: null, tick: tickOne(1) });
  expect(homeless.terminal.warned.join()).toContain("The ticks are not kept: there is no data folder");
  const full = createFiles({
    write: () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    },
  });
  const home = temporaryFolder();
  const tick = (list: TickList): TickEnd => {
    tickOne(1)(list);
    expect(list.progress(list.ticked, 80)).toContain("NOT KEPT");
    return "left";
  };
  const { exitCode, terminal } = await run({}, { ...onScreen, home, files: full, tick });
  expect(exitCode).toBe(3);
  expect(terminal.warned.join()).toContain("The ticks are not kept");
  expect(readdirSync(join(home, "checklists"))).toEqual([]);
});

test("kept ticks that are damaged, huge or from a newer version do no harm", async () => {
  const home = temporaryFolder();
  const path = join(home, "checklists", "rpfmse.json");
  mkdirSync(join(home, "checklists"));
  for (const text of [
    "",
    "null",
    '{"v":1,"page":-1}',
    '{"v":1,"page":0,"ticked":[3],"at":"x","finished":false}',
    "{".repeat(300_000),
  ]) {
    writeFileSync(path, text);
    await run(
      {},
      {
        ...onScreen,
        home,
        tick: (list) => {
          expect(list.ticked.size).toBe(0);
          return tickOne(1)(list);
        },
      },
    );
    expect(JSON.parse(readFileSync(path, "utf8")).ticked).toHaveLength(1);
  }
  const newer = '{"v":2,"pages":{}}';
  writeFileSync(path, newer);
  const { terminal } = await run({}, { ...onScreen, home, tick: tickOne(1) });
  expect(readFileSync(path, "utf8")).toBe(newer);
  expect(terminal.warned.join()).toContain("a newer mlsd keeps them");
});
