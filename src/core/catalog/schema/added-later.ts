import type { Kind } from "./kinds.ts";

/**
 * Keys that came into a kind of definition after sessions had been held, with what their absence means. Definitions are kept
 * as they were when a session was held and are read without their schema, so a key with a default has to be given it here.
 */
export const addedLater: Readonly<Partial<Record<Kind, Readonly<Record<string, unknown>>>>> = {
  prompt: { not_asked: [] },
};
