// How far a run through the checklist has come, and the words it ends with.
import type { Theme } from "../terminal/theme.ts";
import { counted } from "../wording/figure.ts";
import type { RunPage } from "./run-pages.ts";
import { tickIds } from "./run-pages.ts";

const widestBar = 30;

/** A bar and figures: `██████░░░░  12 of 53 ticked`. */
export function progressLine(ticked: number, of: number, theme: Theme, columns: number): string {
  const figures = `${ticked} of ${of} ticked`;
  const cells = Math.max(0, Math.min(widestBar, columns - figures.length - 3));
  const full = of === 0 ? 0 : Math.round((ticked / of) * cells);
  const [on, off] = theme.unicode ? ["█", "░"] : ["#", "."];
  return `${theme.accent(on.repeat(full))}${theme.faint(off.repeat(cells - full))}  ${figures}`;
}

/** Said when the last page was turned: what is open, and one sentence to go with. */
export function closingLine(pages: readonly RunPage[], ticked: ReadonlySet<string>): string {
  const all = tickIds(pages);
  const done = [...all].filter((id) => ticked.has(id)).length;
  if (done === all.size) return `All ${done} ticked. You know it: ask first, put a number on it, then draw. Go well.`;
  const open = pages.filter(({ entries }) => entries.some(({ id }) => !ticked.has(id)));
  const names = open.flatMap(({ name }) => name ?? []);
  const where = names.length <= 3 ? names.join(", ") : counted(names.length, "page");
  return `${done} of ${all.size} ticked; open in ${where}. You need not say all of it: ask first, put a number on it, then draw. Go well.`;
}
