import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFiles } from "../../src/io/files.ts";
import { sweep } from "../../src/io/whole-file.ts";
import { temporaryFolder, writeFiles } from "../support/definitions.ts";

const long = "設計 and more\n".repeat(10_000);

describe("write", () => {
  test("writes a whole file for its owner alone, and leaves nothing else", () => {
    const folder = temporaryFolder();
    createFiles().write(join(folder, "a.md"), long);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(long);
    expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  test("goes on after a short write", () => {
    const folder = temporaryFolder();
    const files = createFiles({
      write: (fd, bytes, offset, length) => writeSync(fd, bytes, offset, Math.min(length, 1000)),
    });
    files.write(join(folder, "a.md"), long);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(long);
  });

  test.each(["ENOSPC", "EIO", "EDQUOT", "EFBIG"])("%s in the middle leaves the old file whole", (code) => {
    const folder = temporaryFolder();
    const path = join(folder, "a.md");
    writeFileSync(path, "old");
    let calls = 0;
    const files = createFiles({
      write: (fd, bytes, offset, length) => {
        calls += 1;
        if (calls > 1) throw Object.assign(new Error(code), { code });
        return writeSync(fd, bytes, offset, Math.min(length, 4096));
      },
    });
    expect(() => files.write(path, long, { force: true })).toThrowError(
      expect.objectContaining({ code: "cannot-write" }),
    );
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  test("a write that lies about its length is found out", () => {
    const folder = temporaryFolder();
    const files = createFiles({ write: (_fd, _bytes, _offset, length) => length });
    expect(() => files.write(join(folder, "a.md"), long)).toThrowError(
      expect.objectContaining({ code: "cannot-write" }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses to overwrite, and does with force", () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.md");
    writeFileSync(path, "old");
    expect(() => createFiles().write(path, "new")).toThrowError(
      expect.objectContaining({ code: "cannot-write", hint: "Give another path, or --force to replace it." }),
    );
    expect(readFileSync(path, "utf8")).toBe("old");
    createFiles().write(path, "new", { force: true });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  test("does not overwrite a file that appears while it writes", () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.md");
    const files = createFiles({
      write: (fd, bytes, offset, length) => {
        writeFileSync(path, "theirs");
        return writeSync(fd, bytes, offset, length);
      },
    });
    expect(() => files.write(path, "ours")).toThrowError(expect.objectContaining({ code: "cannot-write" }));
    expect(readFileSync(path, "utf8")).toBe("theirs");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  test("replaces a symbolic link and leaves what it points to alone", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "victim.md": "precious" });
    symlinkSync(join(folder, "victim.md"), join(folder, "a.md"));
    expect(() => createFiles().write(join(folder, "a.md"), "new")).toThrowError(
      expect.objectContaining({ code: "cannot-write" }),
    );
    createFiles().write(join(folder, "a.md"), "new", { force: true });
    expect(readFileSync(join(folder, "victim.md"), "utf8")).toBe("precious");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("new");
  });

  test.each([
    ["a folder", (path: string) => mkdirSync(path), "is a folder."],
    ["a pipe", (path: string) => execFileSync("mkfifo", [path]), "is not a regular file."],
  ])("refuses %s even with force", (_name, make, words) => {
    const path = join(temporaryFolder(), "a.md");
    make(path);
    expect(() => createFiles().write(path, "new", { force: true })).toThrowError(words);
  });

  test.each([
    ["a folder that is not there", "no/a.md", /no such file or folder/, /^Make the folder first: mkdir -p /],
    ["a file in the path", "file/a.md", /not a folder/, /is not a folder; give another path/],
    ["a NUL in the path", "a\0.md", /NUL/, /--out/],
    ["a name that is too long", `${"a".repeat(300)}.md`, /too long/, /--out/],
  ])("%s", (_name, name, message, hint) => {
    const folder = temporaryFolder();
    writeFiles(folder, { file: "" });
    let error: unknown;
    try {
      createFiles().write(join(folder, name), "x");
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: "cannot-write" });
    expect((error as Error).message).toMatch(message);
    expect((error as { hint: string }).hint).toMatch(hint);
  });

  test("a limit of the system on the size of files counts as a full disk", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.md"), "old");
    const bundled = join(folder, "files.mjs");
    execFileSync("node", [
      "node_modules/rolldown/bin/cli.mjs",
      "src/io/files.ts",
      "--platform",
      "node",
      "--format",
      "esm",
      "-o",
      bundled,
    ]);
    const code = `import(${JSON.stringify(bundled)}).then(({ createFiles }) => {
      try { createFiles().write(${JSON.stringify(join(folder, "a.md"))}, "x".repeat(100000), { force: true }); console.log("written"); }
      catch (error) { console.log(error.code, error.hint); } })`;
    const child = spawnSync("bash", ["-c", `ulimit -f 8; exec node -e '${code}'`], { encoding: "utf8" });
    expect(child.stdout).toMatch(/^cannot-write Raise the limit/);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("read and exists", () => {
  test("reads bytes up to a limit", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "a.txt": long });
    const files = createFiles();
    expect(new TextDecoder().decode(files.read(join(folder, "a.txt")))).toBe(long);
    expect(() => files.read(join(folder, "a.txt"), 1024)).toThrowError("is larger than 1 KiB.");
    expect(() => files.read(folder)).toThrowError(expect.objectContaining({ code: "usage" }));
    expect(() => files.read(join(folder, "no"))).toThrowError(expect.objectContaining({ code: "usage" }));
    expect([files.exists(folder), files.exists(join(folder, "no")), files.exists(join(folder, "a.txt", "b"))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("sweep", () => {
  test("takes what a killed process left an hour ago, and nothing else", () => {
    const folder = temporaryFolder();
    const names = [".a.md.0123456789abcdef.tmp", ".b.md.0123456789abcdef.tmp", "notes.tmp", ".hidden.tmp"];
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, "x"])));
    const now = Date.now();
    for (const name of names.filter((name) => !name.startsWith(".b")))
      utimesSync(join(folder, name), now / 1000 - 7200, now / 1000 - 7200);
    expect(sweep(folder, now)).toEqual([".a.md.0123456789abcdef.tmp"]);
    expect(readdirSync(folder).sort()).toEqual([".b.md.0123456789abcdef.tmp", ".hidden.tmp", "notes.tmp"]);
    expect(sweep(join(folder, "no"), now)).toEqual([]);
  });
});
