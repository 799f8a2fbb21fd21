// Draws from all stored sessions what goes on the page of own misses in a checklist.
import type { Framework } from "../../core/catalog/schema/framework.ts";
import type { Prompt } from "../../core/catalog/schema/prompt.ts";
import { MlsdError } from "../../core/error.ts";
import { missesFor, missesOf, type WordedMiss, wordMisses } from "../../core/history/misses.ts";
import type { Catalog, Ports } from "../../ports.ts";
import { storedSessions } from "./stored-sessions.ts";

/** What this person missed and has not said since, in words, for a sheet of this framework and prompt. */
export function ownMisses(ports: Ports, framework: Framework, prompt: Prompt | null): readonly WordedMiss[] {
  const { concepts } = ports.catalog.concepts();
  const misses = missesFor(missesOf(storedSessions(ports)), framework, prompt, concepts);
  return wordMisses(misses, { concepts, framework, prompt: (id) => promptOrNull(ports.catalog, id) });
}

/** A prompt, or null when it is no longer there. */
export function promptOrNull(catalog: Catalog, id: string): Prompt | null {
  try {
    return catalog.prompt(id);
  } catch (error) {
    if (error instanceof MlsdError && error.code === "usage") return null;
    throw error;
  }
}
