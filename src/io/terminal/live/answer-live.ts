import { sanitise } from "../../../core/text/sanitise.ts";
import type { AnswerEnd, AnswerQuestion, Input, PageEntry, Theme } from "../../../ports.ts";
import type { Keyboard, Press } from "./keyboard.ts";
import { edit, insert, lineOf, textOf } from "./line-editor.ts";
import { createPainter, type Region, rowCount } from "./painter.ts";

/** What the live answer needs of the machine. */
export interface LiveScreen {
  readonly keyboard: Keyboard;
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly rows: () => number;
  readonly theme: Theme;
  readonly renderEntry: (entry: PageEntry, before: PageEntry | undefined) => string;
  readonly onResize: (redraw: () => void) => () => void;
  /** Stops the program as the terminal's Ctrl-Z would, and calls back when it goes on. */
  readonly suspend: (goOn: () => void) => void;
  readonly onLeave: (save: () => void) => () => void;
}

const draftEvery = 2000;
const empty: Region = { above: [], input: null, below: [] };
const tickEvery = 1000;

/**
 * The many-line answer: what was kept stays above and scrolls, the clock, the line being typed and the keys stand below.
 * Repaints are coalesced, so that a paste of any size is painted once. Enter is the only key that keeps a line.
 */
export function askLive(question: AnswerQuestion, screen: LiveScreen): Promise<AnswerEnd> {
  const painter = createPainter(screen.write, screen.columns, screen.rows);
  return new Promise((resolve) => {
    let line = lineOf(question.draft);
    let pastedStart = false;
    let saved = question.draft;
    let shown: { entry: PageEntry; text: string }[] = [];
    let queued: NodeJS.Immediate | null = null;
    let over = false;

    const region = (): Region => ({
      above: [
        screen.theme.faint((screen.theme.unicode ? "─" : "-").repeat(Math.max(1, screen.columns() - 1))),
        ...question.header(screen.columns()),
      ],
      input: question.takes === "lines" ? { lead: "> ", clusters: line.clusters, cursor: line.cursor } : null,
      below: [screen.theme.faint(question.keys(screen.columns()))],
    });
    const refresh = (under: () => Region = region): void => {
      queued = null;
      if (over) return;
      const page = question.page();
      while (shown.length > page.length || (shown.length > 0 && shown.at(-1)?.entry !== page[shown.length - 1])) {
        painter.retract(rowCount(shown.at(-1)?.text ?? "", screen.columns()), under());
        shown = shown.slice(0, -1);
      }
      const fresh = page.slice(shown.length);
      if (fresh.length > 0) {
        const rendered = fresh.map((entry, at) => screen.renderEntry(entry, page[shown.length + at - 1]));
        painter.print(rendered.join("\n"), under());
        shown = [...shown, ...fresh.map((entry, at) => ({ entry, text: rendered[at] ?? "" }))];
      } else painter.paint(under());
    };
    const schedule = (): void => {
      queued ??= setImmediate(refresh);
    };
    const leave = (end: AnswerEnd): void => {
      if (over) return;
      if (end !== "left") saveDraft();
      refresh(() => empty);
      over = true;
      if (queued) clearImmediate(queued);
      clearInterval(ticking);
      clearInterval(drafting);
      stopResize();
      stopSaving();
      screen.keyboard.drop();
      painter.clear();
      resolve(end);
    };
    const tell = (input: Input): void => {
      const reply = question.on(input);
      if (!reply.stay) return leave("left");
      if (reply.draft !== undefined) line = lineOf(reply.draft);
      schedule();
    };
    const tick = (): void => tell({ type: "tick", text: textOf(line) });
    const saveDraft = (): void => {
      const text = textOf(line);
      if (text === saved) return;
      saved = text;
      tell({ type: "draft", text });
    };
    const keep = (text: string, pasted: boolean): void => {
      line = { ...lineOf(""), cut: line.cut };
      pastedStart = false;
      saved = "";
      tell({ type: "line", text: sanitise(text), pasted });
    };
    const paste = (text: string): void => {
      const lines = text.replace(/\r\n?/g, "\n").split("\n");
      if (textOf(line) === "" || line.cursor === 0) pastedStart = true;
      line = insert(line, sanitise(lines[0] ?? ""));
      const rest = lines.slice(1);
      if (rest.length === 0) return schedule();
      const last = rest.pop() ?? "";
      const tail = line.clusters.slice(line.cursor).join("");
      keep(line.clusters.slice(0, line.cursor).join(""), true);
      for (const each of rest) if (!over) keep(each, true);
      if (over) return;
      if (last) keep(last + tail, true);
      else line = { ...lineOf(tail), cursor: 0 };
      schedule();
    };
    const press = (event: Press): void => {
      if (event.type === "closed") return leave("end-of-input");
      if (event.type === "paste") return question.takes === "lines" ? paste(event.text) : undefined;
      const { key } = event;
      if (key.ctrl && key.name === "c") return leave("interrupted");
      if (key.ctrl && key.name === "z") return stop();
      if (question.takes === "keys") return tell({ type: "key", key: key.name ?? event.text });
      if (key.ctrl && key.name === "d" && line.clusters.length === 0) return leave("end-of-input");
      if (key.ctrl && key.name === "l") return redrawAll();
      if (key.name === "return" || key.name === "enter") return keep(textOf(line), pastedStart);
      if (key.name === "up" && line.clusters.length === 0) return tell({ type: "take-back" });
      if (key.name === "tab") return complete();
      const edited = edit(line, key);
      if (edited) line = edited;
      else if (event.text && !key.ctrl && !key.meta && !isControl(event.text))
        line = insert(line, sanitise(event.text));
      else return;
      if (line.clusters.length === 0) pastedStart = false;
      schedule();
    };
    const complete = (): void => {
      const options = question.complete(textOf(line));
      if (options.length === 0) return;
      const common = options.reduce((prefix, option) => commonStart(prefix, option));
      if (common.length > textOf(line).length) line = lineOf(common);
      schedule();
    };
    const redrawAll = (): void => {
      screen.write("\x1b[2J\x1b[H");
      shown = [];
      refresh();
    };
    const stop = (): void => {
      saveDraft();
      tell({ type: "suspended" });
      painter.clear();
      screen.keyboard.release();
      screen.suspend(() => {
        if (over) return;
        screen.keyboard.take(press);
        tell({ type: "continued" });
      });
    };

    const ticking = setInterval(tick, tickEvery);
    const drafting = setInterval(saveDraft, draftEvery);
    const stopResize = screen.onResize(schedule);
    const stopSaving = screen.onLeave(() => {
      saveDraft();
      over = true;
      painter.clear();
    });
    // Keys first: what is pressed the moment the answer is seen must not reach a terminal that is not ours yet.
    screen.keyboard.take(press);
    refresh();
  });
}

function commonStart(a: string, b: string): string {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return a.slice(0, same);
}

function isControl(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}
