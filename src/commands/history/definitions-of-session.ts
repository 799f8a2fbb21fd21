// Finds what a stored session was held under, so that it is scored by that and not by what was changed since.
import { MlsdError } from "../../core/error.ts";
import type { Started } from "../../core/session/state.ts";
import type { Ports, SessionDefinitions } from "../../ports.ts";

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

/** Names the definitions of today by their content, so that `kept` finds those that have not changed. */
function knownByHash(catalog: Ports["catalog"], started: Started): boolean {
  const known = catalog.entries().map(({ id }) => id);
  if (!known.includes(started.framework) || !known.includes(started.prompt)) return false;
  catalog.hashes({
    framework: catalog.framework(started.framework),
    prompt: catalog.prompt(started.prompt),
    concepts: catalog.concepts(),
    pitfalls: catalog.pitfalls(),
    rubric: catalog.rubric(),
  });
  return true;
}
