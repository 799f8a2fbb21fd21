import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Home, home, run } from "../journeys/driver.ts";

const program = join(import.meta.dirname, "..", "..", "bin", "mlsd.js");
const session = "20260105T090000Z-fraud-detection";
const answers = ["The goal first.", "The labels come late.", "A baseline, then trees.", "Watch the drift."];
const words = ["practice", "fraud-detection", "--framework", "rpfmse", "--seed", "1"];
/** The last line lies in the last step; what follows closes every step. */
const input = `${answers.join("\n")}\n${"/next\n".repeat(7)}`;

const hasStrace = spawnSync("strace", ["-V"]).status === 0;

/** Runs the practice from a pipe with one fault in a system call; `only` limits it to calls on that file. */
function faulted(at: Home, fault: string, only?: string): { code: number | null; stdout: string; stderr: string } {
  const limits = only === undefined ? [] : ["-P", only];
  const { status, stdout, stderr } = spawnSync(
    "strace",
    ["-f", "-qqq", "-o", "/dev/null", ...limits, "-e", `inject=${fault}`, process.execPath, program, ...words],
    { cwd: at.path, env: { ...at.environment }, input, encoding: "utf8" },
  );
  return { code: status, stdout, stderr };
}

/** Whether the fault was met at all: a program that ran as if nothing was has no more such calls. */
function untouched(ended: { code: number | null; stdout: string }): boolean {
  return ended.code === 0 && !ended.stdout.includes("NOT SAVED") && !ended.stdout.includes("Nothing");
}

/** Every transcript that is there is whole. */
function expectWholeTranscripts(at: Home): void {
  const folder = join(at.path, "transcripts");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(".md") || name.startsWith(".")) continue;
    const text = readFileSync(join(folder, name), "utf8");
    for (const answer of answers) expect(text).toContain(answer);
    expect(text.endsWith("\n")).toBe(true);
  }
}

test.skipIf(!hasStrace).each(["write", "fsync", "rename,renameat2,link,linkat", "mkdir,unlink,rmdir"])(
  "killed before each %s: what was written is whole, and the session goes on",
  async (calls) => {
    const journal = calls === "write" ? join("sessions", `${session}.jsonl`) : undefined;
    for (let place = 1; place < 200; place += 1) {
      const at = home();
      const ended = faulted(at, `${calls}:signal=SIGKILL:when=${place}`, journal && join(at.path, journal));
      if (untouched(ended)) {
        expect(place).toBeGreaterThan(1);
        return;
      }
      expectWholeTranscripts(at);
      if (at.sessions().length === 0) continue;
      const kept = at.lines();
      expect(answers.slice(0, kept.length)).toEqual(kept);
      const closed = at.events().filter((event) => event.type === "step-closed").length;
      const begun = at.events().some((event) => event.type === "clock-started");
      if (!begun || at.events().some((event) => event.type === "session-finished")) continue;
      const missing = answers.slice(kept.length).map((answer) => `${answer}\n`);
      const rest = `${missing.join("")}${"/next\n".repeat(7 - closed)}`;
      const again = await run(at, ["resume"], rest);
      expect({ place, code: again.code, stderr: again.stderr }).toEqual({ place, code: 0, stderr: "" });
      expect(at.lines()).toEqual(answers);
      expectWholeTranscripts(at);
    }
    throw new Error("the sweep did not come to an end");
  },
);

test.skipIf(!hasStrace).each([
  ["write", "ENOSPC"],
  ["write", "EIO"],
  ["fsync", "EIO"],
])("a %s of the journal that fails with %s is told, and nothing is missing at the end", (calls, error) => {
  for (let place = 1; place < 200; place += 1) {
    const at = home();
    const journal = join(at.path, "sessions", `${session}.jsonl`);
    const ended = faulted(at, `${calls}:error=${error}:when=${place}`, journal);
    if (untouched(ended)) {
      expect(place).toBeGreaterThan(3);
      return;
    }
    expect({ place, code: ended.code }).toEqual({ place, code: 0 });
    expect(ended.stdout).toContain("NOT SAVED");
    expect(at.lines()).toEqual(answers);
    expectWholeTranscripts(at);
  }
  throw new Error("the sweep did not come to an end");
});
