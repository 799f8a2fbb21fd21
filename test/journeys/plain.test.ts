import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodies, home, keys, run, start } from "./driver.ts";

const steps = 7;
const answers = [
  "The goal is the cost of fraud: chargebacks fall, and good customers are not blocked.",
  "A binary classification: the probability that this payment is charged back within 90 days.",
  "Labels come from chargebacks, which arrive weeks later, so the label delay is 90 days.",
  "The baseline is logistic regression on rules; then gradient boosted trees.",
  "Scoring is online, 100 ms at p99, with a fallback to rules when the model is down.",
  "I split by time, and look at precision at a fixed recall by merchant and country.",
  "To sum up: the trees score each payment, and the next thing is drift monitoring.",
];
const whole = `${answers.join("\n/next\n")}\n/next\n`;

test("a pipe that closes every step ends with 0, asks nothing, and writes the transcript", async () => {
  const at = home();
  const ended = await run(at, ["practice", "fraud-detection", "--framework", "rpfmse", "--plain"], whole);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(ended.stdout).not.toContain("\x1b");
  expect(ended.stdout).not.toMatch(/Enter starts|To move on|Interviewer:|how did it go/);
  const [transcript = ""] = at.transcripts();
  expect(ended.stdout.trimEnd().split("\n").at(-1)).toBe(transcript);
  expect(ended.stdout).toContain("Not timed");
  for (const answer of answers) expect(readFileSync(transcript, "utf8")).toContain(answer);
  expect(bodies(at.events(), "step-closed")).toHaveLength(steps);
  expect(bodies(at.events(), "line-kept").every((event) => event.source === "piped")).toBe(true);
});

test("a pipe that ends before the last step is unfinished: saved, 3, and can be resumed", async () => {
  const at = home();
  const ended = await run(at, ["practice", "fraud-detection"], "Only one line, and no newline at its end");
  expect(ended.code).toBe(3);
  expect(at.lines()).toEqual(["Only one line, and no newline at its end"]);
  const [, session = ""] = /mlsd resume (\S+)/.exec(ended.stdout) ?? [];
  const rest = await run(at, ["resume", session], `more\n${"/next\n".repeat(steps)}`);
  expect(rest.code).toBe(0);
  expect(at.lines()).toEqual(["Only one line, and no newline at its end", "more"]);
  expect(at.transcripts()).toHaveLength(1);
});

test("a pipe without an answer gets the ask, the steps and how to use it; nothing is stored", async () => {
  const at = home();
  for (const input of ["", "\n\n"]) {
    const ended = await run(at, ["practice", "fraud-detection"], input);
    expect(ended.code).toBe(3);
    expect(ended.stdout).toContain("We run payments for online shops.");
    expect(ended.stdout).toMatch(/^1 {2}Requirements \(5 min\)$/m);
    expect(ended.stdout).toContain("mlsd practice fraud-detection < answers.txt");
    expect(at.sessions()).toEqual([]);
    expect(at.transcripts()).toEqual([]);
    expect(at.definitions()).toEqual([]);
  }
});

test("with a seed and a fixed clock two runs give the same bytes", async () => {
  const [first, second] = await Promise.all(
    [home(), home()].map(async (at) => {
      const ended = await run(at, ["practice", "fraud-detection", "--seed", "7", "--out", "-"], whole);
      expect(ended.code).toBe(0);
      return ended.stdout;
    }),
  );
  expect(first).toContain(answers[0]);
  expect(second).toBe(first);
});

test("--out - puts the transcript alone on standard output, the talk on standard error", async () => {
  const at = home();
  const ended = await run(at, ["practice", "fraud-detection", "--out", "-"], whole);
  expect(ended.code).toBe(0);
  expect(ended.stdout.startsWith("---\n")).toBe(true);
  expect(ended.stderr).toContain("mlsd judges what was covered");
  expect(at.transcripts()).toEqual([]);
});

test("--out with a name that is taken is refused before the clock; --force overwrites", async () => {
  const at = home();
  const taken = join(at.path, "mine.md");
  writeFileSync(taken, "precious");
  const refused = await run(at, ["practice", "fraud-detection", "--out", taken], whole);
  expect(refused.code).toBe(73);
  expect(refused.stderr).toContain("is there already");
  expect(refused.stderr).toContain("--force");
  expect(readFileSync(taken, "utf8")).toBe("precious");
  expect(at.sessions()).toEqual([]);
  const forced = await run(at, ["practice", "fraud-detection", "--out", taken, "--force"], whole);
  expect(forced.code).toBe(0);
  expect(readFileSync(taken, "utf8")).toContain(answers[0]);
});

test.each([
  ["--plain", ["--plain"], {}],
  ["TERM=dumb", [], { TERM: "dumb" }],
  ["ACCESSIBLE", [], { ACCESSIBLE: "1" }],
])("%s: a person answers line by line, without one escape byte", async (_name, words, environment) => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection", "--step", "model", "--minutes", "3", ...words], {
    environment,
  });
  await screen.sees("Enter starts the clock.");
  screen.press(keys.enter);
  await screen.sees("1/1 Model · 3:00 left of 3:00");
  screen.press("The baseline is logistic regression.", keys.enter);
  await screen.until("the line", () => at.lines().length === 1);
  screen.press("/ask how many payments a day?", keys.enter);
  await screen.sees("Interviewer: 50 million");
  screen.press("/undo", keys.enter);
  await screen.sees("* Taken back: The baseline is logistic regression.");
  screen.press("Trees, then.", keys.enter);
  await screen.until("the line", () => at.lines().length === 2);
  at.passes(100_000);
  await screen.until("the mark", () => bodies(at.events(), "pace-marked").length === 1);
  screen.press("More.", keys.enter);
  await screen.sees("Half of the minutes of Model are gone");
  screen.press(keys.ctrlC);
  expect((await screen.exit).code).toBe(130);
  expect(screen.text()).toContain("mlsd resume 20260105T090000Z-fraud-detection");
  expect(bodies(at.events(), "closed").at(-1)?.cause).toBe("interrupt");
  expect(screen.raw()).not.toMatch(/[\x1b─]/);
  expect(screen.all().match(/1\/1 Model · 3:00 left/g)).toHaveLength(1);
});

test("a terminal too small to redraw is answered line by line", async () => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection"], { columns: 39 });
  await screen.sees("Enter starts the clock.");
  screen.press(keys.ctrlD);
  expect((await screen.exit).code).toBe(3);
  expect(screen.raw()).not.toContain("\x1b");
});

test("NO_COLOR takes the colours and leaves the countdown; FORCE_COLOR does not win over it", async () => {
  const coloured = /\x1b\[[0-9;]*[1-9][0-9;]*m/;
  for (const [environment, colour] of [
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{ FORCE_COLOR: "1" }, true],
  ] as const) {
    const at = home();
    const screen = start(at, ["practice", "fraud-detection"], { environment });
    await screen.sees("Enter starts the clock.");
    screen.press(keys.enter);
    await screen.sees("5:00 left of 5:00");
    at.passes(1000);
    await screen.sees("4:59 left of 5:00");
    screen.press(keys.ctrlC);
    await screen.exit;
    expect(coloured.test(screen.raw()), JSON.stringify(environment)).toBe(colour);
  }
});

test("a pipe is told how many of its lines were not read, and that binary input is no answer", async () => {
  const input = "The goal is less fraud.\n/next\nmore\n\nand more\n";
  const more = await run(home(), ["practice", "fraud-detection", "--mode", "exam"], input);
  expect(more.stderr).toContain("2 lines were not read: in this mode the first /next finishes.");
  const at = home();
  const binary = await run(at, ["practice", "fraud-detection"], "\0\u0001\u0002\n");
  expect(binary.stdout).toContain("What comes in is not text.");
  expect(binary.code).toBe(3);
});
