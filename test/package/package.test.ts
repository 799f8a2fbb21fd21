import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const manifest = JSON.parse(read("package.json"));

describe("the package", () => {
  it("installs nothing but itself and runs nothing on install", () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    for (const script of ["preinstall", "install", "postinstall"]) expect(manifest.scripts).not.toHaveProperty(script);
  });

  it("pins every development dependency", () => {
    for (const version of Object.values<string>(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("names no registry in its lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });

  it("says why each bundled package is there", () => {
    const why = read("docs/dependencies.md");
    for (const name of Object.keys(manifest.devDependencies).filter((each) => !each.startsWith("@types/"))) {
      const family = name.replace(/^@biomejs\//, "");
      expect(why, name).toContain(family);
    }
  });

  it("carries the licence of everything it bundles", () => {
    const notices = read("dist/THIRD-PARTY-NOTICES.md");
    for (const name of ["commander", "inquirer", "@inquirer/core", "chalk", "yaml", "zod"])
      expect(notices).toContain(`## ${name} `);
    expect(notices).not.toMatch(/```text\nLicence: undefined/);
  });

  it("bundles nothing of what is there for its types", () => {
    const bundled = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".cjs"),
    );
    for (const name of bundled) expect(read(join("dist", name)), name).not.toContain("extra-typings");
    expect(read("dist/THIRD-PARTY-NOTICES.md")).not.toContain("extra-typings");
  });

  it("packs the program and its content, and no tests", () => {
    const [pack] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    const files: readonly string[] = pack.files.map((file: { path: string }) => file.path);
    for (const name of [
      "bin/mlsd.js",
      "dist/main.cjs",
      "dist/definitions/index.json",
      "frameworks/rpfmse.yaml",
      "prompts/fraud-detection.yaml",
      "LICENSE",
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => /^(src|test)\//.test(name))).toEqual([]);
  });

  it("documents the two commands of a fresh clone", () => {
    expect(read("README.md")).toContain("npm ci && npx mlsd practice fraud-detection");
    expect(read("README.md")).toContain("npm ci && npm test");
    expect(read(".ci/run")).toContain("npm ci && npm test");
    expect(existsSync(join(root, "examples/fraud-detection/answers.txt"))).toBe(true);
  });
});
