// `mlsd complete LIST`: what the scripts of the shells ask for, so that the user's own ids are completed too.
import { MlsdError } from "../core/error.ts";
import type { CommandResult, Ports } from "../ports.ts";

/** Names for a completion, one a line: prompts, frameworks, concepts, trees or sessions. */
export function complete(ports: Ports, list: string): CommandResult {
  const lines = namesOf(ports, list).map((name) => `${name}\n`);
  return { stdout: lines.join(""), exitCode: 0 };
}

function namesOf({ catalog, journals }: Ports, list: string): readonly string[] {
  const entries = (of: string) => catalog.entries().flatMap(({ kind, id }) => (kind === of ? [id] : []));
  switch (list) {
    case "prompts":
      return entries("prompt");
    case "frameworks":
      return entries("framework");
    case "concepts":
      return catalog.concepts().concepts.map((concept) => concept.id);
    case "trees":
      return entries("framework")
        .flatMap((id) => catalog.framework(id).steps)
        .flatMap((step) => step.decisions.map((tree) => tree.id));
    case "sessions":
      return journals.names().toReversed();
    default:
      throw new MlsdError("usage", `There is nothing to complete from "${list}".`);
  }
}
