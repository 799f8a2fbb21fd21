// The layers hold: the table is kept by the code, planted breaches are caught, and ARCHITECTURE.md shows the same table.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breachesOf, circlesOf, layersTable, type Sources } from "./import-rule.ts";
import { rooms } from "./layers.ts";

const root = join(import.meta.dirname, "..", "..");
const shipped: Sources = Object.fromEntries(
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, "src", path), "utf8")]),
);

describe("the layers", () => {
  it("are kept by every import", () => {
    expect(breachesOf(shipped)).toEqual([]);
  });

  it("have no circle of files, types included", () => {
    expect(circlesOf(shipped)).toEqual([]);
    expect(
      circlesOf({ "a.ts": 'import type { B } from "./b.ts";\n', "b.ts": 'import type { A } from "./a.ts";\n' }),
    ).toEqual([["a.ts", "b.ts"]]);
  });

  it("have no row for a folder that is gone", () => {
    const folders = new Set(Object.keys(shipped).flatMap((file) => [file, dirname(file)]));
    expect(rooms.filter(({ path }) => !folders.has(path))).toEqual([]);
  });

  it("keep folders small enough to be read at a glance", () => {
    const counts = new Map<string, number>();
    for (const file of Object.keys(shipped)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 18)).toEqual([]);
  });

  it("hold files that say at their head what they are for", () => {
    expect(Object.keys(shipped).filter((file) => !/^\/\/ \S.{15,}\.\n/.test(shipped[file] ?? ""))).toEqual([]);
  });

  it("stand in ARCHITECTURE.md as they are in the table", () => {
    expect(readFileSync(join(root, "ARCHITECTURE.md"), "utf8")).toContain(layersTable());
  });
});

describe("what is written for contributors", () => {
  it.each(["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/first-change.md", "docs/coach.md", "docs/cues.md"])(
    "%s names only files that are there",
    (page) => {
      const named = readFileSync(join(root, page), "utf8").matchAll(/`((?:src|test|scripts)\/[\w./-]+\.\w+)`/g);
      expect([...named].map(([, path]) => path ?? "").filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );
});

const planted: readonly [string, string, string, RegExp][] = [
  ["core imports node", "core/text", 'export { sep } from "node:path";', /does not use node modules/],
  ["core imports a port", "core/text", 'export type { Ports } from "../../ports.ts";', /core is pure/],
  ["core imports an adapter", "core/render/session", 'export * from "../../../io/clock.ts";', /core is pure/],
  ["core draws", "core/render/session", 'export { Chalk } from "chalk";', /does not use chalk/],
  ["core parses outside of catalog", "core/session", 'export { z } from "zod";', /does not use zod/],
  ["an arrow runs back", "core/catalog/schema", 'export { fold } from "../../session/fold.ts";', /no arrow runs back/],
  [
    "an arrow of types runs back",
    "core/coach/verdict",
    'import type { Scorecard } from "../../score/scorecard.ts";',
    /back/,
  ],
  ["trees import what shows them", "core/trees", 'export * from "../render/markdown/table.ts";', /no arrow runs back/],
  ["check imports the score", "core/check", 'export * from "../score/score.ts";', /no arrow runs back/],
  ["a command imports an adapter", "commands", 'export { createClock } from "../io/clock.ts";', /through ports alone/],
  ["a command imports every adapter", "commands", 'export * from "../real-ports.ts";', /through ports alone/],
  ["a command reads a file", "commands", 'export { readFileSync } from "node:fs";', /does not use node modules/],
  ["a command draws", "commands/session/end", 'import ora from "ora";', /does not use ora/],
  ["an adapter knows a command", "io", 'export { practice } from "../commands/practice.ts";', /knows no command/],
  ["an adapter knows the command line", "io", 'export * from "../cli/options.ts";', /knows no command/],
  ["a port is imported as a value", "commands", 'import { Ports } from "../ports.ts";', /import type/],
  [
    "the command line loads a command at once",
    "cli",
    'import { list } from "../commands/list/list.ts";',
    /when it is called/,
  ],
  ["the command line reads the disk", "cli", 'import "node:fs";', /does not use node modules/],
  ["a folder nobody knows", "core/recall", "export const due = 1;", /core\/recall has no row/],
  ["a folder nobody knows is imported", "core/text", 'import "../recall/due.ts";', /core\/recall has no row/],
];

describe("the import rule", () => {
  it.each(planted)("catches: %s", (_, folder, content, said) => {
    expect(breachesOf({ [`${folder}/planted.ts`]: `${content}\n` })).toEqual([expect.stringMatching(said)]);
  });

  it("says nothing of what is allowed", () => {
    const content = 'export { fold } from "../session/fold.ts";\nimport type { Point } from "../points/points.ts";\n';
    expect(breachesOf({ "core/score/planted.ts": content })).toEqual([]);
    expect(breachesOf({ "cli/planted.ts": 'const { list } = await import("../commands/list/list.ts");\n' })).toEqual(
      [],
    );
  });
});

let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "mlsd-lint-"));
  for (const name of ["biome.json", "test/lint/core-is-pure.grit"]) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    copyFileSync(join(root, name), join(copy, name));
  }
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the linter says, under the project's own rules, of a file with this content in this place. */
function lint(place: string, content: string): string {
  const path = join(copy, place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  try {
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    execFileSync(process.execPath, [biome, "lint", "--vcs-enabled=false", place], { cwd: copy, stdio: "pipe" });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    return `${stdout}${stderr}`;
  } finally {
    rmSync(path);
  }
}

const impure: readonly [string, string, string, RegExp][] = [
  ["core reads the clock", "core/session", "export const now = () => Date.now();", /time comes as an argument/],
  ["core makes a date of now", "core/session", "export const now = () => new Date();", /time comes as an argument/],
  ["core throws dice", "core/session", "export const dice = () => Math.random();", /randomness as a seed/],
  ["core sorts by locale", "core/text", 'export const order = "a".localeCompare("b");', /without a locale/],
  ["core reads the environment", "core/text", "export const home = process.env.HOME;", /core\/ is pure/],
  ["a command exits", "commands", "export const end = () => process.exit(1);", /through ports alone/],
];

describe("the linter", () => {
  it.each(impure)("catches: %s", (_, folder, content, said) => {
    expect(lint(`src/${folder}/planted.ts`, `${content}\n`)).toMatch(said);
  });

  it("says nothing of a fixed date", () => {
    expect(lint("src/core/score/planted.ts", "export const day = new Date(0);\n")).toBe("");
  });
});
