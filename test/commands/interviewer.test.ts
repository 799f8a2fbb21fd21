import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unfinished } from "../../src/commands/history/stored-sessions.ts";
import { importSheet } from "../../src/commands/interviewer/import-sheet.ts";
import { interviewer } from "../../src/commands/interviewer.ts";
import { scoreSession } from "../../src/core/score/score-session.ts";
import { fold } from "../../src/core/session/fold.ts";
import { fill } from "../core/render/interviewer/fill.ts";
import { peoplePorts } from "./people-ports.ts";

const filling = {
  "step:think": ["17"],
  "step:build": ["44"],
  "fact:users": ["x"],
  "concept:clarify-goal": ["x"],
  "item:rings": ["", "x"],
  "item:cost": ["", "", "-"],
  "pitfall:model-first": [],
};

async function filledSheet(given: Readonly<Record<string, readonly string[]>> = filling) {
  const made = await peoplePorts();
  const path = join(made.folder, "pack.md");
  await interviewer(made.ports, { prompt: "fraud-detection", out: path, force: false });
  writeFileSync(
    path,
    fill(readFileSync(path, "utf8"), given).replace("### Notes", "Began with the model.\n\n### Notes"),
  );
  return { ...made, path };
}

describe("mlsd interviewer", () => {
  it("prints the pack, or writes it and says what to do with it", async () => {
    const { ports, folder } = await peoplePorts();
    const printed = await interviewer(ports, { prompt: "fraud-detection", force: false });
    const path = join(folder, "pack.md");
    const told = await interviewer(ports, { prompt: "fraud-detection", out: path, force: false });
    expect(readFileSync(path, "utf8")).toBe(printed.stdout);
    expect(told.stdout).toContain(`mlsd interviewer --import ${path}`);
    await expect(interviewer(ports, { prompt: "fraud-detection", out: path, force: false })).rejects.toThrow(
      "is there already",
    );
  });

  it("rescales the minutes, and says what is wrong with them", async () => {
    const { ports } = await peoplePorts();
    const ask = (more: object) => interviewer(ports, { prompt: "fraud-detection", force: false, ...more });
    expect((await ask({ minutes: "30" })).stdout).toContain("### Minute 10 to 30: Build");
    await expect(ask({ minutes: "1" })).rejects.toThrow("too few");
    await expect(ask({ level: "boss" })).rejects.toThrow("no level");
    await expect(ask({ prompt: undefined })).rejects.toThrow("Name the prompt");
  });
});

describe("mlsd interviewer --import", () => {
  it("makes a session with the sheet's verdicts, minutes, facts and notes", async () => {
    const { ports, path, home } = await filledSheet();
    expect((await importSheet(ports, path, { force: false })).exitCode).toBe(0);
    const [read] = ports.journals.list();
    const state = fold(read?.events ?? []);
    expect(state.ignored).toBe(0);
    expect(state.phase).toBe("finished");
    expect(state.started).toMatchObject({ interviewer: "human", framework: "two-step", minutes: 45, timed: true });
    expect(state.elapsedByStep).toEqual({ think: 17 * 60_000, build: 27 * 60_000 });
    expect(state.questions.map(({ fact }) => fact)).toEqual(["users"]);
    expect(state.judged?.coach).toBe("human");
    expect(state.judged?.verdicts.map(({ id, verdict, help }) => [id, verdict, help])).toEqual([
      ["clarify-goal", "said", undefined],
      ["label-delay", "missed", undefined],
      ["rings", "helped", "followup"],
    ]);
    expect(state.notes.map(({ text }) => text)).toEqual(["Began with the model."]);
    const card = scoreSession(state, ports.catalog.kept(state.started!.definitions));
    expect(card?.outcome.kind).toBe("scored");
    const [transcript = ""] = readdirSync(join(home, "transcripts"));
    const text = readFileSync(join(home, "transcripts", transcript), "utf8");
    expect(text).toContain("\ninterviewer: human\n");
    expect(text).toContain("Marked by the interviewer.");
    expect(text).toContain("**Note:** Began with the model.");
    expect(unfinished(ports)).toEqual([]);
  });

  it("does not time what was not timed", async () => {
    const { ports, path } = await filledSheet({ "concept:clarify-goal": ["x"] });
    await importSheet(ports, path, { force: false });
    const state = fold([...ports.journals.list()][0]?.events ?? []);
    expect(state.ignored).toBe(0);
    expect(state.started?.timed).toBe(false);
    const conduct = scoreSession(state, ports.catalog.kept(state.started!.definitions))?.conduct ?? [];
    expect(conduct.map(({ value }) => value)).toEqual([null]);
  });

  it("names the damaged line and stores nothing", async () => {
    const { ports, path, sessions, home } = await filledSheet({ ...filling, "concept:clarify-goal": ["perhaps"] });
    const line =
      readFileSync(path, "utf8")
        .split("\n")
        .findIndex((text) => text.includes("perhaps")) + 1;
    await expect(importSheet(ports, path, { force: false })).rejects.toThrow(`${path}: line ${line}: "perhaps"`);
    expect(sessions()).toEqual([]);
    expect(() => readdirSync(join(home, "transcripts"))).toThrow();
  });

  it("names the line when the sheet is of a prompt nobody knows", async () => {
    const { ports, path } = await filledSheet();
    writeFileSync(path, readFileSync(path, "utf8").replace("Sheet: `fraud-detection", "Sheet: `fraud-detectoin"));
    await expect(importSheet(ports, path, { force: false })).rejects.toThrow(/line \d+: .*fraud-detectoin/);
  });

  it("does not count one sheet as two rounds unless told to", async () => {
    const { ports, path, sessions } = await filledSheet();
    await importSheet(ports, path, { force: false });
    await expect(importSheet(ports, path, { force: false })).rejects.toThrow("was read before");
    await importSheet(ports, path, { force: true });
    expect(sessions()).toHaveLength(2);
  });
});
