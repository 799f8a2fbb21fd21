// The parts of a study note that are about this person: attempts, and what to say next time.
import { stages } from "../../catalog/schema/terms.ts";
import type { WordedMiss } from "../../history/misses.ts";
import { missedText } from "../checklist/checklist-page.ts";
import { type Block, named, rawBullets, section } from "../markdown/blocks.ts";
import { escapeInline, escapePhrase, escapeQuotation } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { stageNames } from "../wording/stage-names.ts";
import { type NoteFile, noteLink } from "./front.ts";

/** One attempt as a note tells of it. */
export interface AttemptLine {
  /** "2026-11-18 09:30", where it was held. */
  readonly when: string;
  readonly title: string;
  readonly framework: string;
  readonly mode: string;
  readonly time: string;
  readonly result: string;
}

/** The attempts at a prompt, the latest first; a line that says how to begin, when there is none. */
export function attemptBlocks(attempts: readonly AttemptLine[], prompt: string): Block {
  if (attempts.length === 0) return section("## Your attempts", `None yet: \`mlsd practice ${prompt}\``);
  const rows = attempts
    .toReversed()
    .map(({ when, framework, mode, time, result }) => [when, framework, mode, time, result].map(escapeInline));
  const columns = ["When", "Framework", "Mode", "Time", "Result"].map((name) => ({ name }));
  return section("## Your attempts", table(columns, rows));
}

/** What was missed and when, and the sentence to say next time, by stage. */
export function missBlocks(misses: readonly WordedMiss[], file: NoteFile): Block {
  return section(
    "## What to say next time",
    misses.some(({ subject }) => subject === "concept") &&
      "Sentences of a concept may be about another system: swap the nouns.",
    stages.map((stage) => {
      const here = misses.filter((miss) => miss.stage === stage);
      return named(stageNames[stage], rawBullets(here.map((miss) => missLine(miss, file))));
    }),
  );
}

function missLine(miss: WordedMiss, file: NoteFile): string {
  const name =
    miss.subject === "concept" ? noteLink(file, { kind: "concept", id: miss.id }, miss.name) : escapePhrase(miss.name);
  const say = miss.sample === miss.name ? "" : ` Say: ${escapeQuotation(miss.sample)}`;
  return `**${name}** (${missedText(miss)}).${say}`;
}
