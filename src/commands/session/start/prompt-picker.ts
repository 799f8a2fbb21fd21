// Asks which prompt to practise when none was named, and shows beside each what came of earlier attempts.
import type { CatalogEntry } from "../../../core/catalog/entries.ts";
import { difficulties } from "../../../core/catalog/schema/terms.ts";
import { MlsdError } from "../../../core/error.ts";
import { figure } from "../../../core/render/wording/figure.ts";
import { rulesOf } from "../../../core/session/mode.ts";
import { cutCells, padCells } from "../../../core/text/width.ts";
import type { Choice, Ports } from "../../../ports.ts";
import { definitionsOfSession } from "../../history/definitions-of-session.ts";
import { type StoredSession, storedSessions } from "../../history/stored-sessions.ts";

const widestName = 44;

/** What is known of a prompt from earlier attempts. */
interface Tried {
  readonly times: number;
  /** Score of the latest attempt that has one, 0 to 100. */
  readonly last: number | null;
}

/**
 * Those never tried stand first, then the weakest. Null when the person left. Throws `MlsdError("usage")` where nobody
 * can be asked.
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
  const tried = await triedBefore(ports);
  const weakness = ({ id }: CatalogEntry) => (tried.has(id) ? 1 + (tried.get(id)?.last ?? 0) : 0);
  const choices = prompts
    .toSorted((a, b) => weakness(a) - weakness(b) || rank(a) - rank(b))
    .map((entry): Choice<string> => ({ name: lineOf(entry, tried.get(entry.id), ports), value: entry.id }));
  const chosen = await ports.terminal.select("Which one? (new first, then weakest)", choices);
  return "cancelled" in chosen ? null : chosen.value;
}

function rank(entry: CatalogEntry): number {
  return difficulties.indexOf(entry.difficulty ?? "core");
}

function lineOf(entry: CatalogEntry, tried: Tried | undefined, ports: Ports): string {
  const times = tried && (tried.times === 1 ? "tried once" : `tried ${tried.times} times`);
  const last = tried && tried.last !== null ? `last ${figure(tried.last, 0)}` : "";
  const beside = [entry.difficulty ?? "core", times, last].filter(Boolean).join(", ");
  const columns = ports.terminal.columns();
  if (columns < widestName + 30) return entry.name;
  return `${padCells(cutCells(entry.name, widestName), widestName)}  ${ports.terminal.theme.faint(beside)}`;
}

async function triedBefore(ports: Ports): Promise<ReadonlyMap<string, Tried>> {
  const stored = storedSessions(ports);
  if (stored.length === 0) return new Map();
  const { scoreSession } = await import("../../../core/score/score-session.ts");
  const scoreOf = ({ state, started }: StoredSession): number | null => {
    if (!state.judged || !rulesOf(started).whole) return null;
    try {
      const outcome = scoreSession(state, definitionsOfSession(ports, started))?.outcome;
      if (outcome?.kind === "scored") return outcome.score;
      return outcome?.kind === "ticked" && outcome.of > 0 ? (100 * outcome.ticked) / outcome.of : null;
    } catch (error) {
      // Its definitions are gone: it was tried, and that is all that can be told.
      if (error instanceof MlsdError) return null;
      throw error;
    }
  };
  const tried = new Map<string, Tried>();
  for (const session of stored) {
    const before = tried.get(session.started.prompt);
    tried.set(session.started.prompt, {
      times: (before?.times ?? 0) + 1,
      last: scoreOf(session) ?? before?.last ?? null,
    });
  }
  return tried;
}
