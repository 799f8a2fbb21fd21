import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { begun, home, keys, start, throughClosing } from "./driver.ts";

test.each([
  ["a folder that cannot be made", () => "/proc/x"],
  ["a file in the way", (folder: string) => join(folder, "file")],
])("%s: said before the clock, and practice goes on", async (_name, place) => {
  const at = home();
  writeFileSync(join(at.path, "file"), "in the way");
  const environment = { MLSD_HOME: place(at.path) };
  const screen = start(at, ["practice", "fraud-detection", "--mode", "blind"], { environment });
  await screen.sees("Enter starts the clock.");
  expect(screen.text()).toContain("! Nothing will be kept: ");
  expect(screen.text().replace(/\s+/g, " ")).toContain("Use --out FILE to write the transcript elsewhere.");
  screen.press(keys.enter);
  await screen.sees("/quit");
  screen.press("A line in memory alone.", keys.enter);
  await screen.sees("  A line in memory alone.");
  screen.press("/next", keys.enter, "/next", keys.enter);
  await throughClosing(screen);
  await screen.sees("The transcript is not written. Another place");
  const elsewhere = join(at.path, "elsewhere.md");
  screen.press(elsewhere, keys.enter);
  expect((await screen.exit).code).toBe(0);
  expect(screen.text()).toContain(elsewhere);
  expect(readFileSync(elsewhere, "utf8")).toContain("A line in memory alone.");
  expect(at.sessions()).toEqual([]);
});

test("without a home, leaving says that nothing was kept", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { environment: { MLSD_HOME: "/proc/x" } });
  screen.press("A line.", keys.enter);
  await screen.sees("  A line.");
  screen.press(keys.ctrlC);
  expect((await screen.exit).code).toBe(130);
  expect(screen.text()).toContain("Left; nothing was kept.");
});

test("a journal that may not grow: said at once, the text kept, the transcript shown instead", async () => {
  const at = home();
  const program = join(import.meta.dirname, "..", "..", "bin", "mlsd.js");
  const limited = `ulimit -f 6; exec "$0" "$@"`;
  const screen = start(
    at,
    ["-c", limited, process.execPath, program, "practice", "fraud-detection", "--mode", "blind"],
    { command: "bash" },
  );
  await screen.sees("Enter starts the clock.");
  screen.press(keys.enter);
  await screen.sees("/quit");
  const long = "x".repeat(400);
  for (let line = 0; line < 20; line += 1) screen.press(`line ${line} ${long}`, keys.enter);
  await screen.until("the trouble told", () => screen.all().includes("! NOT SAVED: "));
  screen.press("Said after the disk was full.", keys.enter);
  await screen.sees("  Said after the disk was full.");
  screen.press("/next", keys.enter, "/next", keys.enter);
  await throughClosing(screen);
  await screen.sees("The transcript is not written. Another place");
  screen.press(keys.enter);
  expect((await screen.exit).code).toBe(73);
  for (let line = 0; line < 20; line += 1) expect(screen.all().replace(/\s+/g, "")).toContain(`line${line}${long}`);
  expect(screen.all()).toContain("Said after the disk was full.");
  expect(at.lines().length).toBeGreaterThan(3);
});

test("a session is resumed though the disk was too full to keep its definitions, while they are the same", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("A line that is kept.");
  screen.press(keys.ctrlC);
  await screen.exit;
  rmSync(join(at.path, "definitions"), { recursive: true });
  const again = start(at, ["resume"]);
  await again.sees("Enter starts the clock again.");
  again.press(keys.enter);
  await again.sees("  A line that is kept.");
});

/** A file system of this size under a home, or why there is none. */
function tinyDisk(path: string, size: string): string | null {
  try {
    mkdirSync(path, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", path], { stdio: "pipe" });
    onTestFinished(() => {
      execFileSync("umount", ["-l", path], { stdio: "pipe" });
      rmSync(path, { recursive: true, force: true });
    });
    return null;
  } catch (error) {
    return `no tmpfs could be mounted: ${(error as Error).message.split("\n")[0]}`;
  }
}

test("a disk that fills up and has room again: said both times, and nothing is missing on it", async (context) => {
  const at = home();
  const full = `${at.path}-disk`;
  const why = tinyDisk(full, "768k");
  if (why) return context.skip(why);
  const screen = await begun(at, ["fraud-detection"], { environment: { MLSD_HOME: full } });
  screen.press("Said while there was room.", keys.enter);
  await screen.sees("  Said while there was room.");
  try {
    writeFileSync(join(full, "filler"), Buffer.alloc(1 << 20));
  } catch {
    // That it is full is what is wanted.
  }
  const long = "word ".repeat(900);
  screen.press(`${long}one`, keys.enter, `${long}two`, keys.enter);
  await screen.sees("! not saved; kept in memory");
  expect(screen.all()).toContain("! NOT SAVED: ");
  rmSync(join(full, "filler"));
  screen.press("Said when there was room again.", keys.enter);
  await screen.sees("  Said when there was room again.");
  expect(screen.all()).toContain("* Saved again: everything up to here is on disk.");
  expect(screen.text()).not.toContain("! not saved;");
  screen.kill("SIGKILL");
  await screen.exit;
  const again = start(at, ["resume"], { environment: { MLSD_HOME: full } });
  await again.sees("Enter starts the clock again.");
  again.press(keys.enter);
  await again.sees("  Said when there was room again.");
  const page = again.all().replace(/\s+/g, " ");
  expect(page).toContain("Said while there was room.");
  expect(page.split("word one")).toHaveLength(2);
  expect(page.split("word two")).toHaveLength(2);
});
