// The study note of all that was missed: what `mlsd notes` gives when no name is given.
import type { WordedMiss } from "../../history/misses.ts";
import { type Block, page, rawBullets, section } from "../markdown/blocks.ts";
import { escapeInline } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { counted } from "../wording/figure.ts";
import { stageNames } from "../wording/stage-names.ts";
import { type NoteFile, noteFront, noteLink } from "./front.ts";
import { missBlocks } from "./personal.ts";

/** What the note of all misses is made of. */
export interface MissesNoteSource {
  readonly misses: readonly WordedMiss[];
  readonly sessions: number;
  /** The prompts that were attempted, with how often. */
  readonly attempted: readonly { readonly id: string; readonly title: string; readonly times: number }[];
  readonly file: NoteFile;
}

const most = 10;

/** "My misses": what is missed most, then everything by stage with what to say; also the index of a folder of notes. */
export function missesNote({ misses, sessions, attempted, file }: MissesNoteSource): string {
  return page(
    noteFront("my-misses", "My misses", ["misses"], { misses: misses.length, attempts: sessions }),
    "# My misses",
    summary(misses, sessions),
    mostTable(misses, file),
    missBlocks(misses, file),
    section(
      "## Prompts you tried",
      rawBullets(
        attempted.map(
          ({ id, title, times }) => `${noteLink(file, { kind: "prompt", id }, title)}, ${counted(times, "time")}`,
        ),
      ),
    ),
  );
}

function summary(misses: readonly WordedMiss[], sessions: number): string {
  if (sessions === 0) return "Nothing yet: no attempt is stored. Begin with `mlsd practice fraud-detection`.";
  if (misses.length === 0)
    return `Nothing is open: whatever was missed in ${counted(sessions, "attempt")} was said since.`;
  return `Open after ${counted(sessions, "attempt")}: ${counted(misses.length, "thing")} missed and not said unaided since. \`mlsd checklist --mine\` puts them on one page.`;
}

function mostTable(misses: readonly WordedMiss[], file: NoteFile): Block {
  if (misses.length <= 3) return null;
  const rows = misses
    .slice(0, most)
    .map((miss) => [
      miss.subject === "concept"
        ? noteLink(file, { kind: "concept", id: miss.id }, miss.name)
        : escapeInline(miss.name),
      stageNames[miss.stage],
      `${miss.times} of ${miss.of}`,
      miss.last,
    ]);
  const columns = [{ name: "What" }, { name: "Stage" }, { name: "Missed", align: "right" }, { name: "Last" }] as const;
  return section("## Missed most", table(columns, rows));
}
