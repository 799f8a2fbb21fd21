// `mlsd checklist [prompt]`: the sheet for the day, to be run through and ticked, printed, or read as JSON.
import type { Framework } from "../core/catalog/schema/framework.ts";
import type { Prompt } from "../core/catalog/schema/prompt.ts";
import { levels } from "../core/catalog/schema/terms.ts";
import type { Level } from "../core/catalog/schema/vocabulary.ts";
import type { WordedMiss } from "../core/history/misses.ts";
import { type DayChecklist, dayChecklistOf } from "../core/points/day-checklist.ts";
import { checklistPage, sheetJson } from "../core/render/checklist/checklist-page.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { oneOf, tooFew, wholeMinutes } from "./session/start/plan.ts";

export interface ChecklistOptions extends SheetRequest {
  /** What this person missed stands first. */
  readonly mine: boolean;
  /** Markdown on standard output, also on a terminal. */
  readonly print: boolean;
  /** Everything instead of one page. */
  readonly full: boolean;
  readonly json: boolean;
}

/**
 * On a terminal it is run through; piped, or with `print` or `full`, it is markdown. Throws `MlsdError("usage")` for a
 * name or a number that does not fit.
 */
export async function checklist(ports: Ports, options: ChecklistOptions): Promise<CommandResult> {
  const { sheet, framework, prompt } = requestSheet(ports, options);
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  const misses = options.mine ? await own(ports, framework, prompt) : null;
  if (options.json) return { stdout: sheetJson(sheet, misses), exitCode: 0 };
  const page = (ticked: ReadonlySet<string>): string => checklistPage(sheet, { misses, full: options.full, ticked });
  const { terminal } = ports;
  // `kind` last: to know it, standard input is opened, which printing does not need.
  if (options.print || options.full || !terminal.toScreen || terminal.kind === "piped") {
    return { stdout: page(new Set()), exitCode: 0 };
  }
  const { runChecklist } = await import("./checklist/run-checklist.ts");
  return runChecklist(ports, sheet, misses, page);
}

/** Loaded when asked for: the page alone is printed without reading any session whole. */
async function own(ports: Ports, framework: Framework, prompt: Prompt | null): Promise<readonly WordedMiss[]> {
  const { ownMisses } = await import("./history/own-misses.ts");
  return ownMisses(ports, framework, prompt);
}

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
