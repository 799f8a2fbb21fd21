// What a piece of work costs, as a multiple of a fixed piece of work on the same machine: slow and busy machines change both alike.

/** Some 30 ms of what the program does all day: splitting text, maps, numbers, JSON. */
function yardstick(): number {
  const text = "we split by time and hold the last week out, 1,204 rows at 9.5 ms each; ".repeat(400);
  const counts = new Map<string, number>();
  for (const word of text.match(/[a-z]+|[\d.,]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + word.length);
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ id: `row ${at % 977}`, value: (at * 7919) % 10_007 }));
  rows.sort((one, other) => one.value - other.value);
  return JSON.parse(JSON.stringify(rows)).length + counts.size;
}

/** Seconds of processor time. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Processor time of `work` in yardsticks: the least of `times` runs, over the least of as many yardsticks run in between. One
 * yardstick is about 30 ms on a laptop of 2024.
 */
export function costOf(work: () => unknown, times = 3): number {
  yardstick();
  let [least, measure] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < times; run += 1) {
    measure = Math.min(measure, seconds(yardstick));
    least = Math.min(least, seconds(work));
    measure = Math.min(measure, seconds(yardstick));
  }
  return least / measure;
}
