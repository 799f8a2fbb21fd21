import { MlsdError } from "../../core/error.ts";
import type { Ports } from "../../ports.ts";
import { storedSessions } from "./history.ts";

/**
 * Which prompt to practise, when none was named: those never tried first, then those tried least. Null when the person
 * left. Throws `MlsdError("usage")` where nobody can be asked.
 */
export async function askPrompt(ports: Ports): Promise<string | null> {
  const prompts = ports.catalog.entries().filter((entry) => entry.kind === "prompt");
  if (ports.terminal.kind === "piped") {
    throw new MlsdError(
      "usage",
      "Name the prompt to practise.",
      "For example mlsd practice fraud-detection; mlsd list prompts shows all.",
    );
  }
  const tried = new Map<string, number>();
  for (const { started } of storedSessions(ports)) tried.set(started.prompt, (tried.get(started.prompt) ?? 0) + 1);
  const order = ["core", "harder", "hardest"];
  const choices = prompts
    .toSorted((a, b) => {
      const times = (tried.get(a.id) ?? 0) - (tried.get(b.id) ?? 0);
      return times || order.indexOf(a.difficulty ?? "core") - order.indexOf(b.difficulty ?? "core");
    })
    .map((entry) => {
      const times = tried.get(entry.id);
      return {
        name: `${entry.name}${times ? ` (tried ${times === 1 ? "once" : `${times} times`})` : ""}`,
        value: entry.id,
      };
    });
  const chosen = await ports.terminal.select("Which one?", choices);
  return "cancelled" in chosen ? null : chosen.value;
}
