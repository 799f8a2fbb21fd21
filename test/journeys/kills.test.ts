import { expect, test } from "vitest";
import { killedAtRandom } from "./killing.ts";

test("kill -9 at fifteen random moments: every line the screen showed is there, and the session goes on", async () => {
  for (let seed = 1; seed <= 15; seed += 1) {
    const { shown, kept, damage } = await killedAtRandom(seed);
    expect(damage, `seed ${seed}`).toEqual([]);
    expect(kept, `seed ${seed}`).toEqual(expect.arrayContaining([...shown]));
  }
});
