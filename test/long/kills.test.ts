import { expect, test } from "vitest";
import { killedAtRandom } from "../journeys/killing.ts";

/** Each kills once; a failure names its seed. */
const seeds = Array.from({ length: 200 }, (_, index) => 1000 + index);

test.each(seeds)("kill -9 at a random moment, seed %d", async (seed) => {
  const { shown, kept, damage } = await killedAtRandom(seed);
  expect(damage).toEqual([]);
  expect(kept).toEqual(expect.arrayContaining([...shown]));
});
