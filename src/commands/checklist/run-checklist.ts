// The day checklist run through on a terminal, page by page, from where the last run was left.
import type { WordedMiss } from "../../core/history/misses.ts";
import type { DayChecklist } from "../../core/points/day-checklist.ts";
import { closingLine, progressLine, runPages, tickIds } from "../../core/render/checklist/run-pages.ts";
import { localMinute } from "../../core/text/local-time.ts";
import { paragraph } from "../../core/text/paragraph.ts";
import type { CommandResult, Ports } from "../../ports.ts";
import { type Ticks, tickStore } from "./kept-ticks.ts";

/** Ticks older than this are asked about. */
const staleAfter = 12 * 60 * 60 * 1000;

/**
 * Each tick is on disk before it is shown, so that it can be left at any moment; a run that was finished starts anew,
 * and one older than twelve hours is asked about. Exit 3 when it was left with ticks, 130 when it was interrupted.
 * `print` makes the page on paper.
 */
export async function runChecklist(
  ports: Ports,
  sheet: DayChecklist,
  misses: readonly WordedMiss[] | null,
  print: (ticked: ReadonlySet<string>) => string,
): Promise<CommandResult> {
  const { terminal, clock } = ports;
  const store = tickStore(ports, sheet);
  const begun = await begin(ports, store.read());
  if (begun === null) return { exitCode: 130 };
  const pages = runPages(sheet, misses, terminal.theme);
  const all = tickIds(pages);
  let { note } = begun;
  let ticked: ReadonlySet<string> = new Set(begun.ticked.filter((id) => all.has(id)));
  let page = Math.min(begun.page, pages.length - 1);
  let trouble: string | null = null;
  const keep = (finished: boolean): void => {
    trouble = store.write({ page, ticked: [...ticked], at: clock.moment().at, finished });
  };
  const end = await terminal.tick({
    pages,
    page,
    ticked,
    progress: (now, columns) => {
      const figures = `${now.size} of ${all.size} ticked`;
      if (trouble !== null) return terminal.theme.warning(`NOT KEPT  ${figures}`);
      if (note !== "") return `${figures} (${note})`;
      return terminal.kind === "live" ? progressLine(now.size, all.size, terminal.theme, columns) : figures;
    },
    changed(nextPage, now) {
      page = nextPage;
      ticked = now;
      note = "";
      keep(false);
    },
  });
  const say = (text: string): void => terminal.print(paragraph(text, terminal.columns()).join("\n"));
  if (end === "done") {
    keep(true);
    say(closingLine(pages, ticked));
  }
  if (trouble !== null) terminal.warn(`The ticks are not kept: ${trouble}`);
  if (end === "print") return { stdout: print(ticked), exitCode: 0 };
  if (end === "done" || ticked.size === 0) return { exitCode: end === "interrupted" ? 130 : 0 };
  say(`Left at ${ticked.size} of ${all.size}.${trouble === null ? ` Go on with: ${commandOf(sheet)}` : ""}`);
  return { exitCode: end === "interrupted" ? 130 : 3 };
}

type Begun = Pick<Ticks, "page" | "ticked"> & { readonly note: string };
const fresh: Begun = { page: 0, ticked: [], note: "" };

/** Where this run begins: where the last one was left, or at the beginning. Null when the question was interrupted. */
async function begin({ terminal, clock }: Ports, kept: Ticks | null): Promise<Begun | null> {
  if (!kept || kept.finished || kept.ticked.length === 0) return fresh;
  const age = Date.parse(clock.moment().at) - Date.parse(kept.at);
  const when = localMinute(kept.at, clock.offset());
  const note = `left at ${when.slice(11)}`;
  if (age <= staleAfter) return { ...kept, note };
  const goesOn = await terminal.confirm(
    `You left this at ${when} with ${kept.ticked.length} ticked. Go on with it?`,
    false,
  );
  if ("cancelled" in goesOn) return goesOn.cancelled === "interrupted" ? null : fresh;
  return goesOn.value ? { ...kept, note } : fresh;
}

function commandOf({ framework, prompt }: DayChecklist): string {
  return `mlsd checklist${prompt ? ` ${prompt.id}` : ""} --framework ${framework.id}`;
}
