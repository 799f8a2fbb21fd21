import fc from "fast-check";
import { expect, test } from "vitest";
import { cellWidth, clusters, cutCells, padCells } from "../../../src/core/text/width.ts";

test.each([
  ["plain", 5],
  ["", 0],
  ["設計", 4],
  ["ｆｕｌｌ", 8],
  ["한글", 4],
  ["e\u0301", 1],
  ["→ ─ …", 5],
  ["👍", 2],
  ["👍🏽", 2],
  ["👩\u200d👩\u200d👧\u200d👦", 2],
  ["🇫🇷", 2],
  ["🇫🇷🇩🇪", 4],
  ["❤\ufe0f", 2],
  ["1\ufe0f\u20e3", 2],
  ["\x1b[31mred\x1b[39m", 3],
  ["अ\u0902", 1],
])("%s takes %i cells", (text, cells) => {
  expect(cellWidth(text)).toBe(cells);
});

test("clusters join to the text they were split from", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(
        clusters(text)
          .map((cluster) => cluster.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("a cut text fits, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(cellWidth(cutCells(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});

test("padding counts cells", () => {
  expect(padCells("設", 4)).toBe("設  ");
  expect(padCells("設", 4, "right")).toBe("  設");
  expect(padCells("longer", 3)).toBe("longer");
});
