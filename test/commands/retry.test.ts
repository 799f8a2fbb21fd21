import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "mlsd-retry-"));
const answers = readFileSync(join(root, "examples/fraud-detection/answers.txt"), "utf8");

function mlsd(words: readonly string[], input = "") {
  const env = { ...process.env, MLSD_HOME: join(folder, "home"), MLSD_TEST_CLOCK: undefined };
  return spawnSync(process.execPath, [join(root, "bin/mlsd.js"), ...words], { encoding: "utf8", input, env });
}

/** The names of the sessions, oldest first: two of one second are told apart by a number behind the name. */
const sessions = () =>
  readdirSync(join(folder, "home", "sessions"))
    .map((name) => name.replace(".jsonl", ""))
    .sort();

beforeAll(() => {
  mlsd(["practice", "fraud-detection", "--framework", "rpfmse", "--level", "senior"], answers);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("retry", () => {
  it("drills one step of the last finished attempt and tells what changed, the transcript's path last", () => {
    const { stdout, status } = mlsd(
      ["retry", "--step", "model", "--minutes", "5"],
      "A nightly DAG joins impressions with outcomes, splits by day, trains and registers the winner.\n/next\n",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("Against the first try:");
    expect(stdout).toMatch(/^ {2}\S.*: (said|likely|missed), now (said|likely|missed)$/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/transcripts.*fraud-detection.*\.md$/);
    const text = readFileSync(join(folder, "home", "sessions", `${sessions().at(-1)}.jsonl`), "utf8");
    const started = JSON.parse(text.split("\n")[0] ?? "");
    expect(started).toMatchObject({ drill: "model", minutes: 5, level: "senior", framework: "rpfmse" });
    expect(started.retry_of).toBe(sessions()[0]);
  });

  it("compares only what belongs to the step", () => {
    const { stdout } = mlsd(["retry", "--step", "model"], "We roll back.\n/next\n");
    const delta = stdout.slice(stdout.indexOf("Against the first try:"), stdout.indexOf("Real-time card"));
    expect(delta).toContain("Simple baseline first: said, now missed");
    expect(delta).not.toContain("Label");
    expect(delta).not.toContain("Rollback");
  });

  it("takes the step of the top fix when none is named", () => {
    const known = sessions();
    expect(mlsd(["retry", known[0] ?? ""], "A line.\n/next\n").status).toBe(0);
    expect(sessions()).toHaveLength(known.length + 1);
  });

  it("tries a drill again when there is nothing else, at its own step", () => {
    const env = { ...process.env, MLSD_HOME: join(folder, "drills") };
    const run = (words: readonly string[]) =>
      spawnSync(process.execPath, [join(root, "bin/mlsd.js"), ...words], {
        encoding: "utf8",
        input: "A line.\n/next\n",
        env,
      });
    expect(run(["practice", "fraud-detection", "--step", "serving"]).status).toBe(0);
    expect(run(["retry"]).status).toBe(0);
    const listed = JSON.parse(run(["list", "sessions", "--json"]).stdout);
    expect(listed.map((each: { drill: string }) => each.drill)).toEqual(["serving", "serving"]);
  });

  it("says what to type when there is nothing to retry", () => {
    const none = spawnSync(process.execPath, [join(root, "bin/mlsd.js"), "retry"], {
      encoding: "utf8",
      env: { ...process.env, MLSD_HOME: join(folder, "none") },
    });
    expect(none).toMatchObject({ status: 2, stdout: "" });
    expect(none.stderr).toContain("There is no finished session to retry.");
    expect(mlsd(["retry", "1999"])).toMatchObject({ status: 2, stdout: "" });
    expect(mlsd(["retry", "--step", "modle"]).stderr).toContain("Did you mean model?");
  });
});
