import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { begun, home } from "./driver.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

/** The session the README shows, without what it leaves out and without the cursor. */
function excerpt(): readonly string[] {
  const [, shown = ""] = /```text\n\$ mlsd practice fraud-detection\n([\s\S]*?)```/.exec(readme) ?? [];
  return shown.split("\n").filter((line) => line !== "" && line !== "…");
}

test("the session the README shows is what the screen shows", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("Which fraud do we mean? I take stolen cards used online first.");
  screen.press("/ask how many payments a day?\r", "/calc 50M payments/day * 3 in payments/s\r");
  await screen.sees("= 1.74k payments/s");
  await screen.line("Peak is 1,740 payments a second; decide within 100 ms at p99.");
  at.passes(4000);
  screen.press("then the goal: cut fraud losses without annoying good cus");
  await screen.sees("annoying good cus");
  await screen.sees("4:56 left of 5:00");
  const rows = screen.all().split("\n");
  for (const line of excerpt()) expect(rows, line).toContain(line.replace("▌", ""));
});
