import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "mlsd-completion-"));
const environment = { ...process.env, PATH: `${folder}:${process.env.PATH}`, MLSD_HOME: join(folder, "home") };
const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;
const run = (program: string, words: readonly string[]) =>
  execFileSync(program, words, { encoding: "utf8", env: environment, stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
  symlinkSync(join(root, "bin/mlsd.js"), join(folder, "mlsd"));
  chmodSync(join(root, "bin/mlsd.js"), 0o755);
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(join(folder, `c.${shell}`), run("mlsd", ["completion", shell]));
});

/** What is completed for the last of these words, in each shell. */
const cases: readonly [string, readonly string[], string][] = [
  ["a command", ["pract"], "practice"],
  ["a prompt", ["practice", "fraud-d"], "fraud-detection"],
  ["a framework behind its flag", ["practice", "--framework", "six-p"], "six-phase"],
  ["a fixed word", ["list", "frame"], "frameworks"],
  ["an option", ["practice", "--alo"], "--aloud"],
];

describe.skipIf(!has("bash"))("bash (skipped where there is no bash)", () => {
  it.each(cases)("completes %s", (_, words, expected) => {
    const script = `source ${folder}/c.bash; COMP_WORDS=(mlsd ${words.join(" ")}); COMP_CWORD=${words.length}; _mlsd; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(run("bash", ["-c", script]).split("\n")).toContain(expected);
  });
});

describe.skipIf(!has("fish"))("fish (skipped where there is no fish)", () => {
  it.each(cases)("completes %s", (_, words, expected) => {
    const script = `source ${folder}/c.fish; complete -C "mlsd ${words.join(" ")}"`;
    expect(
      run("fish", ["--no-config", "-c", script])
        .split("\n")
        .map((line) => line.split("\t")[0]),
    ).toContain(expected);
  });
});

describe.skipIf(!has("zsh"))("zsh (skipped where there is no zsh)", () => {
  it("is a script zsh can read and define", () => {
    expect(
      run("zsh", ["-f", "-c", `autoload -U compinit; compinit -D -u; source ${folder}/c.zsh; whence -w _mlsd`]),
    ).toContain("_mlsd: function");
  });
});

describe("mlsd completion", () => {
  it("says which shells there are", () => {
    const { status, stderr } = spawnSync("mlsd", ["completion", "tcsh"], { env: environment, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("There are bash, zsh and fish.");
  });

  it("knows every command of the help", () => {
    const help = run("mlsd", ["--help"]);
    const named = [...help.matchAll(/^ {2}([a-z]+) /gm)].map((found) => found[1]);
    const commands = named.filter((name) => name !== "help" && name !== "mlsd");
    expect(commands.length).toBeGreaterThan(10);
    const script = run("mlsd", ["completion", "bash"]);
    for (const command of commands) expect(script).toContain(`    ${command})`);
  });
});

describe("the manual", () => {
  it("has a section for every command and no line roff would take for a request", () => {
    const page = execFileSync("cat", [join(root, "dist/mlsd.1")], { encoding: "utf8" });
    for (const name of ["practice", "grade", "checklist", "completion"])
      expect(page).toContain(`.SS ${name} [options]`);
    for (const line of page.split("\n")) if (line.startsWith(".")) expect(line).toMatch(/^\.(TH|SH|SS|TP|B)\b/);
  });

  it.skipIf(!has("man"))("is read by man without a warning (skipped where there is no man)", () => {
    const { stderr, stdout } = spawnSync(
      "man",
      ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", join(root, "dist/mlsd.1")],
      { encoding: "utf8", env: { ...environment, MANPAGER: "cat", MANWIDTH: "80" } },
    );
    expect(stderr).toBe("");
    expect(stdout.replace(/\s+/g, " ")).toContain("coach and checklist runner");
  });
});
