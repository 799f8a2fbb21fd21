import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayChecklist, dayChecklistOf } from "../../../../src/core/points/day-checklist.ts";
import { closingLine, progressLine, runPages, tickIds } from "../../../../src/core/render/checklist/run-pages.ts";
import { tickKeys, tickScreen } from "../../../../src/core/render/checklist/tick-screen.ts";
import { plainTheme } from "../../../../src/core/render/terminal/theme.ts";
import { cellWidth } from "../../../../src/core/text/width.ts";
import { concepts, framework, prompt } from "../../score/shipped.ts";

const sheetBy = (id: string): DayChecklist =>
  dayChecklistOf(
    { framework: framework(id), prompt: prompt("fraud-detection"), concepts: concepts.concepts },
    "senior",
    45,
  );
const sheets = ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"].map(sheetBy);

test("no screen is larger than the terminal, and the cursor's entry is on it", () => {
  const sizes = fc.record({ columns: fc.integer({ min: 40, max: 120 }), rows: fc.integer({ min: 9, max: 50 }) });
  fc.assert(
    fc.property(sizes, fc.nat(4), fc.nat(11), fc.nat(20), ({ columns, rows }, which, pageAt, cursorAt) => {
      const pages = runPages(sheets[which]!, null, plainTheme);
      const page = pages[pageAt % pages.length]!;
      const cursor = page.entries.length === 0 ? 0 : cursorAt % page.entries.length;
      const lines = tickScreen(
        {
          above: page.above(columns, rows),
          entries: page.entries,
          ticked: new Set(),
          cursor,
          below: page.below(columns),
          footer: [progressLine(1, 50, plainTheme, columns), tickKeys(false, false, true, plainTheme, columns)],
        },
        plainTheme,
        columns,
        rows,
      );
      expect(lines.length).toBeLessThanOrEqual(Math.max(rows, 1 + 2 + 8));
      for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
      if (page.entries.length > 0) expect(lines.filter((line) => line.startsWith("❯"))).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test("at the last entry the sentence that moves on is on the screen, at 40 columns and 20 rows too", () => {
  for (const sheet of sheets) {
    for (const page of runPages(sheet, null, plainTheme).slice(1, -1)) {
      const shown = {
        entries: page.entries,
        ticked: new Set<string>(),
        cursor: page.entries.length - 1,
        footer: ["", ""],
      };
      const screen = { ...shown, above: page.above(40, 20), below: page.below(40) };
      const text = tickScreen(screen, plainTheme, 40, 20).join(" ");
      if (page.below(40).length > 0) expect(text).toContain("To move on:");
    }
  }
});

test("the overview fits 80x24 for every framework, names every step and breaks no name", () => {
  for (const sheet of sheets) {
    const [overview] = runPages(sheet, null, plainTheme);
    const lines = overview!.above(80, 23);
    expect(lines.length).toBeLessThanOrEqual(21);
    for (const step of sheet.steps) expect(lines.join("\n")).toContain(step.name);
    for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(80);
  }
});

test("own misses are a page of their own and in the overview", () => {
  const { id, name, stage, sample } = concepts.concepts[10]!;
  const miss = {
    subject: "concept",
    id,
    prompt: "x",
    times: 2,
    of: 3,
    last: "2026-11-18",
    name,
    stage,
    sample,
  } as const;
  const pages = runPages(sheets[0]!, [miss], plainTheme);
  expect(pages[0]!.above(80, 23).join("\n")).toContain(`You missed most:\n  ${name} (2x, last 2026-11-18)`);
  expect(pages[1]!.entries).toEqual([
    { id: `concept:${id}`, text: `${name} (missed 2 of 3 times, last on 2026-11-18). "${sample}"` },
  ]);
});

test("the closing line says what is open", () => {
  const pages = runPages(sheets[0]!, null, plainTheme);
  const all = tickIds(pages);
  expect(closingLine(pages, all)).toMatch(/^All \d+ ticked\./);
  const [first] = pages[1]!.entries;
  expect(closingLine(pages, new Set([...all].filter((id) => id !== first!.id)))).toContain("open in Requirements.");
  expect(closingLine(pages, new Set())).toContain("open in 8 pages.");
});

test("the keys fit 40 columns with a way out", () => {
  for (const unicode of [true, false]) {
    const keys = tickKeys(false, false, true, { ...plainTheme, unicode }, 40);
    expect(cellWidth(keys)).toBeLessThan(40);
    expect(keys).toContain("q leave");
  }
});
