import { assert, constantFrom, integer, property, string } from "fast-check";
import { expect, test } from "vitest";
import { foldLine } from "../../../src/core/text/fold-line.ts";
import { cellWidth } from "../../../src/core/text/width.ts";

const letters = string({ unit: constantFrom("a", "b", " ", " ", "é", "支", "🙂", "-"), maxLength: 200 });

test("no row is wider than it may be, and nothing but spaces is lost", () => {
  assert(
    property(letters, integer({ min: 10, max: 60 }), integer({ min: 0, max: 4 }), (line, columns, hang) => {
      const rows = foldLine(line, columns, hang);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(cellWidth(row.trimEnd())).toBeLessThanOrEqual(columns);
      expect(rows.join("").replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
    }),
  );
});

test("a line that fits stays as it is, spaces included", () => {
  expect(foldLine("  [a] --> [b]  |  c", 40)).toEqual(["  [a] --> [b]  |  c"]);
  expect(foldLine("", 40)).toEqual([""]);
});

test("a longer one is broken between words and goes on set in; a word without end is cut", () => {
  expect(foldLine("one two three four five", 12, 2)).toEqual(["one two", "  three four", "  five"]);
  expect(foldLine("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  expect(foldLine("\tby a tab", 40)).toEqual(["    by a tab"]);
});
