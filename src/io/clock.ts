// The port Clock: the wall clock, the monotonic one and the offset, or a time that a test sets.
import { readFileSync } from "node:fs";
import type { Clock } from "../ports.ts";

/**
 * The machine's clocks. For tests `MLSD_TEST_CLOCK` replaces them: "2026-01-05T09:00:00Z" stands still there;
 * "2026-01-05T09:00:00Z@FILE" goes on by the milliseconds written in FILE.
 */
export function createClock(environment: NodeJS.ProcessEnv): Clock {
  const fixed = environment.MLSD_TEST_CLOCK;
  if (fixed) return testClock(fixed);
  return {
    moment: () => ({ at: new Date().toISOString(), mono: monotonic() }),
    offset: () => -new Date().getTimezoneOffset(),
    sleep,
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
    sleep,
    longestTick: Number.POSITIVE_INFINITY,
  };
}

/** Milliseconds of the system's monotonic clock. `process.hrtime`, because perf_hooks costs 1.6 ms to load. */
function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return Math.round(seconds * 1000 + nanoseconds / 1e6);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
