import { expect, test } from "vitest";
import { begun, bodies, type Exit, type Home, home, keys, type Screen, start } from "./driver.ts";

const exited = (code: number): Exit => ({ code, signal: 0 });
/** Ended by SIGHUP: what a shell calls 129. */
const hungUp: Exit = { code: 0, signal: 1 };

/** Cursor shown and bracketed paste off, whatever was switched last. */
function expectTidy(screen: Screen): void {
  expect(screen.cursor().hidden).toBe(false);
  const off = screen.raw().lastIndexOf("\x1b[?2004l");
  expect(off).toBeGreaterThan(screen.raw().lastIndexOf("\x1b[?2004h"));
}

async function half(at: Home): Promise<Screen> {
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("A line that is kept.");
  screen.press("half a thought");
  await screen.sees("> half a thought");
  return screen;
}

async function expectResumable(at: Home, cause: string): Promise<void> {
  expect(bodies(at.events(), "closed").at(-1)?.cause).toBe(cause);
  const screen = start(at, ["resume"]);
  await screen.sees("Enter starts the clock again.");
  screen.press(keys.enter);
  await screen.sees("> half a thought");
  expect(screen.text()).toContain("  A line that is kept.");
  screen.press(" and the rest", keys.enter);
  await screen.until("the line", () => at.lines().length === 2);
  expect(at.lines()[1]).toBe("half a thought and the rest");
}

test("Ctrl-C saves the draft too, says how to go on, gives the terminal back, and ends with 130", async () => {
  const at = home();
  const screen = await half(at);
  screen.press(keys.ctrlC);
  expect(await screen.exit).toEqual(exited(130));
  expect(screen.text()).toContain("mlsd resume 20260105T090000Z-fraud-detection");
  expectTidy(screen);
  await expectResumable(at, "interrupt");
});

test.each([
  ["SIGTERM", 143, "signal"],
  ["SIGHUP", 129, "signal"],
  ["SIGQUIT", 131, "signal"],
  ["SIGINT", 130, "interrupt"],
] as const)("%s saves the draft too, gives the terminal back, and ends with %d", async (signal, code, cause) => {
  const at = home();
  const screen = await half(at);
  screen.kill(signal);
  expect(await screen.exit).toEqual(exited(code));
  expect(screen.text()).toContain("mlsd resume 20260105T090000Z-fraud-detection");
  expect(screen.text()).not.toContain("> half a thought");
  expectTidy(screen);
  await expectResumable(at, cause);
});

test("kill -9 costs at most what was typed since the last draft, which is written by itself", async () => {
  const at = home();
  const screen = await half(at);
  await screen.until("the draft on disk", () => bodies(at.events(), "draft-saved").length > 0);
  screen.kill("SIGKILL");
  await screen.exit;
  const again = start(at, ["resume"]);
  await again.sees("Enter starts the clock again.");
  again.press(keys.enter);
  await again.sees("> half a thought");
});

test("a closed window saves the draft too and is no crash", async () => {
  const at = home();
  const screen = await half(at);
  screen.hangUp();
  expect(await screen.exit).toEqual(hungUp);
  await expectResumable(at, "signal");
});

test("Ctrl-D on an empty line is the end of input: saved, 3", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("A line that is kept.");
  screen.press("x", keys.ctrlA, keys.ctrlD, keys.ctrlD);
  expect(await screen.exit).toEqual(exited(3));
  expect(bodies(at.events(), "closed").at(-1)?.cause).toBe("end-of-input");
  expect(screen.text()).toContain("mlsd resume ");
  expectTidy(screen);
});

test("before the clock Ctrl-C leaves nothing behind", async () => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection"]);
  await screen.sees("Enter starts the clock.");
  screen.press(keys.ctrlC);
  expect(await screen.exit).toEqual(exited(130));
  expect(at.sessions()).toEqual([]);
  expectTidy(screen);
});

test.each([
  ["Ctrl-C", (screen: Screen) => screen.press(keys.ctrlC), exited(130)],
  ["SIGTERM", (screen: Screen) => screen.kill("SIGTERM"), exited(143)],
  ["a closed window", (screen: Screen) => screen.hangUp(), hungUp],
] as const)("%s during the closing loses nothing: resume asks the same again", async (how, leave, exit) => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--mode", "blind"]);
  await screen.line("A line that is kept.");
  screen.press("/next", keys.enter, "/next", keys.enter);
  await screen.sees("how did it go?");
  leave(screen);
  expect(await screen.exit).toEqual(exit);
  if (how !== "a closed window") expectTidy(screen);
  const again = start(at, ["resume"]);
  await again.sees("how did it go?");
  expect(at.lines()).toEqual(["A line that is kept."]);
});

/** A shell with job control in which mlsd runs as a person runs it. */
async function shell(at: Home): Promise<Screen> {
  const environment = { PS1: "shell> ", BASH_SILENCE_DEPRECATION_WARNING: "1" };
  const screen = start(at, ["--norc", "--noprofile", "-i"], { command: "bash", environment });
  await screen.sees("shell>");
  return screen;
}

const command = `${process.execPath} ${new URL("../../bin/mlsd.js", import.meta.url).pathname}`;

test("after every way of leaving the shell's terminal is as it was", async () => {
  const at = home();
  const screen = await shell(at);
  screen.press("stty -a > before\r");
  for (const [place, leave] of [keys.ctrlC, "/quit\r", keys.ctrlD].entries()) {
    screen.press(`clear; ${command} practice fraud-detection; echo ended-$?\r`);
    await screen.sees("Enter starts the clock.");
    screen.press(keys.enter);
    await screen.until("the clock", () => at.sessions().length === place + 1);
    await screen.sees("/quit");
    screen.press(leave);
    await screen.sees(`ended-${leave === keys.ctrlC ? 130 : 3}`);
  }
  screen.press("clear; stty -a > after; cmp before after && echo same-$((40 + 2))\r");
  await screen.sees("same-42");
  expect(screen.cursor().hidden).toBe(false);
});

test("Ctrl-Z gives the shell back with the clock stopped; fg goes on with what was typed", async () => {
  const at = home();
  const screen = await shell(at);
  screen.press(`${command} practice fraud-detection\r`);
  await screen.sees("Enter starts the clock.");
  screen.press(keys.enter);
  await screen.sees("/quit");
  screen.press("half a thought");
  await screen.sees("> half a thought");
  screen.press(keys.ctrlZ);
  await screen.sees("Stopped");
  screen.press("stty -a | grep -o -- '[-]*icanon'; echo there-$((40 + 2))\r");
  await screen.sees("there-42");
  expect(screen.text()).toMatch(/^icanon/m);
  at.passes(600_000);
  screen.press("fg\r");
  await screen.sees("> half a thought");
  await screen.sees("The program stood still for 10:00.");
  await screen.sees("5:00 left of 5:00 · total 45:00 left · on pace");
  screen.press(" goes on", keys.enter);
  await screen.until("the line", () => at.lines().length === 1);
  expect(at.lines()).toEqual(["half a thought goes on"]);
  screen.press("/quit", keys.enter);
  await screen.sees("mlsd resume");
});

test("a program that stood still is noticed, and that time is not thinking time", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { environment: { MLSD_TEST_CLOCK: undefined } });
  await screen.line("Before it stood still.");
  const since = Date.now();
  screen.kill("SIGSTOP");
  await screen.until("seven seconds", () => Date.now() - since > 7000);
  screen.kill("SIGCONT");
  await screen.sees("The program stood still for 0:0");
  screen.press(keys.ctrlC);
  await screen.exit;
  const [gap] = bodies(at.events(), "gap-noticed");
  expect(gap?.ms).toBeGreaterThan(5000);
  const [, seconds = "59"] = /saved at 0:(\d\d)/.exec(screen.all()) ?? [];
  expect(Number(seconds)).toBeLessThanOrEqual(Math.ceil((Date.now() - since - (gap?.ms ?? 0)) / 1000) + 3);
});
