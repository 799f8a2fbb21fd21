import { describe, expect, test } from "vitest";
import { compare } from "../../src/commands/compare.ts";
import { pointsOf } from "../../src/core/points/points.ts";
import type { VerdictGiven } from "../../src/core/session/events.ts";
import { cellWidth } from "../../src/core/text/width.ts";
import { framework, scoredBy } from "../core/score/shipped.ts";
import { enter, eventsOf, judged, line, stop, type Timed } from "../core/session/journal.ts";
import { shippedPorts } from "./shipped-ports.ts";

const rpfmse = framework("rpfmse");
const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
const points = pointsOf(scoredBy("fraud-detection"), "senior").filter(({ bonus }) => !bonus);

/** Every step for two minutes, one line in each; `share` of the list said. */
function held(share: number, mode: "guided" | "blind" = "guided") {
  const steps = rpfmse.steps.flatMap(({ id }, index): readonly Timed[] =>
    mode === "guided" ? [enter(index * 2, id), line(index * 2 + 1, words)] : [line(index * 2 + 1, words)],
  );
  const verdicts = points.map(
    ({ subject, id }, index): VerdictGiven => ({
      subject,
      id,
      verdict: index < share * points.length ? "said" : "missed",
    }),
  );
  const stages = rpfmse.steps.map((step) => step.stages[0] ?? null);
  const end = rpfmse.steps.length * 2;
  return eventsOf([...steps, stop(end), judged(end, verdicts, { stages })], { framework: rpfmse, mode });
}

const ports = shippedPorts({
  first: held(0.2),
  second: held(0.7),
  blind: held(0.7, "blind"),
  open: eventsOf([line(1, "x")], { framework: rpfmse, mode: "blind" }),
});

interface Printed {
  readonly delta: number;
  readonly attempts: readonly { readonly score: number }[];
  readonly stages: readonly {
    readonly stage: string;
    readonly ms: readonly number[];
    readonly heard: readonly number[];
    readonly of: readonly number[];
  }[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}
const asJson = (a: string, b: string) => JSON.parse(compare(ports, a, b, { json: true }).stdout ?? "") as Printed;

describe("mlsd compare", () => {
  test("scores, their difference, and what is new", () => {
    const { delta, attempts, gained, lost, stages } = asJson("first", "second");
    expect(delta).toBe((attempts[1]?.score ?? 0) - (attempts[0]?.score ?? 0));
    expect(delta).toBeGreaterThan(20);
    expect(lost).toEqual([]);
    expect(gained.length).toBe(Math.ceil(0.7 * points.length) - Math.ceil(0.2 * points.length));
    const sum = (of: (row: Printed["stages"][number]) => number | undefined) =>
      stages.reduce((all, row) => all + (of(row) ?? 0), 0);
    expect(sum((row) => row.of[0])).toBe(points.length);
    expect(sum((row) => row.heard[1])).toBe(Math.ceil(0.7 * points.length));
  });

  test("the other way round gain and loss change places", () => {
    const [there, back] = [asJson("first", "second"), asJson("second", "first")];
    expect(back.delta).toBe(-there.delta);
    expect(back.lost).toEqual(there.gained);
  });

  test("minutes by stage sum to the clock, by step and on one page", () => {
    const { stages } = asJson("second", "blind");
    const sum = (place: number) => stages.reduce((all, { ms }) => all + (ms[place] ?? 0), 0) / 60_000;
    expect(sum(0)).toBeCloseTo(rpfmse.steps.length * 2);
    // On a page what follows the last line is nobody's.
    expect(sum(1)).toBeCloseTo(rpfmse.steps.length * 2 - 1);
  });

  test("on the screen it is at most 80 cells wide and says what differs", () => {
    const { stdout = "" } = compare(ports, "first", "blind", {});
    for (const each of stdout.split("\n")) expect(cellWidth(each)).toBeLessThanOrEqual(80);
    expect(stdout).toContain("Different modes: guided and blind.");
    expect(stdout).toMatch(/result .*\+\d+\n/);
    expect(stdout).toContain("Said now:");
    expect(compare(ports, "second", "second", {}).stdout).not.toMatch(/Said now|Different/);
  });

  test("a session that was not judged is refused with what to type", () => {
    expect(() => compare(ports, "first", "open", {})).toThrow(/has not been judged/);
  });
});
