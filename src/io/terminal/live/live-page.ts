// The page of a live answer: what was said stays above and scrolls, the clock, the typed line and the keys stand below.
import type { AnswerQuestion, PageEntry, Theme } from "../../../ports.ts";
import type { EditedLine } from "./line-editor.ts";
import { createPainter, type Region, rowCount } from "./painter.ts";

/** What a page needs of the terminal. */
export interface PageScreen {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly rows: () => number;
  readonly theme: Theme;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined) => string;
}

export interface LivePage {
  /** Paints now. */
  refresh(): void;
  /** Paints soon, once for all that comes until then: a paste of any size is one paint. */
  schedule(): void;
  /** Clears the screen and paints everything anew. */
  redraw(): void;
  /** Takes away what stands below, until the next paint. */
  lift(): void;
  /** Nothing is painted any more; what stands below is taken away. */
  abandon(): void;
  /** Shows what was said last, and then abandons the page. */
  close(): void;
}

const empty: Region = { above: [], input: null, below: [] };

/** A page that shows the question's entries, and `typed` where lines are typed. */
export function createLivePage(question: AnswerQuestion, screen: PageScreen, typed: () => EditedLine): LivePage {
  const painter = createPainter(screen.write, screen.columns, screen.rows);
  let shown: readonly { readonly entry: PageEntry; readonly text: string }[] = [];
  let queued: NodeJS.Immediate | null = null;
  let over = false;

  const retractGone = (page: readonly PageEntry[], region: () => Region): void => {
    while (shown.length > page.length || (shown.length > 0 && shown.at(-1)?.entry !== page[shown.length - 1])) {
      painter.retract(rowCount(shown.at(-1)?.text ?? "", screen.columns()), region());
      shown = shown.slice(0, -1);
    }
  };
  const paint = (region: () => Region): void => {
    queued = null;
    if (over) return;
    const page = question.page();
    retractGone(page, region);
    const fresh = page.slice(shown.length);
    if (fresh.length === 0) return painter.paint(region());
    const rendered = fresh.map((entry, at) => screen.renderEntry(entry, page[shown.length + at - 1]));
    painter.print(rendered.join("\n"), region());
    shown = [...shown, ...fresh.map((entry, at) => ({ entry, text: rendered[at] ?? "" }))];
  };
  const refresh = (): void => paint(() => regionOf(question, screen, typed()));
  const abandon = (): void => {
    over = true;
    if (queued) clearImmediate(queued);
    painter.clear();
  };
  return {
    refresh,
    abandon,
    schedule: () => {
      queued ??= setImmediate(refresh);
    },
    redraw: () => {
      screen.write("\x1b[2J\x1b[H");
      shown = [];
      refresh();
    },
    lift: () => painter.clear(),
    close: () => {
      paint(() => empty);
      abandon();
    },
  };
}

/** A rule and the header above, the typed line, the keys below. */
function regionOf(question: AnswerQuestion, { theme, columns }: PageScreen, { clusters, cursor }: EditedLine): Region {
  const rule = (theme.unicode ? "─" : "-").repeat(Math.max(1, columns() - 1));
  return {
    above: [theme.faint(rule), ...question.header(columns())],
    input: question.takes === "lines" ? { lead: "> ", clusters, cursor } : null,
    below: [theme.faint(question.keys(columns()))],
  };
}
