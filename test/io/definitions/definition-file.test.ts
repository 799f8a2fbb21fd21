import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDefinitionFile } from "../../../src/io/definitions/definition-file.ts";
import { temporaryFolder, writeFiles } from "../../support/definitions.ts";

function told(content: string | Uint8Array | ((path: string) => void)): string {
  const folder = temporaryFolder();
  const path = join(folder, "mine.yaml");
  if (typeof content === "function") content(path);
  else writeFiles(folder, { "mine.yaml": content });
  const read = readDefinitionFile(path, "mine.yaml");
  if ("text" in read) return `text of ${read.text.length}`;
  return read.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`).join("\n");
}

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : [...part])),
  );

test.each<[string, string | Uint8Array | ((path: string) => void), string]>([
  ["a file", "kind: prompt", "text of 12"],
  ["an empty file", "", "text of 0"],
  ["a byte order mark is kept for the parser", bytes([0xef, 0xbb, 0xbf], "a"), "text of 2"],
  ["just small enough", "a".repeat(1024 * 1024), "text of 1048576"],
  ["one byte too large", "a".repeat(1024 * 1024 + 1), "1:1 the file is larger than 1 MiB"],
  ["2 MiB", "a".repeat(2 * 1024 * 1024), "1:1 the file is larger than 1 MiB"],
  [
    "a byte that is not UTF-8",
    bytes("kind: prompt\nid: 設 ", [0xfc], "ber"),
    "2:7 the byte 0xFC at offset 21 is not UTF-8",
  ],
  ["an overlong form", bytes([0xc0, 0xaf]), "1:1 the byte 0xC0 at offset 0 is not UTF-8"],
  ["a cut character", bytes("a", [0xe2, 0x82]), "1:2 the byte 0xE2 at offset 1 is not UTF-8"],
  ["UTF-16", bytes([0xff, 0xfe, 0x6b, 0x00]), "1:1 the file is UTF-16, not UTF-8"],
  ["a folder", (path) => mkdirSync(path), "1:1 is a folder, not a file"],
  ["a symbolic link", (path) => symlinkSync("/etc/hostname", path), "1:1 is a symbolic link"],
  ["a link that leads nowhere", (path) => symlinkSync("/nowhere/at/all", path), "1:1 is a symbolic link"],
  ["a pipe", (path) => execFileSync("mkfifo", [path]), "1:1 is not a regular file"],
  ["no file", () => undefined, "1:1 cannot be read: there is no such file or folder"],
])("%s", (_name, content, expected) => {
  expect(told(content)).toBe(expected);
});
