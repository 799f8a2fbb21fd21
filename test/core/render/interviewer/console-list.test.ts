import { describe, expect, it, test } from "vitest";
import {
  type ConsoleList,
  listKeys,
  listPage,
  listRows,
} from "../../../../src/core/render/interviewer/console-list.ts";
import { plainTheme } from "../../../../src/core/render/terminal/theme.ts";
import { cellWidth } from "../../../../src/core/text/width.ts";

const list = (count: number): ConsoleList => ({
  title: "Listen for: a step with a name of some length",
  entries: Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    mark: at === 1 ? "h" : " ",
    text: `Point ${at} 点 of the list, in words`,
  })),
});

describe("the interviewer's list", () => {
  it("uses no key twice and none that is a command", () => {
    expect(new Set(listKeys).size).toBe(listKeys.length);
    expect(listKeys.filter((key) => "nbfutxwpqhyl".includes(key))).toEqual([]);
  });

  test.each([
    [40, 10],
    [40, 16],
    [80, 24],
    [120, 50],
  ])("fits %d x %d, and every line is on one of its pages", (columns, rows) => {
    for (const count of [0, 1, 9, 24, 40]) {
      const whole = list(count);
      const { pages } = listPage(whole, 0, columns, rows);
      const seen = Array.from({ length: pages }, (_, page) => listPage(whole, page, columns, rows).entries).flat();
      expect(seen).toEqual(whole.entries);
      for (let page = 0; page < pages; page += 1) {
        const shown = listRows(whole, page, plainTheme, columns, rows);
        expect(shown.length).toBeLessThanOrEqual(Math.max(5, rows - 7));
        for (const row of shown) expect(cellWidth(row)).toBeLessThan(columns);
      }
    }
  });

  it("shows key, mark and text", () => {
    expect(listRows(list(2), 0, plainTheme, 60, 24)).toEqual([
      "Listen for: a step with a name of some length",
      "1 [ ] Point 0 点 of the list, in words",
      "2 [h] Point 1 点 of the list, in words",
    ]);
  });
});
