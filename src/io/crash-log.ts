// Leaves a file behind when the program fails by a bug, so that it can be reported.
import { join } from "node:path";
import { makePrivateFolder, writeWhole } from "./whole-file.ts";

/** Keeps what is known of a crash in the data folder. Returns the file's path, or null when it could not be written. */
export function keepCrash(home: string | null, text: string): string | null {
  if (home === null) return null;
  const path = join(home, "crash.log");
  try {
    makePrivateFolder(home);
    writeWhole(path, new TextEncoder().encode(text), { replace: true });
    return path;
  } catch {
    // There is nowhere to keep it; the caller says how to see it instead.
    return null;
  }
}
