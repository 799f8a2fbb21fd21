// From the words of a command line, the settings and the last session to the sheet of a day checklist.
import type { Framework } from "../../core/catalog/schema/framework.ts";
import type { Prompt } from "../../core/catalog/schema/prompt.ts";
import { levels } from "../../core/catalog/schema/terms.ts";
import type { Level } from "../../core/catalog/schema/vocabulary.ts";
import { type DayChecklist, dayChecklistOf } from "../../core/points/day-checklist.ts";
import type { Ports } from "../../ports.ts";
import { oneOf, tooFew, wholeMinutes } from "../session/start/plan.ts";

/** What of a checklist was asked for on the command line, unchecked. */
export interface SheetRequest {
  readonly prompt?: string | undefined;
  readonly framework?: string | undefined;
  readonly minutes?: string | undefined;
  readonly level?: string | undefined;
}

/** A sheet and the definitions it was made of. */
export interface RequestedSheet {
  readonly sheet: DayChecklist;
  readonly framework: Framework;
  readonly prompt: Prompt | null;
}

/** Checks a request and makes the sheet. Throws `MlsdError("usage")` that says what is near and how to list it. */
export function requestSheet(ports: Ports, request: SheetRequest): RequestedSheet {
  const { catalog, settings } = ports;
  const prompt = request.prompt === undefined ? null : catalog.prompt(request.prompt);
  const framework = catalog.framework(request.framework ?? lastPractised(ports) ?? settings.framework);
  const level = oneOf<Level>("level", request.level ?? settings.level, levels);
  const asked =
    request.minutes === undefined ? settings.minutes : wholeMinutes(request.minutes, framework.steps.length);
  const minutes = asked ?? framework.minutes;
  if (minutes < framework.steps.length) throw tooFew(minutes, framework.steps.length, framework);
  const { concepts } = catalog.concepts();
  return { sheet: dayChecklistOf({ framework, prompt, concepts }, level, minutes), framework, prompt };
}

/** The framework of the latest session, while there still is such a framework. */
function lastPractised({ journals, catalog }: Ports): string | null {
  const known = new Set(catalog.entries().flatMap(({ kind, id }) => (kind === "framework" ? [id] : [])));
  for (const name of journals.names().toReversed()) {
    const [first] = journals.read(name).events;
    if (first?.type === "session-started" && known.has(first.framework)) return first.framework;
  }
  return null;
}
