import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "mlsd-wrong-"));
const home = join(folder, "home");
mkdirSync(join(folder, "dir"));
writeFileSync(join(folder, "taken.md"), "mine");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answers = readFileSync(join(root, "examples/fraud-detection/answers.txt"), "utf8");
function mlsd(words: readonly string[], input = "") {
  const env = { ...process.env, MLSD_HOME: home };
  return spawnSync(process.execPath, [join(root, "bin/mlsd.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    input,
    env,
  });
}

describe("a place the transcript cannot go to is refused before the clock starts", () => {
  it.each([
    ["dir", 73, "dir is a folder.", "Give the path of a file."],
    ["taken.md", 73, "taken.md is there already.", "--force"],
    ["no/such/a.md", 73, "Cannot write no/such/a.md", "mkdir -p no/such"],
    ["taken.md/a.md", 73, "a part of the path is not a folder", "taken.md is not a folder"],
    ["", 2, "--out needs a path.", "--out attempt.md"],
  ])("--out %j", (out, code, ...told) => {
    const ended = mlsd(["practice", "fraud-detection", "--out", out], answers);
    expect(ended).toMatchObject({ status: code, stdout: "" });
    for (const text of told) expect(ended.stderr).toContain(text);
    expect(existsSync(join(home, "sessions"))).toBe(false);
    expect(readFileSync(join(folder, "taken.md"), "utf8")).toBe("mine");
  });
});

test("an option that is wrong points at the help of its command", () => {
  expect(mlsd(["grade", "--promt", "x"]).stderr).toContain("mlsd grade --help");
  expect(mlsd(["show"]).stderr).toContain("mlsd show --help");
});

test("estimate takes --json and --help anywhere", () => {
  expect(JSON.parse(mlsd(["estimate", "1 + 1", "--json"]).stdout)).toMatchObject({ value: 2 });
  expect(JSON.parse(mlsd(["estimate", "qps", "--json", "--users", "5"]).stdout)).toMatchObject({ recipe: "qps" });
  expect(mlsd(["estimate", "qps", "--help"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Examples:"),
  });
});

test("a transcript on standard output is not said to be lost", () => {
  const ended = mlsd(["practice", "fraud-detection", "--out", "-"], answers);
  expect(ended.stdout).toMatch(/^---\n/);
  expect(ended.stderr.trimEnd().split("\n").at(-1)).toBe("The transcript is on standard output.");
  rmSync(home, { recursive: true });
});

test("speaking aloud wants a terminal; nothing is stored of a pipe", () => {
  const ended = mlsd(["practice", "fraud-detection", "--aloud"], answers);
  expect(ended).toMatchObject({ status: 2, stdout: "" });
  expect(ended.stderr).toContain("--aloud needs a terminal");
});

test("a setting that is wrong is named where nobody typed it", () => {
  const run = (words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, "bin/mlsd.js"), ...words], {
      encoding: "utf8",
      input: "",
      env: { ...process.env, MLSD_HOME: home, MLSD_FRAMEWORK: "six" },
    });
  expect(run(["practice", "fraud-detection"]).stderr).toContain("It is set in config.yaml or MLSD_FRAMEWORK.");
  expect(run(["practice", "fraud-detection", "--framework", "sevn"]).stderr).not.toContain("MLSD_FRAMEWORK");
});

test("grade reads standard input, a slow one too", () => {
  const program = `"${process.execPath}" "${root}/bin/mlsd.js"`;
  const slow = spawnSync("sh", ["-c", `(sleep 0.3; cat) | ${program} grade - --json`], {
    encoding: "utf8",
    input: answers,
    env: { ...process.env, MLSD_HOME: home },
  });
  expect(slow.stderr).toBe("");
  expect(JSON.parse(slow.stdout)).toMatchObject({ source: { name: "standard input" } });
  expect(JSON.parse(slow.stdout).words).toBeGreaterThan(400);
});

test("a template is not written over one's own definition, and no option is named that is not there", () => {
  expect(mlsd(["new", "prompt", "mine"]).status).toBe(0);
  const again = mlsd(["new", "prompt", "mine"]);
  expect(again).toMatchObject({ status: 73, stdout: "" });
  expect(again.stderr).not.toContain("--force");
});

test("an interview is recorded when it was held, not before", () => {
  const ended = mlsd(["outcome", "--result", "offer", "--date", "2999-01-01"]);
  expect(ended).toMatchObject({ status: 2, stdout: "" });
  expect(ended.stderr).toContain("2999-01-01 is still to come.");
});

test("status says on standard error that nothing runs", () => {
  expect(mlsd(["status"])).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("No session is running"),
  });
  expect(mlsd(["status", "--json"])).toMatchObject({ status: 1, stdout: '{"running":false}\n', stderr: "" });
});

test("a reader that has seen enough ends the help in silence", () => {
  const program = `"${process.execPath}" "${root}/bin/mlsd.js"`;
  for (const words of ["help practice", "--help", "show rubric", "list --json"]) {
    const { stderr } = spawnSync("sh", ["-c", `${program} ${words} | true`], { encoding: "utf8" });
    expect(stderr, words).toBe("");
  }
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk under standard output is told in a line (skipped without /dev/full)",
  () => {
    const ended = spawnSync("sh", ["-c", `"${process.execPath}" "${root}/bin/mlsd.js" list > /dev/full`], {
      encoding: "utf8",
      env: { ...process.env, MLSD_HOME: home },
    });
    expect(ended.status).toBe(74);
    expect(ended.stderr).toBe("Cannot write the output: no space left on the disk.\n");
  },
);

describe("sessions by name", () => {
  let names: readonly string[] = [];
  beforeAll(() => {
    for (const _ of [1, 2]) mlsd(["practice", "fraud-detection"], answers);
    names = JSON.parse(mlsd(["list", "sessions", "--json"]).stdout).map((each: { session: string }) => each.session);
  });

  test("a beginning that several share is said to be one", () => {
    expect(mlsd(["show", names[0]?.slice(0, 4) ?? ""]).stderr).toContain("is the beginning of 2 sessions");
    expect(mlsd(["show", "19990101T0000"]).stderr).toContain("mlsd list sessions");
  });

  test("a list for a prompt that has none does not say there is none at all", () => {
    expect(mlsd(["list", "sessions", "--prompt", "nope"]).stdout).toContain('No session of "nope"');
    expect(mlsd(["list", "sessions", "--family", "genai"]).stderr).toContain("--family is no filter of sessions");
  });

  test("one whose definitions are lost does not hide the others", () => {
    rmSync(join(home, "definitions"), { recursive: true });
    const own = join(home, "prompts", "lost.yaml");
    mlsd(["new", "prompt", "lost"]);
    mlsd(["practice", "lost"], answers);
    rmSync(own);
    rmSync(join(home, "definitions"), { recursive: true });
    const listed = mlsd(["list", "sessions"]);
    expect(listed.status).toBe(0);
    expect(listed.stdout).toContain("definitions lost");
    expect(listed.stdout).toContain("hire, ");
    expect(mlsd(["show", names[0] ?? ""]).status).toBe(0);
  });
});

test("a damaged line of a score sheet is told in one sentence", () => {
  const pack = mlsd(["interviewer", "fraud-detection"]).stdout;
  writeFileSync(join(folder, "damaged.md"), pack.replace(" senior 45 ", " senior 45x "));
  const { stderr, status } = mlsd(["interviewer", "--import", "damaged.md"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^damaged\.md: line \d+: --minutes takes a whole number from 7, not "45x"\.\n/);
});
