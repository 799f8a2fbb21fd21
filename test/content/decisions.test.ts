import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Framework } from "../../src/core/catalog/schema/framework.ts";
import { checkTree } from "../../src/core/check/check-trees.ts";

const frameworks = readdirSync("frameworks")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => parse(readFileSync(`frameworks/${name}`, "utf8")) as Framework)
  .filter(({ kind }) => kind === "framework");
const trees = frameworks.flatMap(({ id, steps }) =>
  steps.flatMap(({ decisions = [] }) => decisions.map((tree) => ({ framework: id, tree }))),
);

describe("every decision tree", () => {
  test.each(trees)("$framework $tree.id can be walked to an end", ({ tree }) => {
    expect(checkTree(tree)).toEqual([]);
  });

  test("has an id of its own across the frameworks", () => {
    const ids = trees.map(({ tree }) => tree.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("is there", () => {
    expect(trees.length).toBeGreaterThan(0);
  });
});
