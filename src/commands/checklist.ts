// `mlsd checklist [prompt]`: the sheet for the day, to be run through and ticked, printed, or read as JSON.
import type { Framework } from "../core/catalog/schema/framework.ts";
import type { Prompt } from "../core/catalog/schema/prompt.ts";
import type { WordedMiss } from "../core/history/worded-misses.ts";
import { sheetJson } from "../core/render/checklist/checklist-json.ts";
import { checklistPage } from "../core/render/checklist/checklist-page.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { requestSheet, type SheetRequest } from "./checklist/sheet-request.ts";

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
