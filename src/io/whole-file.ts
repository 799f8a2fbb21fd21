// Writes files so that neither a crash nor a full disk leaves half of one behind.
import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomHex } from "./crypto.ts";
import { errorCode } from "./file-errors.ts";

/** Writes some of the bytes and tells how many; may be replaced by a test. */
export type WriteSome = (fd: number, bytes: Uint8Array, offset: number, length: number) => number;

export interface WholeFileOptions {
  /** Replaces what is there; otherwise that is an error with the code EEXIST. */
  readonly replace: boolean;
  readonly write?: WriteSome;
}

const temporary = /^\.(.+)\.[0-9a-f]{16}\.tmp$/;

/**
 * Writes a file whole or not at all: a temporary file beside it, every byte, size checked, synced, then one atomic step to
 * the name, and the folder synced. An old file stays whole when anything fails. A symbolic link of that name is replaced; what it points to
 * is left alone. Mode 0600. Throws the system's error.
 */
export function writeWhole(path: string, bytes: Uint8Array, options: WholeFileOptions): void {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path).slice(0, 200)}.${randomHex(8)}.tmp`);
  const fd = fs.openSync(
    draft,
    fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL | (fs.constants.O_NOFOLLOW ?? 0),
    0o600,
  );
  try {
    try {
      writeAll(fd, bytes, options.write);
      fs.fsyncSync(fd);
      const { size } = fs.fstatSync(fd);
      if (size !== bytes.length)
        throw Object.assign(new Error(`${size} of ${bytes.length} bytes arrived`), { code: "EIO" });
    } finally {
      fs.closeSync(fd);
    }
    if (options.replace) fs.renameSync(draft, path);
    else moveToFreeName(draft, path);
  } finally {
    // Gone after a rename; after a failure or a link it is what must not be left behind.
    fs.rmSync(draft, { force: true });
  }
  syncFolder(folder);
}

/**
 * Makes a folder and what is missing above it, for its owner alone. Not by `recursive`: under /proc, where nothing can be
 * made, Node then tries for ever.
 */
export function makePrivateFolder(path: string): void {
  try {
    fs.mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST" && fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    const parent = dirname(path);
    if (code !== "ENOENT" || parent === path || fs.statSync(parent, { throwIfNoEntry: false })) throw error;
    makePrivateFolder(parent);
    fs.mkdirSync(path, { mode: 0o700 });
  }
}

/** Removes temporary files older than an hour that a killed process left in a folder. Tells which. */
export function sweep(folder: string, now: number): readonly string[] {
  const swept: string[] = [];
  for (const name of namesIn(folder)) {
    if (!temporary.test(name)) continue;
    const path = join(folder, name);
    try {
      if (now - fs.lstatSync(path).mtimeMs < 3_600_000) continue;
      fs.rmSync(path, { force: true });
      swept.push(name);
    } catch (error) {
      // Another process swept it first, or the folder is read-only: it stays for the next start and does no harm.
      if (errorCode(error) === undefined) throw error;
    }
  }
  return swept;
}

/** All or an error: one write may write less than it was given, on a full disk above all. */
export function writeAll(fd: number, bytes: Uint8Array, write: WriteSome = fs.writeSync): void {
  let offset = 0;
  while (offset < bytes.length) {
    const written = write(fd, bytes, offset, bytes.length - offset);
    if (written <= 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    offset += written;
  }
}

/** A link fails where a name is taken, in one atomic step; a file system without links is asked first instead. */
function moveToFreeName(draft: string, path: string): void {
  try {
    fs.linkSync(draft, path);
  } catch (error) {
    const code = errorCode(error);
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EMLINK") throw error;
    if (fs.lstatSync(path, { throwIfNoEntry: false })) throw Object.assign(new Error("exists"), { code: "EEXIST" });
    fs.renameSync(draft, path);
  }
}

/** Makes a new name in a folder last, where the system can. */
export function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = fs.openSync(folder, "r");
  } catch (error) {
    // Windows opens no folders, and a folder may be writable and not readable: the file is in place, only a power cut could undo it.
    if (errorCode(error) === undefined) throw error;
    return;
  }
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    // Some network and overlay file systems sync no folders; the same holds.
    if (errorCode(error) === undefined) throw error;
  } finally {
    fs.closeSync(fd);
  }
}

function namesIn(folder: string): readonly string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    // Not readable: nothing can be swept.
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}
