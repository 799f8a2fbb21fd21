import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/commands/check.ts";
import { createDefinitionSources } from "../../src/io/definitions/definition-folders.ts";
import { smallPrompt, smallSet, temporaryFolder, writeFiles } from "../support/definitions.ts";

function project(own: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder();
  const home = join(root, "home");
  writeFiles(root, smallSet);
  writeFiles(home, own);
  const sources = createDefinitionSources(root, home);
  const run = (...paths: readonly string[]) => {
    const { stdout, exitCode } = check(sources, { paths: paths.map((path) => join(root, path)) });
    return { exitCode, stdout: stdout!.replaceAll(root, "~") };
  };
  return { root, sources, run };
}

describe("mlsd check", () => {
  test("all is well", () => {
    expect(project().run()).toEqual({
      exitCode: 0,
      stdout: "1 framework, 2 concepts, 1 pitfall, 1 rubric, 2 prompts: no faults.\n",
    });
  });

  test("every fault of the user's own, with exit 65", () => {
    const broken = smallPrompt("mine")
      .replace("difficulty: core", "difficulty: easy")
      .replace("title: Find fraud", "titel: Find fraud");
    const { exitCode, stdout } = project({ "prompts/mine.yaml": broken }).run();
    expect(exitCode).toBe(65);
    expect(stdout).toMatchInlineSnapshot(`
      "~/home/prompts/mine.yaml:1:1: "title" is missing
        1 | kind: prompt
          | ^

      ~/home/prompts/mine.yaml:3:1: unknown key "titel"
        2 | id: mine
        3 | titel: Find fraud
          | ^^^^^
        hint: Did you mean title?

      ~/home/prompts/mine.yaml:6:13: "difficulty" "easy" is not known; it is one of core, harder, hardest
        5 | tags: [payments]
        6 | difficulty: easy
          |             ^^^^

      3 faults in 1 of 7 files.
      "
    `);
  });

  test("a file by itself is checked against all the others", () => {
    const mine = smallPrompt("mine");
    const { run } = project({ "prompts/mine.yaml": mine, "prompts/other.yaml": "kind: prompt" });
    expect(run("home/prompts/mine.yaml")).toEqual({ exitCode: 0, stdout: "1 prompt: no faults.\n" });
    const wrong = project({ "prompts/mine.yaml": mine.replace("concept: label-delay", "concept: label-dely") });
    const told = wrong.run("home/prompts/mine.yaml");
    expect(told.exitCode).toBe(65);
    expect(told.stdout).toContain('there is no concept "label-dely"');
    expect(told.stdout).toContain("Did you mean label-delay?");
  });

  test("a folder, with its frameworks and prompts", () => {
    const { run } = project({ "prompts/mine.yaml": smallPrompt("mine"), "extra.yaml": "kind: prompt" });
    expect(run("home").stdout).toContain("in 1 of 2 files.");
  });

  test("warnings alone are no failure", () => {
    const { run } = project({
      "prompts/mine.yaml": smallPrompt("mine").replace("  data: What a senior says of data.\n", ""),
    });
    const { exitCode, stdout } = run();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("warning: the reference says nothing of data");
    expect(stdout).toMatch(/no faults, 1 warning\.\n$/);
  });

  test("JSON", () => {
    const { sources } = project({ "prompts/mine.yaml": "kind: prompt\n" });
    const { stdout, exitCode } = check(sources, { paths: [], json: true });
    const { files, diagnostics } = JSON.parse(stdout!) as { files: number; diagnostics: { line: number }[] };
    expect(exitCode).toBe(65);
    expect(files).toBe(7);
    expect(diagnostics[0]).toMatchObject({ severity: "fault", line: 1, column: 1 });
  });

  test.each([
    ["no-such-thing.yaml", /^There is no file or folder /],
    ["empty", /^There is no definition in /],
  ])("%s is wrong usage", (path, message) => {
    const { root, run } = project();
    writeFiles(root, { "empty/readme.md": "" });
    expect(() => run(path)).toThrowError(
      expect.objectContaining({ code: "usage", message: expect.stringMatching(message) }),
    );
  });
});
