import { expect, test } from "vitest";
import { begun, bodies, home, keys } from "./driver.ts";

const minute = 60_000;

test("marks at 50, 80 and 100 per cent of a step, then the overrun counts on and names the step that suffers", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--bell"]);
  at.passes(2.5 * minute);
  await screen.sees("* Half of the minutes of Requirements are gone; on pace.");
  at.passes(1.5 * minute);
  await screen.sees("* 80 % of the minutes of Requirements are gone; on pace.");
  expect(screen.raw().split("\x07")).toHaveLength(2);
  at.passes(minute);
  await screen.sees("! The minutes of Requirements are used up; on pace.");
  await screen.sees("0:00 left of 5:00");
  expect(screen.raw().split("\x07")).toHaveLength(3);
  at.passes(2 * minute);
  await screen.sees("2:00 over 5:00 · total 38:00 left");
  await screen.sees("2 min behind: Questions gets 1 of 3 min");
  expect(bodies(at.events(), "pace-marked").map((mark) => mark.percent)).toEqual([50, 80, 100]);
});

test("at 80 per cent the nudge comes by itself, names nothing, and comes once", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("We should ask how large this is.");
  at.passes(4 * minute);
  await screen.sees(/\* \d+ core points of this step not heard yet\. \/hint helps, at a cost/);
  screen.press("/next", keys.enter);
  await screen.until("the next step or a follow-up", () =>
    at.events().some((event) => event.type === "step-closed" || event.type === "followup-asked"),
  );
  expect(bodies(at.events(), "nudge-given")).toHaveLength(1);
});

test("when the total is used up the clock counts on: guided never ends by itself", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--minutes", "7"]);
  at.passes(8 * minute);
  await screen.sees("total 1:00 over");
  await screen.line("Still there.");
  at.passes(10 * minute);
  await screen.sees("total 11:00 over");
  expect(bodies(at.events(), "clock-stopped")).toEqual([]);
});

test("aloud shows the clock large, and the screen flashes at 80 and 100 per cent", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--aloud"]);
  const zero = "██████  ██████";
  await screen.sees(zero);
  expect(screen.raw()).not.toContain("\x1b[?5h");
  at.passes(4 * minute);
  await screen.until("a flash", () => screen.raw().split("\x1b[?5h").length === 2);
  await screen.until("its end", () => screen.raw().split("\x1b[?5l").length === 2);
  at.passes(2 * minute);
  await screen.until("another flash", () => screen.raw().split("\x1b[?5h").length === 3);
  await screen.sees("1:00 over 5:00");
});
