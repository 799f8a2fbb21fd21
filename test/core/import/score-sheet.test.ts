import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readSheet, sheetSettings } from "../../../src/core/import/score-sheet.ts";
import { SheetFault } from "../../../src/core/import/score-sheet-line.ts";
import { interviewPack } from "../../../src/core/render/interviewer/pack.ts";
import { sheetMarkdown } from "../../../src/core/render/interviewer/score-sheet-blocks.ts";
import {
  type InterviewPlan,
  rowCode,
  rowsInOrder,
  sheetRows,
} from "../../../src/core/render/interviewer/score-sheet-rows.ts";
import { fill } from "../render/interviewer/fill.ts";
import { smallDefinitions } from "../small-definitions.ts";

const plan: InterviewPlan = {
  definitions: smallDefinitions,
  level: "senior",
  minutes: 45,
  steps: smallDefinitions.framework.steps.map(({ id, name, stages, minutes }) => ({ id, name, stages, minutes })),
};
const pack = interviewPack(plan);
const one = { "concept:clarify-scale": ["x"] };

function faultOf(text: string): string {
  try {
    readSheet(text, plan);
    return "no fault";
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    return `${error.line}: ${error.message}`;
  }
}

function lineOf(text: string, part: string): number {
  return text.split("\n").findIndex((line) => line.includes(part)) + 1;
}

describe("a filled-in sheet", () => {
  it("gives back what was written into it", () => {
    const text = fill(pack, {
      "field:date": ["2026-11-18 19:30"],
      "field:verdict": ["Lean Hire"],
      "step:scope": ["16"],
      "step:data": ["31"],
      "step:model": ["-"],
      "fact:volume": ["x"],
      "concept:clarify-scale": ["x"],
      "concept:label-delay": ["", "X"],
      "concept:model-baseline": ["", "", "✓"],
      "concept:serve-mode": ["", "", "-"],
      "pitfall:threshold-half": ["x"],
    }).replace("### Pitfalls", "Spoke too fast | at first.\n\n### Pitfalls");
    expect(readSheet(`\ufeff${text.replaceAll("\n", "\r\n")}`, plan)).toEqual({
      date: "2026-11-18 19:30",
      verdict: "lean hire",
      ended: [
        { step: "scope", minute: 16 },
        { step: "data", minute: 31 },
        { step: "model", minute: null },
      ],
      facts: ["volume"],
      probes: [],
      marks: [
        { subject: "concept", id: "clarify-scale", verdict: "said" },
        { subject: "concept", id: "label-delay", verdict: "helped" },
        { subject: "concept", id: "model-baseline", verdict: "missed" },
        { subject: "concept", id: "serve-mode", verdict: "left-out" },
      ],
      pitfalls: ["threshold-half"],
      notes: ["Spoke too fast | at first."],
    });
  });

  it("may have been laid out anew by an editor, and its words mended", () => {
    const text = fill(pack, one)
      .replaceAll("| --- |", "|------|")
      .replaceAll(" |", "    |")
      .replace("Scale figures", "Scale");
    expect(readSheet(text, plan)).toEqual(readSheet(fill(pack, one), plan));
  });

  test.each([
    ["two marks", { "concept:clarify-scale": ["x", "x"] }, "concept:clarify-scale", "said and helped"],
    ["a word in a box", { "concept:clarify-scale": ["yes"] }, "concept:clarify-scale", '"yes" stands in a box'],
    ["a day that is none", { ...one, "field:date": ["2026-02-30"] }, "field:date", "is no date"],
    ["a verdict that is none", { ...one, "field:verdict": ["maybe"] }, "field:verdict", "is no verdict"],
    ["a step without its minute", { ...one, "step:scope": ["5"] }, "step:data", "write the minute"],
    [
      "minutes that fall",
      { ...one, "step:scope": ["9"], "step:data": ["7"], "step:model": ["20"] },
      "step:data",
      "before the end",
    ],
    ["nothing marked", {}, "Sheet:", "nothing is marked"],
  ])("names the line of %s", (_name, filling, where, why) => {
    const text = fill(pack, filling as Record<string, readonly string[]>);
    expect(faultOf(text)).toMatch(new RegExp(`^${lineOf(text, where)}: .*${why}`));
  });

  it("is refused when it was printed from other definitions", () => {
    const other: InterviewPlan = { ...plan, level: "staff" };
    expect(() => readSheet(fill(pack, one), other)).toThrow("other definitions");
    expect(sheetSettings(pack)).toMatchObject({ prompt: "fraud-detection", framework: "rpfmse", minutes: "45" });
    expect(() => sheetSettings("# Notes\n")).toThrow(SheetFault);
  });

  it("read back after any filling gives that filling", () => {
    const rows = rowsInOrder(sheetRows(plan)).filter(({ boxes }) => boxes === 3);
    const mark = fc.constantFrom("said", "helped", "missed", "left-out", "");
    fc.assert(
      fc.property(fc.array(mark, { minLength: rows.length, maxLength: rows.length }), (marks) => {
        fc.pre(marks.some((each) => each !== ""));
        const boxes = { said: ["x"], helped: ["", "x"], missed: ["", "", "x"], "left-out": ["", "", "-"], "": [] };
        const filling = Object.fromEntries(
          rows.map((row, at) => [rowCode(row), boxes[marks[at] as keyof typeof boxes]]),
        );
        const found = readSheet(fill(pack, filling), plan).marks;
        const wanted = rows.flatMap(({ id }, at) => (marks[at] === "" ? [] : [`${id} ${marks[at]}`]));
        expect(found.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });

  it("with one damaged line names a line, or reads the same", () => {
    const text = fill(sheetMarkdown(plan), {
      ...one,
      "field:date": ["2026-11-18"],
      "step:scope": ["16"],
      "step:data": ["31"],
      "step:model": ["44"],
      "concept:label-delay": ["", "x"],
      "pitfall:threshold-half": ["x"],
    });
    const { notes: _notes, ...whole } = readSheet(text, plan);
    const lines = text.split("\n");
    const damage = fc.oneof(
      fc.constant({ kind: "lost" as const }),
      fc.constant({ kind: "doubled" as const }),
      fc.constant({ kind: "swapped" as const }),
      fc.nat(200).map((at) => ({ kind: "cut" as const, at })),
      fc.nat(20).map((at) => ({ kind: "beheaded" as const, at })),
      fc.string({ maxLength: 30 }).map((words) => ({ kind: "replaced" as const, words })),
      fc
        .tuple(fc.nat(200), fc.string({ minLength: 1, maxLength: 3 }))
        .map(([at, words]) => ({ kind: "put" as const, at, words })),
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), damage, (at, how) => {
        const line = lines[at] ?? "";
        const next = (): readonly string[] => {
          if (how.kind === "lost") return [];
          if (how.kind === "doubled") return [line, line];
          if (how.kind === "swapped") return [lines[at + 1] ?? "", line];
          if (how.kind === "cut") return [line.slice(0, how.at)];
          if (how.kind === "beheaded") return [line.slice(how.at)];
          if (how.kind === "replaced") return [how.words];
          // A mark that is put into a box by chance is no damage that could be seen.
          const between = /\[[^\]]*$/.test(line.slice(0, how.at));
          return [between ? line : line.slice(0, how.at) + how.words + line.slice(how.at)];
        };
        const eaten = how.kind === "swapped" ? 2 : 1;
        const damaged = [...lines.slice(0, at), ...next(), ...lines.slice(at + eaten)].join("\n");
        try {
          const { notes: _words, ...read } = readSheet(damaged, plan);
          expect(read).toEqual(whole);
        } catch (error) {
          if (!(error instanceof SheetFault)) throw error;
          expect(error.line).toBeGreaterThan(0);
          expect(error.line).toBeLessThanOrEqual(damaged.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
