import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../ports.ts";

/**
 * The machine's clocks. For tests `MLSD_TEST_CLOCK` replaces them: "2026-01-05T09:00:00Z" stands still there;
 * "2026-01-05T09:00:00Z@FILE" goes on by the milliseconds written in FILE.
 */
export function createClock(environment: NodeJS.ProcessEnv): Clock {
  const fixed = environment.MLSD_TEST_CLOCK;
  if (fixed) return testClock(fixed);
  return {
    moment: () => ({ at: new Date().toISOString(), mono: Math.round(performance.now()) }),
    offset: () => -new Date().getTimezoneOffset(),
    sleep: (ms) => sleep(ms),
    longestTick: 5000,
  };
}

function testClock(setting: string): Clock {
  const [start = "", file] = setting.split("@");
  const origin = Date.parse(start);
  if (Number.isNaN(origin)) throw new RangeError(`MLSD_TEST_CLOCK is not a time: ${start}`);
  const passed = () => (file ? Number(readFileSync(file, "utf8").trim()) || 0 : 0);
  return {
    moment: () => ({ at: new Date(origin + passed()).toISOString(), mono: passed() }),
    offset: () => -new Date(origin).getTimezoneOffset(),
    sleep: (ms) => sleep(ms),
    longestTick: Number.POSITIVE_INFINITY,
  };
}
