// Puts study notes into a folder of the user's without harm to what else lies there.
import { MlsdError } from "../../core/error.ts";
import type { Files, Ports } from "../../ports.ts";

/** A file that is to stand in the folder. `isOwn`: whether a text found there is one mlsd wrote. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly isOwn: (text: string) => boolean;
}

const largest = 4 * 1024 * 1024;

/**
 * Writes files into a folder, each whole or not at all; makes the folder when only its last part is missing. Looks first: a file
 * that mlsd did not write is never touched, one that it did only with `force`, one that is the same is left, and when
 * anything is in the way nothing is written. Throws `MlsdError("cannot-write")`. Tells how many were written.
 */
export function writeNotes({ files }: Ports, folder: string, wanted: readonly NewFile[], force: boolean): number {
  const base = folder.replace(/\/+$/, "") || "/";
  const paths = wanted.map((file) => ({ ...file, path: `${base === "/" ? "" : base}/${file.name}` }));
  const fresh = paths.filter(({ path, text, isOwn }) => {
    if (!files.exists(path)) return true;
    const there = textOf(files, path);
    if (there === null || !isOwn(there)) throw notOurs(path);
    if (there === text) return false;
    if (!force) throw alreadyThere(path);
    return true;
  });
  if (!files.exists(base)) makeLast(files, base);
  fresh.forEach(({ path, text }, index) => {
    try {
      files.write(path, text, { force: true });
    } catch (error) {
      throw index > 0 && error instanceof MlsdError ? partly(error, index, fresh.length) : error;
    }
  });
  return fresh.length;
}

/** The folder itself may be new; a path whose beginning is missing is more likely a slip. */
function makeLast(files: Files, folder: string): void {
  const parent = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) || "/" : ".";
  if (!files.exists(parent)) {
    throw new MlsdError(
      "cannot-write",
      `Cannot write to ${folder}: ${parent} is not there.`,
      `Make the folder first: mkdir -p ${folder}`,
    );
  }
  files.makeFolder(folder);
}

/** Null for what is no readable text file; then it is not ours. */
function textOf(files: Files, path: string): string | null {
  try {
    return new TextDecoder().decode(files.read(path, largest));
  } catch (error) {
    if (error instanceof MlsdError) return null;
    throw error;
  }
}

function notOurs(path: string): MlsdError {
  return new MlsdError(
    "cannot-write",
    `${path} is there already, and mlsd did not write it; nothing was written.`,
    "Move it away, or give another folder with --out.",
  );
}

function alreadyThere(path: string): MlsdError {
  return new MlsdError(
    "cannot-write",
    `${path} is there already; nothing was written.`,
    "Renew the notes that mlsd wrote with --force; what you added to them is lost.",
  );
}

function partly(error: MlsdError, done: number, of: number): MlsdError {
  const hint = `${error.hint ?? ""} ${done} of ${of} files are written, each whole; the same command goes on.`;
  return new MlsdError(error.code, error.message, hint.trim());
}
