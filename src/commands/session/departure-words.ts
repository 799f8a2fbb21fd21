// What is said when a session is left before its end: where the clock stood, and how to go on.
import { clockText } from "../../core/text/duration.ts";
import type { SessionRecord } from "./record.ts";

export function departureWords(record: SessionRecord): string {
  const journal = record.journal();
  if (journal === null || journal.path === null) return "Left; nothing was kept.";
  const { started, elapsed } = record.state();
  const at = started?.timed ? ` at ${clockText(elapsed)}` : "";
  return `\nUnfinished; saved${at}. Go on with:\nmlsd resume ${journal.session}`;
}
