import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const example = join(root, "examples/fraud-detection");

/** The example answers as the README pipes them, with a fixed clock and seed, in a data folder of their own. */
function practise(): { transcript: string; status: number | null; stderr: string } {
  const home = mkdtempSync(join(tmpdir(), "mlsd-example-"));
  const out = join(home, "transcript.md");
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "bin/mlsd.js"),
      "practice",
      "fraud-detection",
      "--framework",
      "rpfmse",
      "--seed",
      "1",
      "--plain",
      "--out",
      out,
    ],
    {
      input: readFileSync(join(example, "answers.txt")),
      encoding: "utf8",
      env: {
        PATH: process.env.PATH ?? "",
        MLSD_HOME: home,
        MLSD_TEST_CLOCK: "2026-01-05T09:00:00Z",
        TZ: "UTC",
        LANG: "C.UTF-8",
      },
    },
  );
  return { transcript: readFileSync(out, "utf8"), status, stderr };
}

it("the example answers close every step and give the transcript that lies beside them (vitest -u renews it)", async () => {
  const { transcript, status, stderr } = practise();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  await expect(transcript).toMatchFileSnapshot(join(example, "transcript.md"));
});

it("two runs with the same seed and clock give the same bytes", () => {
  expect(practise().transcript).toBe(practise().transcript);
});
