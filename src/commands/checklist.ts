import { checklistPage } from "../core/render/checklist/page.ts";
import { sheetJson } from "../core/render/checklist/sheet-json.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { ownMisses } from "./checklist/own-misses.ts";
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
 * `mlsd checklist [prompt]`: the sheet for the day. On a terminal it is run through and ticked; piped, or with `print` or
 * `full`, it is markdown. Throws `MlsdError("usage")` for a name or a number that does not fit.
 */
export async function checklist(ports: Ports, options: ChecklistOptions): Promise<CommandResult> {
  const { sheet, framework, prompt } = requestSheet(ports, options);
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  const misses = options.mine ? ownMisses(ports, framework, prompt) : null;
  if (options.json) return { stdout: sheetJson(sheet, misses), exitCode: 0 };
  const page = (ticked: ReadonlySet<string>): string => checklistPage(sheet, { misses, full: options.full, ticked });
  const { kind, toScreen } = ports.terminal;
  if (options.print || options.full || kind === "piped" || !toScreen) return { stdout: page(new Set()), exitCode: 0 };
  const { runChecklist } = await import("./checklist/run.ts");
  return runChecklist(ports, sheet, misses, page);
}
