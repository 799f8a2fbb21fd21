import { expect, test } from "vitest";
import { home, run, start } from "./driver.ts";

test.each([
  [["practice", "frod-detection"], 'There is no prompt "frod-detection".', "fraud-detection", "mlsd list prompts"],
  [["practice", "fraud-detection", "--framework", "rpfms"], 'no framework "rpfms"', "rpfmse", "mlsd list frameworks"],
  [["practice", "fraud-detection", "--step", "modle"], 'no step "modle"', "Did you mean model?", "requirements"],
  [["practice", "fraud-detection", "--mode", "blnd"], 'no mode "blnd"', "Did you mean blind?", "guided, blind, exam"],
  [["practice", "fraud-detection", "--level", "seniour"], 'no level "seniour"', "Did you mean senior?", "staff"],
  [["practice", "fraud-detection", "--minutes", "3"], "rpfmse needs at least 7", "--minutes 7", ""],
  [["practice", "fraud-detection", "--minutes", "-1"], "at least 7", "--minutes 7", ""],
  [["practice", "fraud-detection", "--minutes", "abc"], "whole number from 7", "--minutes 45", ""],
  [["practice", "fraud-detection", "--minutes", "0", "--step", "model"], "at least 1", "--minutes 1", ""],
  [["practice", "fraud-detection", "--seed", "x"], "--seed takes a whole number", "--seed 7", ""],
  [["practice", "fraud-detection", "--aloud", "--mode", "exam"], "--aloud goes with guided mode", "", ""],
  [["practice", "fraud-detection", "--modus", "exam"], "unknown option '--modus'", "--mode", ""],
  [["practise", "fraud-detection"], "unknown command 'practise'", "practice", ""],
  [["practice"], "Name the prompt to practise.", "mlsd list prompts", ""],
  [["resume"], "no unfinished session", "mlsd practice", ""],
  [["resume", "1999"], 'no session "1999"', "mlsd list sessions", ""],
])("%j is wrong usage, and says what to type instead", async (words, ...told) => {
  const at = home();
  const ended = await run(at, words, "a line\n");
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  for (const text of told) expect(ended.stderr).toContain(text);
  expect(at.sessions()).toEqual([]);
});

test("a finished session cannot be resumed, and it is said how to look at it", async () => {
  const at = home();
  await run(at, ["practice", "fraud-detection", "--mode", "blind"], "A line.\n/next\n");
  const [session = ""] = at.sessions();
  const ended = await run(at, ["resume", session], "");
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(`mlsd show ${session}`);
});

test("without a prompt a list is offered, those never tried first; Ctrl-C leaves it", async () => {
  const at = home();
  await run(at, ["practice", "ad-click-prediction", "--mode", "blind"], "A line.\n/next\n");
  const screen = start(at, ["practice"]);
  await screen.sees("Which one?");
  await screen.sees("⏎ select");
  expect(screen.text()).not.toContain("tried once");
  screen.press("\x1b[A".repeat(1));
  screen.press("\x03");
  expect((await screen.exit).code).toBe(130);
  expect(screen.cursor().hidden).toBe(false);
});
