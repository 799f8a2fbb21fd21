import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Estimate } from "../../src/core/catalog/schema/reference.ts";
import { checkEstimate } from "../../src/core/check/check-sums.ts";

const files = ["frameworks", "prompts"].flatMap((folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => `${folder}/${name}`);
});

describe("every sum of every framework and prompt is recomputed", () => {
  test.each(files)("%s", (file) => {
    const { estimates = [] } = parse(readFileSync(file, "utf8")) as { estimates?: readonly Estimate[] };
    const wrong = estimates.flatMap((estimate) => {
      const check = checkEstimate(estimate);
      return check.ok ? [] : [`${file} ${estimate.id}: ${estimate.sum} = ${estimate.equals}: ${check.reason}`];
    });
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  test("there are sums to recompute", () => {
    const sums = files.flatMap(
      (file) => (parse(readFileSync(file, "utf8")) as { estimates?: unknown[] }).estimates ?? [],
    );
    expect(sums.length).toBeGreaterThan(0);
  });
});
