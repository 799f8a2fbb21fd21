import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "mlsd-lint-"));
  for (const name of ["biome.json", "test/lint/core-is-pure.grit"]) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    copyFileSync(join(root, name), join(copy, name));
  }
});
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

const breaches: readonly [string, string, string, RegExp][] = [
  ["core imports node", "src/core/text/planted.ts", 'export { sep } from "node:path";\n', /no node modules/],
  [
    "core imports a port",
    "src/core/text/planted.ts",
    'export type { Ports } from "../../ports.ts";\n',
    /core\/ imports core\/ alone/,
  ],
  [
    "core imports an adapter",
    "src/core/render/planted.ts",
    'export * from "../../io/clock.ts";\n',
    /core\/ imports core\/ alone/,
  ],
  ["core draws", "src/core/render/planted.ts", 'export { Chalk } from "chalk";\n', /knows no terminal/],
  [
    "core parses outside of catalog",
    "src/core/session/planted.ts",
    'export { z } from "zod";\n',
    /core\/catalog\/ alone/,
  ],
  [
    "an arrow runs back",
    "src/core/catalog/planted.ts",
    'export { fold } from "../session/state.ts";\n',
    /no arrow runs back/,
  ],
  [
    "an arrow runs back further up",
    "src/core/coach/planted.ts",
    'export { scoreAnswer } from "../score/score.ts";\n',
    /no arrow runs back/,
  ],
  [
    "core reads the clock",
    "src/core/session/planted.ts",
    "export const now = () => Date.now();\n",
    /time comes as an argument/,
  ],
  [
    "core makes a date of now",
    "src/core/session/planted.ts",
    "export const now = () => new Date();\n",
    /time comes as an argument/,
  ],
  [
    "core throws dice",
    "src/core/session/planted.ts",
    "export const dice = () => Math.random();\n",
    /randomness as a seed/,
  ],
  [
    "core sorts by locale",
    "src/core/text/planted.ts",
    'export const order = "a".localeCompare("b");\n',
    /without a locale/,
  ],
  ["core reads the environment", "src/core/text/planted.ts", "export const home = process.env.HOME;\n", /process/],
  [
    "ports hold a value",
    "src/commands/planted.ts",
    'export { createClock } from "../io/clock.ts";\n',
    /through ports alone/,
  ],
  ["a command reads a file", "src/commands/planted.ts", 'export { readFileSync } from "node:fs";\n', /no node modules/],
  ["a command draws", "src/commands/planted.ts", 'export { default as ora } from "ora";\n', /knows no terminal/],
  ["a command exits", "src/commands/planted.ts", "export const end = () => process.exit(1);\n", /through ports alone/],
  [
    "an adapter knows a command",
    "src/io/planted.ts",
    'export { practice } from "../commands/practice.ts";\n',
    /knows no command/,
  ],
];

describe("the import rule", () => {
  it.each(breaches)("catches: %s", (_, place, content, said) => {
    expect(lint(place, content)).toMatch(said);
  });

  it("says nothing of what is allowed", () => {
    expect(
      lint(
        "src/core/score/planted.ts",
        'export { fold } from "../session/state.ts";\nexport const day = new Date(0);\n',
      ),
    ).toBe("");
  });
});
