// Reads a path that may be anything (a device, a link, too large, no text) as a definition file.
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import type { SourceFile } from "../../core/catalog/entries.ts";
import type { Diagnostic } from "../../core/catalog/parsing/diagnostic.ts";
import { maxBytes } from "../../core/catalog/parsing/limits.ts";
import { firstInvalidByte } from "../../core/text/utf8.ts";
import { reasonOf } from "../file-errors.ts";

/** A definition file as it was read, and what tells whether it has changed since. */
export type ReadDefinition = SourceFile & {
  readonly size: number;
  readonly mtimeMs: number;
  readonly bytes: Uint8Array;
};

/**
 * Reads a definition file through one descriptor: a regular file, 1 MiB at most, UTF-8 throughout. What is wrong is told as a
 * diagnostic; nothing is thrown for it. `name` is how the file is called in words.
 */
export function readDefinitionFile(path: string, name = path): ReadDefinition {
  const fault = (message: string, hint?: string, at = { line: 1, column: 1 }): ReadDefinition => {
    const diagnostic: Diagnostic = { severity: "fault", path: name, ...at, message, ...(hint && { hint }) };
    return { path: name, diagnostics: [diagnostic], size: 0, mtimeMs: 0, bytes: new Uint8Array() };
  };
  try {
    const unfit = whyUnfit(lstatSync(path));
    if (unfit) return fault(unfit.message, unfit.hint);
    // Not blocking and not following: the name may be another file by now.
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = fstatSync(fd);
      const changed = whyUnfit(stat);
      if (changed) return fault(changed.message, changed.hint);
      const bytes = readUpTo(fd, maxBytes + 1);
      if (bytes.length > maxBytes) return fault(tooLarge.message, tooLarge.hint);
      const invalid = firstInvalidByte(bytes);
      if (invalid >= 0) return fault(...notUtf8(bytes, invalid), placeOf(bytes, invalid));
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      return { path: name, text, size: stat.size, mtimeMs: stat.mtimeMs, bytes };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return fault(`cannot be read: ${reasonOf(error)}`);
  }
}

const tooLarge = { message: "the file is larger than 1 MiB", hint: "Split it into several definitions." };

function whyUnfit(stat: Stats): { readonly message: string; readonly hint: string } | null {
  if (stat.isSymbolicLink()) return { message: "is a symbolic link", hint: "Copy the file itself here." };
  if (stat.isDirectory()) return { message: "is a folder, not a file", hint: "Move it out of the way." };
  if (!stat.isFile()) return { message: "is not a regular file", hint: "Move it out of the way." };
  return stat.size > maxBytes ? tooLarge : null;
}

function readUpTo(fd: number, limit: number): Uint8Array {
  const bytes = new Uint8Array(limit);
  let size = 0;
  while (size < limit) {
    const read = readSync(fd, bytes, size, limit - size, null);
    if (read === 0) break;
    size += read;
  }
  return bytes.slice(0, size);
}

function notUtf8(bytes: Uint8Array, offset: number): [message: string, hint: string] {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const what = isUtf16 ? "the file is UTF-16, not UTF-8" : `the byte ${byte} at offset ${offset} is not UTF-8`;
  return [what, "Save the file as UTF-8."];
}

function placeOf(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  let line = 1;
  for (const byte of before) if (byte === 0x0a) line += 1;
  const column = Array.from(new TextDecoder().decode(before.subarray(lineStart))).length + 1;
  return { line, column };
}
