import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { renderDiagnostic } from "../../src/core/catalog/parsing/diagnostic.ts";
import { checkSet } from "../../src/core/check/check-set.ts";
import { readDefinitionFile } from "../../src/io/definitions/definition-file.ts";

const paths = ["frameworks", "prompts"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);
const files = paths.map((path) => readDefinitionFile(path));
const { definitions, diagnostics } = checkSet(files, { concepts: [], pitfalls: [], macros: {} });

test.each(paths)("%s has neither fault nor warning", (path) => {
  const file = files.find((one) => one.path === path);
  const source = file && "text" in file ? file.text : undefined;
  const told = diagnostics.filter((one) => one.path === path).map((one) => renderDiagnostic(one, source));
  expect(told, told.join("\n\n")).toEqual([]);
});

test("every kind is there", () => {
  const ids = definitions.flatMap(({ kind, value }) => (kind === "framework" ? [value.id] : []));
  expect(ids.sort()).toEqual(["end-to-end", "rpfmse", "seven-step", "six-phase", "six-step"]);
  expect(new Set(definitions.map(({ kind }) => kind))).toEqual(
    new Set(["framework", "prompt", "concepts", "pitfalls", "rubric"]),
  );
});

test("every file names the JSON Schema of its kind in its first line", () => {
  for (const { path, kind } of definitions) {
    const file = files.find((one) => one.path === path);
    const [first] = file && "text" in file ? file.text.split("\n", 1) : [];
    expect(first, path).toBe(`# yaml-language-server: $schema=./${kind}.schema.json`);
  }
});
