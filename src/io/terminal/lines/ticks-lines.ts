// Runs through a checklist by typed numbers and letters, where a redrawn list could not be followed.
import { paragraph } from "../../../core/text/paragraph.ts";
import type { TickEnd, TickList, TickPage } from "../../../ports.ts";
import type { InputLines } from "./line-source.ts";

/** The rows a page may take where nothing is redrawn: any number. */
const anyRows = 1000;

/** A list to tick for a dumb terminal or a screen reader: each page is printed once, its entries by number. */
export async function tickByLines(
  list: TickList,
  source: InputLines,
  print: (text: string) => void,
  columns: number,
): Promise<TickEnd> {
  let ticked = list.ticked;
  let at = list.page;
  let fresh = true;
  for (;;) {
    const page = list.pages[at];
    if (!page) return "done";
    if (fresh) print(pageText(page, ticked, columns));
    print(`${list.progress(ticked, columns)}\n${help(page, at)}`);
    const line = await nextLine(source);
    if (line === null) return "end-of-input";
    const words = line.trim().toLowerCase();
    fresh = words === "" || words === "b";
    if (words === "q") return "left";
    if (words === "p") return "print";
    if (words === "b") at = Math.max(0, at - 1);
    else if (words === "") at += 1;
    else {
      const now = byNumbers(words, page, ticked);
      if (now === null) print(help(page, at));
      else {
        const changes = page.entries.filter(({ id }) => now.has(id) !== ticked.has(id));
        print(changes.map(({ id, text }) => `${now.has(id) ? "Ticked" : "Not ticked"}: ${text}`).join("\n"));
        ticked = now;
      }
    }
    list.changed(Math.min(at, list.pages.length - 1), ticked);
  }
}

function pageText(page: TickPage, ticked: ReadonlySet<string>, columns: number): string {
  const entries = page.entries.flatMap(({ id, text }, index) => {
    const [first = "", ...rest] = paragraph(text, columns - 8);
    const number = String(index + 1).padStart(3);
    return [`${number} [${ticked.has(id) ? "x" : " "}] ${first}`, ...rest.map((line) => `        ${line}`)];
  });
  return ["", ...page.above(columns, anyRows), ...entries, ...page.below(columns).flat()].join("\n");
}

function help(page: TickPage, at: number): string {
  const numbers = page.entries.length > 0 ? "Numbers tick (1 3 4, or all). " : "";
  return `${numbers}Enter goes on${at > 0 ? ", b back" : ""}, p prints, q leaves.`;
}

/** The ticks with these numbers of the page turned over; null when the words are no such numbers. */
function byNumbers(words: string, page: TickPage, ticked: ReadonlySet<string>): ReadonlySet<string> | null {
  if (words === "all" && page.entries.length > 0) return new Set([...ticked, ...page.entries.map(({ id }) => id)]);
  const now = new Set(ticked);
  for (const word of words.split(/[\s,]+/).filter(Boolean)) {
    const entry = /^\d+$/.test(word) ? page.entries[Number(word) - 1] : undefined;
    if (!entry) return null;
    if (!now.delete(entry.id)) now.add(entry.id);
  }
  return now;
}

function nextLine(source: InputLines): Promise<string | null> {
  return new Promise((resolve) => source.next(resolve));
}
