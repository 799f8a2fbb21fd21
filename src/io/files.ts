// The port Files: reads and writes what the user names, and overwrites nothing unasked.
import * as fs from "node:fs";
import { dirname } from "node:path";
import { MlsdError } from "../core/error.ts";
import { sanitiseLine } from "../core/text/sanitise.ts";
import type { Files } from "../ports.ts";
import { errorCode, reasonOf } from "./file-errors.ts";
import { makePrivateFolder, type WriteSome, writeWhole } from "./whole-file.ts";

/** More than anybody writes in an hour; a file given by mistake should not fill the memory. */
const readLimit = 16 * 1024 * 1024;

/** The user's files, by paths the user typed. `write` takes the place of the system call in tests. */
export function createFiles(options: { readonly write?: WriteSome } = {}): Files {
  return {
    write(path, text, { force = false } = {}) {
      try {
        refuseSpecial(path, force);
        writeWhole(path, new TextEncoder().encode(text), { replace: force, ...options });
      } catch (error) {
        throw cannotWrite(path, error);
      }
    },
    checkPlace(path, { force = false } = {}) {
      try {
        refuseSpecial(path, force);
        if (fs.statSync(dirname(path)).isDirectory())
          fs.accessSync(dirname(path), fs.constants.W_OK | fs.constants.X_OK);
        else fs.readdirSync(dirname(path));
      } catch (error) {
        throw cannotWrite(path, error);
      }
    },
    makeFolder(path) {
      try {
        makePrivateFolder(path);
      } catch (error) {
        throw cannotWrite(path, error);
      }
    },
    read: (path, limit = readLimit) => readFile(path, limit),
    exists: (path) => statOf(path) !== undefined,
  };
}

/** What a failed write means to the user. A bug stays a bug. */
function cannotWrite(path: string, error: unknown): Error {
  if (error instanceof MlsdError) return error;
  const code = errorCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const name = sanitiseLine(path);
  if (code === "EEXIST") return alreadyThere(name);
  const hint = hints[code]?.(sanitiseLine(dirname(path))) ?? "Write to another place with --out PATH.";
  return new MlsdError("cannot-write", `Cannot write ${name}: ${reasonOf(error)}.`, hint);
}

const hints: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) => `Make the folder first: mkdir -p ${folder}`,
  ENOTDIR: (folder) => `${folder} is not a folder; give another path with --out PATH.`,
  ENOSPC: () => "Free some space, or write to another disk with --out PATH. What was there before is unharmed.",
  EDQUOT: () => "Free some space, or write to another disk with --out PATH. What was there before is unharmed.",
  EFBIG: () =>
    "Raise the limit (ulimit -f), or write to another place with --out PATH. What was there before is unharmed.",
  EROFS: () => "Write to another place with --out PATH.",
  EACCES: (folder) => `You may not write in ${folder}; write to another place with --out PATH.`,
  EPERM: (folder) => `You may not write in ${folder}; write to another place with --out PATH.`,
};

function alreadyThere(name: string): MlsdError {
  return new MlsdError("cannot-write", `${name} is there already.`, "Give another path, or --force to replace it.");
}

function refuseSpecial(path: string, force: boolean): void {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  const name = sanitiseLine(path);
  if (stat.isDirectory()) throw new MlsdError("cannot-write", `${name} is a folder.`, "Give the path of a file.");
  if (!force) throw alreadyThere(name);
  if (stat.isFile() || stat.isSymbolicLink()) return;
  throw new MlsdError("cannot-write", `${name} is not a regular file.`, "Give another path, or - for standard output.");
}

function readFile(path: string, limit: number): Uint8Array {
  const name = path === "-" ? "standard input" : sanitiseLine(path);
  try {
    const fd = fs.openSync(path === "-" ? "/dev/stdin" : path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      if (fs.fstatSync(fd).isDirectory())
        throw new MlsdError("usage", `${name} is a folder.`, "Give the path of a file.");
      return readUpTo(fd, limit, name);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (error instanceof MlsdError || errorCode(error) === undefined) throw error;
    const isMissing = errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR";
    throw new MlsdError(isMissing ? "usage" : "io", `Cannot read ${name}: ${reasonOf(error)}.`);
  }
}

function readUpTo(fd: number, limit: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(64 * 1024);
    const read = readSome(fd, chunk);
    if (read === 0) return concatenate(chunks, size);
    size += read;
    if (size > limit) throw new MlsdError("usage", `${name} is larger than ${Math.floor(limit / 1024)} KiB.`);
    chunks.push(chunk.subarray(0, read));
  }
}

/** Waits where a pipe has nothing yet. */
function readSome(fd: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      if (errorCode(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function statOf(path: string): unknown {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A part of the path is a file, or may not be entered: nothing of that name can be reached.
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
