import { expect, test } from "vitest";
import { begun, bodies, home, keys, run, start } from "./driver.ts";

test("two sessions at once do not disturb each other", async () => {
  const at = home();
  const first = await begun(at, ["fraud-detection"]);
  const second = await begun(at, ["fraud-detection"]);
  first.press("said in the first", keys.enter);
  second.press("said in the second", keys.enter);
  await first.sees("  said in the first");
  await second.sees("  said in the second");
  first.press(keys.ctrlC);
  second.press(keys.ctrlC);
  await Promise.all([first.exit, second.exit]);
  const kept = at.sessions().map((session) => bodies(at.events(session), "line-kept").map((event) => event.text));
  expect(kept).toEqual([["said in the first"], ["said in the second"]]);
});

test("a session that is open is not resumed: the process that has it is named", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  const [session = ""] = at.sessions();
  const refused = await run(at, ["resume", session], "");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`process ${screen.pid}`);
  expect(refused.stderr).toContain(`kill ${screen.pid}`);
  const none = await run(at, ["resume"], "");
  expect(none.code).toBe(2);
  await screen.line("It goes on here.");
  screen.kill("SIGKILL");
  await screen.exit;
  const again = start(at, ["resume", session]);
  await again.sees("Enter starts the clock again.");
});

test("mlsd status tells of the running session in one line, from another terminal", async () => {
  const at = home();
  expect((await run(at, ["status"])).code).toBe(1);
  const screen = await begun(at, ["fraud-detection"]);
  const told = await run(at, ["status"]);
  expect(told).toMatchObject({ code: 0, stderr: "" });
  expect(told.stdout).toBe("1/7 Requirements · 5:00 left of 5:00 · total 45:00 left · on pace\n");
  const json = JSON.parse((await run(at, ["status", "--json"])).stdout);
  expect(json).toMatchObject({ running: true, prompt: "fraud-detection", step: "requirements" });
  screen.press(keys.ctrlC);
  await screen.exit;
  expect((await run(at, ["status"])).code).toBe(1);
});
