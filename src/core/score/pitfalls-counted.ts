// Which pitfalls cost points, so that one mistake is not paid for twice and no framework changes the price.
import { isUnwise } from "../points/unwise.ts";
import type { PitfallJudged } from "../session/events.ts";
import type { ScoreDefinitions } from "./answer-evidence.ts";

/**
 * The pitfalls that cost points, each once: general ones and the prompt's own. One of a prompt that is a case of a
 * general one counts as that. A framework's own are told and cost nothing, or the same words would score otherwise there.
 * What is not true is none of them, be it general or the prompt's own.
 */
export function pitfallsCounted(
  judged: readonly PitfallJudged[],
  definitions: Pick<ScoreDefinitions, "prompt" | "pitfalls">,
): readonly string[] {
  const unwise = (definitions.prompt?.pitfalls ?? []).filter(isUnwise);
  const own = new Map(unwise.map((pitfall) => [pitfall.id, pitfall.general]));
  const general = new Set(definitions.pitfalls.filter(isUnwise).map((pitfall) => pitfall.id));
  const counted = judged.flatMap(({ id }) => {
    if (general.has(id)) return id;
    return own.has(id) ? (own.get(id) ?? id) : [];
  });
  return [...new Set(counted)];
}
