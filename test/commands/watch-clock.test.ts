import { describe, expect, it } from "vitest";
import type { SessionContext } from "../../src/commands/session/context.ts";
import { watchClock } from "../../src/commands/session/live/watch-clock.ts";
import type { EventBody } from "../../src/core/session/events.ts";

/** A running session whose clock stands at the milliseconds last set. */
function running() {
  const events: EventBody[] = [];
  let mono = 0;
  const context = {
    ports: { clock: { moment: () => ({ at: "2026-01-05T09:00:00.000Z", mono }), longestTick: 5000 } },
    record: { state: () => ({ phase: "running" }), record: (...bodies: EventBody[]) => events.push(...bodies) },
    page: [],
  } as unknown as SessionContext;
  const watch = watchClock(context);
  const at = (ms: number, type: "tick" | "suspended" | "continued") => {
    mono = ms;
    return watch(type === "tick" ? { type, text: "" } : { type });
  };
  return { events, at };
}

describe("watchClock", () => {
  it("gives the moment of a tick and writes the clock down every half minute", () => {
    const { events, at } = running();
    for (let second = 1; second <= 31; second += 1) expect(at(second * 1000, "tick")).toBe(second * 1000);
    expect(events).toEqual([{ type: "clock-ticked" }]);
  });

  it("takes a long silence for a gap, less the second a tick takes", () => {
    const { events, at } = running();
    at(1000, "tick");
    at(9000, "tick");
    expect(events).toEqual([{ type: "gap-noticed", ms: 7000, cause: "stopped" }]);
  });

  it("takes all of a Ctrl-Z for a gap, a short one too, and once", () => {
    const { events, at } = running();
    at(1000, "tick");
    expect(at(1500, "suspended")).toBeNull();
    expect(at(4500, "continued")).toBeNull();
    at(5000, "tick");
    expect(events).toEqual([{ type: "gap-noticed", ms: 3000, cause: "suspended" }]);
  });
});
