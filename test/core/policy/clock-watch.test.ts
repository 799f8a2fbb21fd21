import { describe, expect, it } from "vitest";
import { type ClockWatch, passClock, watchFrom } from "../../../src/core/policy/clock-watch.ts";
import type { Command } from "../../../src/core/session/command.ts";
import type { Phase } from "../../../src/core/session/state.ts";

/** A watch that is passed on from one moment to the next, and what came of it. */
function watching(phase: Phase = "running") {
  let watch: ClockWatch = watchFrom(0);
  const commands: Command[] = [];
  const said: string[] = [];
  const at = (ms: number, passing: "tick" | "suspended" | "continued"): boolean => {
    const seen = passClock(watch, passing, ms, { phase }, 5000);
    watch = seen.watch;
    commands.push(...(seen.turn.commands ?? []));
    said.push(...(seen.turn.say ?? []).map(({ text }) => text));
    return seen.runs;
  };
  return { at, commands, said };
}

describe("passClock", () => {
  it("writes the clock down every half minute", () => {
    const { at, commands } = watching();
    for (let second = 1; second <= 61; second += 1) expect(at(second * 1000, "tick")).toBe(true);
    expect(commands).toEqual([{ type: "write-clock" }]);
    at(62_000, "tick");
    expect(commands).toHaveLength(2);
  });

  it("takes a long silence for a gap, less the second a tick takes", () => {
    const { at, commands, said } = watching();
    at(1000, "tick");
    at(9000, "tick");
    expect(commands).toEqual([{ type: "note-gap", ms: 7000, cause: "stopped" }]);
    expect(said).toEqual(["The program stood still for 0:07. That is not counted as thinking time."]);
  });

  it("takes all of a Ctrl-Z for a gap, a short one too, and once", () => {
    const { at, commands, said } = watching();
    at(1000, "tick");
    expect(at(1500, "suspended")).toBe(false);
    expect(at(1700, "tick")).toBe(false);
    expect(at(2400, "continued")).toBe(false);
    expect(at(3000, "tick")).toBe(true);
    expect(commands).toEqual([{ type: "note-gap", ms: 900, cause: "suspended" }]);
    expect(said).toEqual([]);
  });

  it("knows no gap and writes nothing down while the clock stands", () => {
    const { at, commands } = watching("stopped");
    expect(at(40_000, "tick")).toBe(false);
    at(41_000, "suspended");
    at(50_000, "continued");
    expect(commands).toEqual([]);
  });
});
