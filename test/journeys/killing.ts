import { seeded } from "../../src/core/text/seeded.ts";
import { begun, home, keys, run } from "./driver.ts";

/** What a session that was killed showed as kept, and what was found of it after. */
export interface Killed {
  readonly shown: readonly string[];
  readonly kept: readonly string[];
  /** What reading it again warned of. */
  readonly damage: readonly string[];
}

/**
 * Types lines, commands and a half line, kills the program at a moment the seed gives, and goes on with the session from
 * a pipe. Rejects when the session cannot be resumed.
 */
export async function killedAtRandom(seed: number): Promise<Killed> {
  const at = home();
  const chance = (what: string): number => seeded(seed, what);
  const screen = await begun(at, ["fraud-detection"]);
  const count = Math.floor(chance("lines") * 12);
  for (let line = 0; line < count; line += 1) {
    screen.press(`kept ${line} of seed ${seed}`, keys.enter);
    if (chance(`move ${line}`) < 0.1) screen.press("/next", keys.enter);
    if (chance(`ask ${line}`) < 0.2) screen.press("/ask how many payments a day?", keys.enter);
    if (chance(`wait ${line}`) < 0.5) await screen.sees(`kept ${line} of seed ${seed}`);
  }
  screen.press("half a th");
  await pause(chance("moment") * 60);
  screen.kill("SIGKILL");
  await screen.exit;
  const shown = [...screen.all().matchAll(/^ {2}(kept \d+ of seed \d+)$/gm)].map(([, text = ""]) => text);
  const again = await run(at, ["resume"], "");
  if (again.code !== 3) throw new Error(`seed ${seed}: resume ended with ${again.code}: ${again.stderr}`);
  return { shown, kept: at.lines(), damage: again.stderr.split("\n").filter(Boolean) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
