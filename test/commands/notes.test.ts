import { mkdirSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type NotesOptions, notes } from "../../src/commands/notes.ts";
import { createFiles } from "../../src/io/files.ts";
import { smallPrompt, temporaryFolder, writeFiles } from "../support/definitions.ts";
import { type DeskOptions, desk, keepSession } from "./fakes.ts";
import { heldOn, missed } from "./held-sessions.ts";

const usual: NotesOptions = { names: [], anki: false, reveal: false, full: false, force: false };

async function run(options: Partial<NotesOptions> = {}, ports: DeskOptions = {}) {
  const world = await desk(ports);
  const result = await notes(world, { ...usual, ...options });
  return { ...result, stdout: result.stdout ?? "", terminal: world.terminal };
}

test("a prompt's design is locked until it was tried to the end once; --reveal opens it", async () => {
  const home = temporaryFolder();
  const names = ["fraud-detection"];
  expect((await run({ names }, { home })).stdout).toContain("The design is locked");
  keepSession(home, heldOn("2026-11-01", [], { stop: "quit" }));
  expect((await run({ names }, { home })).stdout).toContain("The design is locked");
  expect((await run({ names, reveal: true }, { home })).stdout).toContain("## What a strong senior says");
  keepSession(home, heldOn("2026-11-02", [missed("label-delay")]));
  const { stdout } = await run({ names }, { home });
  expect(stdout).toContain("## What a strong senior says");
  expect(stdout).toContain("| 2026-11-02 08:30 | rpfmse | guided |");
  expect(stdout).toMatch(/- \*\*Label delay\*\* \(missed, last on 2026-11-02\)\. Say: "/);
});

test("my misses with a history of none, one and fifty", async () => {
  const home = temporaryFolder();
  expect((await run({}, { home })).stdout).toContain("Nothing yet: no attempt is stored.");
  keepSession(home, heldOn("2026-08-31", [missed("psi"), missed("label-delay")]));
  expect((await run({}, { home })).stdout).toContain("Open after 1 attempt: 2 things missed");
  for (let day = 1; day < 50; day += 1) {
    keepSession(
      home,
      heldOn(`2026-0${day < 31 ? 4 : 5}-${String(day < 31 ? day : day - 30).padStart(2, "0")}`, [
        missed("label-delay"),
      ]),
    );
  }
  const { stdout } = await run({}, { home });
  expect(stdout).toContain("Open after 50 attempts: 2 things missed");
  expect(stdout).toContain("missed 50 of 50 times, last on 2026-08-31");
});

test("on a terminal it is rendered and paged, without front matter", async () => {
  const { stdout, terminal } = await run({ names: ["label-delay"] }, { kind: "live", toScreen: true });
  expect(stdout).toBe("");
  expect(terminal.said.join("")).toContain("Label delay");
  expect(terminal.said.join("")).not.toContain("mlsd_note");
});

test("an unknown name says what is near, whatever its kind", async () => {
  for (const [word, near] of [
    ["fraud-detecton", "fraud-detection"],
    ["labl-delay", "label-delay"],
    ["rpfms", "rpfmse"],
    ["concept:pxi", "psi"],
    ["promts", "prompts"],
  ] as const) {
    await expect(run({ names: [word] })).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining(near) });
  }
  await expect(run({ names: ["psi", "label-delay"] })).rejects.toMatchObject({ code: "usage", hint: /--out/ });
});

test("a name that means two things wants its kind, and its file says it", async () => {
  const home = temporaryFolder();
  const out = join(home, "notes");
  writeFiles(home, { "prompts/psi.yaml": smallPrompt("psi", "Find shifts") });
  await expect(run({ names: ["psi"] }, { home })).rejects.toMatchObject({ hint: "Say prompt:psi or concept:psi." });
  expect((await run({ names: ["prompt:psi"] }, { home })).stdout).toContain("# Find shifts");
  await run({ names: ["prompt:psi", "concept:psi"], out }, { home });
  expect(readdirSync(out).sort()).toEqual(["concept-psi.md", "prompt-psi.md"]);
});

test("--out writes one file each, linked to those that are there", async () => {
  const out = join(temporaryFolder(), "vault");
  const { stdout, exitCode } = await run({ names: ["concepts", "rpfmse"], out });
  expect([stdout, exitCode]).toEqual([`${out}\n`, 0]);
  const files = readdirSync(out);
  expect(files).toContain("rpfmse.md");
  expect(files.length).toBeGreaterThan(50);
  let links = 0;
  for (const file of files) {
    for (const [, target] of readFileSync(join(out, file), "utf8").matchAll(/\]\(([^)]+)\)/g)) {
      expect(files).toContain(target);
      links += 1;
    }
  }
  expect(links).toBeGreaterThan(100);
});

test("--out with no name: what was missed, the prompts tried, and an index", async () => {
  const home = temporaryFolder();
  const out = join(home, "vault");
  keepSession(home, heldOn("2026-11-01", [missed("psi"), missed("label-delay")]));
  await run({ out }, { home });
  expect(readdirSync(out).sort()).toEqual(["fraud-detection.md", "label-delay.md", "my-misses.md", "psi.md"]);
  const index = readFileSync(join(out, "my-misses.md"), "utf8");
  for (const file of ["fraud-detection.md", "label-delay.md", "psi.md"]) expect(index).toContain(`(${file})`);
});

test("a file mlsd did not write is never touched, and then nothing is written", async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, "psi.md"), "# Mine\n");
  for (const force of [false, true]) {
    await expect(run({ names: ["label-delay", "psi"], out, force })).rejects.toMatchObject({ code: "cannot-write" });
    expect(readdirSync(out)).toEqual(["psi.md"]);
    expect(readFileSync(join(out, "psi.md"), "utf8")).toBe("# Mine\n");
  }
  mkdirSync(join(out, "label-delay.md"));
  await expect(run({ names: ["label-delay"], out, force: true })).rejects.toMatchObject({ code: "cannot-write" });
});

test("its own notes are renewed with --force only; what is the same is left", async () => {
  const out = temporaryFolder();
  await run({ names: ["psi"], out });
  const path = join(out, "psi.md");
  const first = readFileSync(path, "utf8");
  expect((await run({ names: ["psi"], out })).terminal.warned).toEqual(["0 written, 1 the same as before."]);
  writeFileSync(path, `${first}\nMy own line.\n`);
  await expect(run({ names: ["psi"], out })).rejects.toMatchObject({ code: "cannot-write", hint: /--force/ });
  expect(readFileSync(path, "utf8")).toContain("My own line.");
  await run({ names: ["psi"], out, force: true });
  expect(readFileSync(path, "utf8")).toBe(first);
});

test("a folder that is a file, or whose beginning is missing: exit 73, nothing made", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "x");
  const names = ["psi"];
  await expect(run({ names, out: join(folder, "file") })).rejects.toMatchObject({ code: "cannot-write" });
  const missing = run({ names, out: join(folder, "no", "such") });
  await expect(missing).rejects.toMatchObject({ code: "cannot-write", hint: /mkdir -p/ });
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("a disk that fills up: every file there is whole, and the same command goes on", async () => {
  const out = temporaryFolder();
  let room = 6000;
  const files = createFiles({
    write: (fd, bytes, offset, length) => {
      if (room === 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      const some = Math.min(room, length);
      room -= some;
      return writeSync(fd, bytes, offset, some);
    },
  });
  const names = ["psi", "label-delay", "label-rule", "fraud-detection"];
  await expect(run({ names, out }, { files })).rejects.toMatchObject({
    code: "cannot-write",
    hint: expect.stringMatching(/\d of 4 files are written, each whole/),
  });
  const left = readdirSync(out);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(4);
  for (const file of left) expect(readFileSync(join(out, file), "utf8")).toMatch(/^---\nmlsd_note: [\s\S]*\n$/);
  await run({ names, out });
  expect(readdirSync(out)).toHaveLength(4);
});

test("--anki: text on standard output or a file of ours; locked prompts are left out and said", async () => {
  const folder = temporaryFolder();
  const { stdout } = await run({ names: ["psi"], anki: true });
  expect(stdout).toMatch(/^#separator:Tab\n#html:false\n/);
  expect(stdout).toContain("\nmlsd/concept/psi\t");
  await expect(run({ names: ["eta-prediction"], anki: true })).rejects.toMatchObject({
    code: "failed",
    hint: /--reveal/,
  });
  const some = await run({ names: ["psi", "eta-prediction"], anki: true });
  expect(some.terminal.warned.join()).toContain("eta-prediction");
  expect((await run({ names: ["eta-prediction"], anki: true, reveal: true })).stdout).toContain(
    "mlsd/item/eta-prediction/",
  );
  await run({ names: ["psi"], anki: true, out: folder });
  expect(readdirSync(folder)).toEqual(["mlsd-anki.txt"]);
  const named = await run({ names: ["psi"], anki: true, out: join(folder, "cards.txt") });
  expect(named.stdout).toBe(`${join(folder, "cards.txt")}\n`);
  expect(readFileSync(join(folder, "cards.txt"), "utf8")).toContain("mlsd/concept/psi");
  await expect(run({ names: ["label-delay"], anki: true, out: folder })).rejects.toMatchObject({
    code: "cannot-write",
  });
  await run({ names: ["label-delay"], anki: true, out: folder, force: true });
  expect(readFileSync(join(folder, "mlsd-anki.txt"), "utf8")).toContain("mlsd/concept/label-delay");
});

test("a framework: two pages, or all of it", async () => {
  const two = await run({ names: ["rpfmse"] });
  const whole = await run({ names: ["rpfmse"], full: true });
  expect(two.stdout).toContain("`mlsd notes rpfmse --full` has them");
  expect(whole.stdout.length).toBeGreaterThan(2 * two.stdout.length);
  expect(whole.stdout).toContain("```mermaid");
});
