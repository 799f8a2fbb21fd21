import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { begun, bodies, home, keys, start } from "./driver.ts";

const minute = 60_000;

test("blind: one page, one clock, no step named, no hints, /next finishes", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--mode", "blind"]);
  await screen.sees("Real-time card payment fraud · 45:00 left of 45:00");
  expect(screen.all()).not.toMatch(/Requirements|Problem formulation/);
  screen.press("/hint", keys.enter);
  await screen.sees("! There are no hints in blind mode.");
  screen.press("/items", keys.enter);
  await screen.sees("! There is no list in this mode.");
  screen.press("/go model", keys.enter);
  await screen.sees("! There are no steps in this mode");
  screen.press("/ask what is the fraud rate?", keys.enter);
  await screen.sees("Interviewer: ");
  await screen.line("The goal is to lose less money to fraud.");
  at.passes(46 * minute);
  await screen.sees("1:00 over 45:00");
  screen.press("/next", keys.enter);
  await screen.sees("how did it go?");
});

test("exam: the ask when the clock starts, two probes and a twist, no pause, and time-up keeps what was not sent", async () => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection", "--mode", "exam", "--minutes", "20", "--seed", "3"]);
  await screen.sees("Enter starts the clock.");
  expect(screen.all()).not.toContain("We run payments");
  screen.press(keys.enter);
  await screen.sees('Interviewer: "We run payments for online shops.');
  screen.press("/pause", keys.enter);
  await screen.sees("! There is no pause in an exam.");
  screen.press("/hint", keys.enter);
  await screen.sees("! There are no hints in an exam.");
  await screen.line("The goal is to lose less money to fraud.");
  at.passes(6.1 * minute);
  await screen.until("a follow-up", () => bodies(at.events(), "followup-asked").length === 1);
  at.passes(5 * minute);
  await screen.until("the twist", () => bodies(at.events(), "twist-thrown").length === 1);
  at.passes(5 * minute);
  await screen.until("another follow-up", () => bodies(at.events(), "followup-asked").length === 2);
  // What is said is on disk before it is on the screen.
  const said = [
    ...bodies(at.events(), "followup-asked").map(({ ask }) => ask),
    ...bodies(at.events(), "twist-thrown").map(({ say }) => say),
  ];
  for (const words of said) {
    await screen.until(`"${words}"`, () => screen.all().replace(/\s+/g, " ").includes(`Interviewer: ${words}`));
  }
  screen.press("half a sentence about monit");
  await screen.sees("> half a sentence about monit");
  at.passes(5 * minute);
  await screen.sees("Time is up.");
  await screen.sees("how did it go?");
  expect(at.lines().at(-1)).toBe("half a sentence about monit");
  expect(bodies(at.events(), "clock-stopped")).toMatchObject([{ cause: "time-up" }]);
});

test("aloud: single keys, a clock, and the list to tick at the end; no band", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--aloud", "--framework", "rpfmse"]);
  await screen.sees("n next · p pause · a show the list · q save and leave");
  at.passes(4 * minute);
  await screen.sees("1:00 left of 5:00 · total 41:00 left");
  screen.press("p");
  await screen.sees("Paused; the clock stands.");
  screen.press(keys.enter);
  await screen.until("the clock to go on", () => bodies(at.events(), "continued").length === 1);
  for (let step = 1; step <= 7; step += 1) {
    await screen.sees(new RegExp(`^${step}/7 .* (left|over) `, "m"));
    screen.press("n");
    await screen.until(`step ${step} to be closed`, () => bodies(at.events(), "step-closed").length === step);
  }
  await screen.sees("Tick what you said, step by step.");
  for (let step = 0; step < 7; step += 1) {
    await screen.until("a list to tick", () => screen.text().includes("⏎ submit"));
    const before = screen.raw().length;
    screen.press(keys.space, keys.enter);
    await screen.until("the next list or the end", () => screen.raw().slice(before).includes("\x1b[?25h"));
    if (bodies(at.events(), "answer-judged").length > 0) break;
  }
  expect(await screen.exit).toEqual({ code: 0, signal: 0 });
  expect(screen.text()).toMatch(/\d+ of \d+ ticked/);
  expect(screen.text()).toContain("there is no band");
  const verdicts = bodies(at.events(), "answer-judged")[0]?.verdicts ?? [];
  expect(verdicts.filter((given) => given.verdict === "ticked").length).toBeGreaterThanOrEqual(5);
  expect(readFileSync(at.transcripts()[0] ?? "", "utf8")).not.toMatch(/^band:/m);
});

test("the answers to likely ones and the disputes change the verdicts, each as an event", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--step", "features-data", "--minutes", "8"]);
  await screen.line("Labels come from chargebacks that arrive up to 90 days late.");
  await screen.line("I sample all fraud and 1 in 50 of the good payments.");
  await screen.line("Counts per card over the last hour and day, from the same definition online and offline.");
  await screen.line("Broken rows and missing values are looked at before anything is trained.");
  await screen.line("Features: amount, country, device, hour of day.");
  await screen.line("The dataset is the payments of a year joined with what the bank said.");
  screen.press("/next", keys.enter);
  await screen.until("the nudge", () => bodies(at.events(), "nudge-given").length === 1);
  screen.press("/next", keys.enter);
  await screen.sees("Answer it, then /next moves on.");
  screen.press("/next", keys.enter);
  await screen.sees("how did it go?");
  screen.press(keys.enter);
  await screen.sees("y or n for each, Enter skips the rest");
  const likely = bodies(at.events(), "answer-judged")[0]?.verdicts.filter((given) => given.verdict === "likely") ?? [];
  expect(likely.length).toBeGreaterThan(0);
  screen.press("x", "y");
  await screen.until("the first answer", () => bodies(at.events(), "likely-answered").length === 1);
  await screen.sees("y/n y");
  await screen.sees(/y\/n *$|d disputes/);
  if (!screen.text().includes("d disputes")) screen.press(keys.enter);
  await screen.sees("d disputes");
  expect(bodies(at.events(), "likely-answered")).toHaveLength(1);
  expect(bodies(at.events(), "likely-answered")[0]?.covered).toBe(true);
  screen.press("d");
  await screen.sees("Tick what the coach got wrong");
  screen.press(keys.space, keys.enter);
  await screen.exit;
  const [dispute] = bodies(at.events(), "verdict-disputed");
  expect(dispute?.verdict).toBe("ticked");
  const transcript = readFileSync(at.transcripts()[0] ?? "", "utf8");
  expect(transcript).toContain("own_verdict");
});

test("what was typed ahead of the closing answers none of its questions", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--mode", "blind"]);
  await screen.line("I sample all fraud and 1 in 50 of the good payments.");
  screen.press("/next", keys.enter, "/next", keys.enter);
  await screen.sees("how did it go?");
  await screen.sees("⏎ select");
  expect(bodies(at.events(), "own-verdict-given")).toEqual([]);
  screen.press(keys.enter);
  await screen.sees(/y\/n *$|d disputes/);
  expect(bodies(at.events(), "likely-answered")).toEqual([]);
});

test("blind: /help lists what works there, and an early /next says what is left before it ends the round", async () => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection", "--mode", "blind", "--minutes", "20"]);
  await screen.sees("Enter starts the clock.");
  screen.press(keys.enter);
  screen.press("/help", keys.enter);
  await screen.sees("/calc SUM");
  expect(screen.all()).not.toContain("/hint");
  await screen.line("The goal is to lose less money to fraud.");
  screen.press("/next", keys.enter);
  await screen.sees(/left\. \/next once more ends the round\./);
  expect(bodies(at.events(), "clock-stopped")).toEqual([]);
  screen.press("/next", keys.enter);
  await screen.sees("how did it go?");
});
