import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventShapes } from "../../../src/core/session/event-shapes.ts";
import type { SessionEvent } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import { clockAt, linesOf, stepClockAt } from "../../../src/core/session/state.ts";
import { begun, history, line, opened, started } from "./builders.ts";

describe("fold", () => {
  it("counts thinking time by step", () => {
    const state = fold(history(...begun, 60, line("a"), 90, { type: "step-entered", step: "model" }, 100, line("b")));
    expect(state.elapsed).toBe(100_000);
    expect(state.elapsedByStep).toEqual({ scope: 90_000, model: 10_000 });
    expect(clockAt(state, 130_000)).toBe(130_000);
    expect(stepClockAt(state, 130_000)).toBe(40_000);
  });

  it("counts no pause", () => {
    const state = fold(history(...begun, 10, { type: "paused" }, 500, { type: "continued" }, 520, line("a")));
    expect(state.elapsed).toBe(30_000);
    expect(state.paused).toBe(490_000);
  });

  it("counts no gap", () => {
    const state = fold(history(...begun, 10, line("a"), 400, { type: "gap-noticed", ms: 385_000, cause: "stopped" }));
    expect(state.elapsed).toBe(15_000);
    expect(state.gaps).toEqual([{ ms: 385_000, cause: "stopped" }]);
  });

  it("counts nothing between two processes, whose clocks have nothing to do with each other", () => {
    const before = history(...begun, 30, line("a"));
    const after: SessionEvent = {
      ...opened,
      v: 1,
      seq: 9,
      at: "2026-01-05T11:00:00.000Z",
      mono: 5_000_000,
    } as SessionEvent;
    const onward: SessionEvent = { type: "continued", v: 1, seq: 10, at: "2026-01-05T11:00:10.000Z", mono: 5_010_000 };
    const last = { ...line("b"), v: 1, seq: 11, at: "2026-01-05T11:00:12.000Z", mono: 5_012_000 } as SessionEvent;
    expect(fold([...before, after]).phase).toBe("paused");
    expect(fold([...before, after, onward, last]).elapsed).toBe(32_000);
  });

  it("takes the last line of the current step back into the draft", () => {
    const state = fold(history(...begun, line("a"), line("b"), { type: "line-taken-back" }));
    expect(linesOf(state, "scope").map((each) => each.text)).toEqual(["a"]);
    expect(state.draft).toBe("b");
  });

  it("keeps the time of lines the editor left alone", () => {
    const state = fold(history(...begun, 10, line("a"), 50, { type: "text-replaced", lines: ["a", "c"] }));
    expect(state.lines.map(({ text, clock }) => [text, clock])).toEqual([
      ["a", 10_000],
      ["c", 50_000],
    ]);
  });

  it("changes nothing on an event that makes no sense, and counts it", () => {
    const state = fold(
      history(...begun, { type: "continued" }, { type: "answer-judged", coach: "1", verdicts: [], pitfalls: [] }),
    );
    expect(state.ignored).toBe(2);
    expect(state.phase).toBe("running");
    expect(state.judged).toBeNull();
  });

  it("puts a likely verdict right and keeps the help that was given", () => {
    const state = fold(
      history(
        ...begun,
        { type: "clock-stopped", cause: "done" },
        {
          type: "answer-judged",
          coach: "1",
          verdicts: [
            { subject: "concept", id: "a", verdict: "likely", evidence: "x" },
            { subject: "concept", id: "b", verdict: "likely", help: "rung2", evidence: "y" },
          ],
          pitfalls: [{ id: "p" }],
        },
        { type: "likely-answered", subject: "concept", id: "a", covered: false },
        { type: "likely-answered", subject: "concept", id: "b", covered: true },
        { type: "verdict-disputed", subject: "pitfall", id: "p", verdict: "absent" },
      ),
    );
    expect(state.judged?.verdicts.map((given) => given.verdict)).toEqual(["missed", "helped"]);
    expect(state.judged?.pitfalls).toEqual([]);
    expect(state.disputes).toHaveLength(1);
  });

  it("never throws, whatever the events and wherever they stop", () => {
    const types = Object.keys(eventShapes) as (keyof typeof eventShapes)[];
    const value = (kind: string) => {
      if (kind === "number") return fc.integer({ min: -10, max: 1_000_000 });
      if (kind === "boolean") return fc.boolean();
      if (kind === "array")
        return fc.constantFrom([], ["scope"], [{ id: "scope", minutes: 1, subject: "concept", verdict: "likely" }]);
      if (kind === "object") return fc.constant({});
      return fc.constantFrom("scope", "model", "guided", "x", "");
    };
    const event = fc.constantFrom(...types).chain((type) => {
      const fields = Object.fromEntries(Object.entries(eventShapes[type]).map(([name, kind]) => [name, value(kind)]));
      return fc.record({
        type: fc.constant(type),
        v: fc.constant(1),
        seq: fc.nat(),
        at: fc.constant("2026-01-05T09:00:00.000Z"),
        mono: fc.nat(),
        ...fields,
      });
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = fold([...history(started), ...(events as unknown as SessionEvent[])]);
        expect(state.elapsed).toBeGreaterThanOrEqual(0);
        expect(Object.values(state.elapsedByStep).reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(state.elapsed);
      }),
    );
  });
});
