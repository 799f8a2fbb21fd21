// Finds what a stored session was held under, so that it is scored by that and not by what was changed since.

import type { Framework } from "../../core/catalog/schema/framework.ts";
import type { Prompt } from "../../core/catalog/schema/prompt.ts";
import { MlsdError } from "../../core/error.ts";
import type { Started } from "../../core/session/state.ts";
import type { Catalog, Ports, SessionDefinitions } from "../../ports.ts";

/**
 * The definitions a session was held under: as they were kept, or, where the disk was too full to keep them, those of
 * today that are the same to the byte. Throws `MlsdError("io")` when neither is there.
 */
export function definitionsOfSession({ catalog }: Ports, started: Started): SessionDefinitions {
  try {
    return catalog.kept(started.definitions);
  } catch (error) {
    if (!(error instanceof MlsdError) || !knownByHash(catalog, started)) throw error;
    return catalog.kept(started.definitions);
  }
}

/** What a session of this framework and prompt that begins now is held under. */
export function definitionsOfToday(catalog: Catalog, framework: Framework, prompt: Prompt): SessionDefinitions {
  return { framework, prompt, concepts: catalog.concepts(), pitfalls: catalog.pitfalls(), rubric: catalog.rubric() };
}

/** Names the definitions of today by their content, so that `kept` finds those that have not changed. */
function knownByHash(catalog: Catalog, started: Started): boolean {
  const known = catalog.entries().map(({ id }) => id);
  if (!known.includes(started.framework) || !known.includes(started.prompt)) return false;
  catalog.hashes(definitionsOfToday(catalog, catalog.framework(started.framework), catalog.prompt(started.prompt)));
  return true;
}
