// What a definition kept by an earlier version lacks, and what its absence means.
import type { Kind } from "./kinds.ts";

/** A definition as it was kept: plain JSON. */
type Kept = Readonly<Record<string, unknown>>;

/**
 * Brings a kept definition up to the schema of today, one function a kind. Definitions are kept as they were when a session was
 * held and are read without their schema, so a key that came later, at whatever depth, has to be given here.
 */
export const broughtUpToDate: Readonly<Record<Kind, (old: Kept) => Kept>> = {
  framework: (old) => old,
  concepts: (old) => old,
  pitfalls: (old) => old,
  rubric: (old) => old,
  prompt: (old) => ({ not_asked: [], siblings: [], ...old }),
};
