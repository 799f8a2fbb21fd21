// The study note of a framework, cut to what can be carried on two printed pages.
import type { Framework, FrameworkItem, Step } from "../../catalog/schema/framework.ts";
import type { WordedMiss } from "../../history/misses.ts";
import { frameworkMarkdown } from "../definition/framework-page.ts";
import { estimatesTable, familyMark, pitfallLines } from "../definition/reference-blocks.ts";
import { type Block, bullets, page, rawBullets, section } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline, escapePhrase, escapeQuotation } from "../markdown/escape.ts";
import { type NoteFile, noteFront, noteLink } from "./front.ts";
import { missBlocks } from "./personal.ts";

/** Two printed pages. */
export const noteLines = 130;

/** What a note of a framework is made of. */
export interface FrameworkNoteSource {
  readonly framework: Framework;
  readonly misses: readonly WordedMiss[];
  /** Everything the framework holds instead of two pages. */
  readonly full: boolean;
  readonly file: NoteFile;
}

/**
 * A framework as a note. On two pages: every step with its clock, goal, items, pitfalls and the sentence that moves on; then, as far
 * as the pages go, what serves the whole round. `full`: all of it, with tables, diagrams, trees and cards. Own misses stand
 * last, and beyond the two pages.
 */
export function frameworkNote({ framework, misses, full, file }: FrameworkNoteSource): string {
  const { id, name, minutes, steps } = framework;
  const front = noteFront({ kind: "framework", id }, name, ["framework"], { minutes, steps: steps.length });
  const body = full ? frameworkMarkdown(framework).trimEnd() : twoPages(framework, file);
  return page(front, body, missBlocks(misses, file));
}

function twoPages(framework: Framework, file: NoteFile): string {
  const { id, name, summary, minutes, steps } = framework;
  const rest = `Left out here: tables, diagrams, trees, cards. \`mlsd notes ${id} --full\` has them.`;
  const must: readonly Block[] = [
    `# ${escapeHeading(name)}`,
    `${escapeInline(summary)} ${minutes} minutes.`,
    "## Steps",
    stepList(steps, file),
  ];
  const hasRoom = (blocks: readonly Block[]): boolean => lineCount(page(...must, ...blocks, rest)) <= noteLines;
  let kept: readonly Block[] = [];
  for (const block of wholeRound(framework)) if (hasRoom([...kept, block])) kept = [...kept, block];
  return page(...must, ...kept, rest).trimEnd();
}

function stepList(steps: readonly Step[], file: NoteFile): string {
  let clock = 0;
  return steps
    .flatMap((step, index) => {
      const from = clock;
      clock += step.minutes;
      const head = `- **${index + 1}. ${escapePhrase(step.name)}** (${step.minutes} min, ${from} → ${clock}): ${escapeInline(step.goal)}`;
      const pitfalls = step.pitfalls.map(({ text }) => escapePhrase(text)).join(". ");
      return [
        head,
        ...step.items.map((item) => `  - ${itemText(item, file)}`),
        ...(pitfalls === "" ? [] : [`  - *Pitfalls:* ${pitfalls}.`]),
        `  - *To move on:* ${escapeQuotation(step.say)}`,
      ];
    })
    .join("\n");
}

function itemText({ text, concept, level, family }: FrameworkItem, file: NoteFile): string {
  const link =
    concept !== undefined && file({ kind: "concept", id: concept })
      ? ` ${noteLink(file, { kind: "concept", id: concept }, concept)}`
      : "";
  return `${escapeInline(text)}${level === "mid" ? "" : ` *(${level})*`}${familyMark(family)}${link}`;
}

/** What serves the whole round, the dearest first. */
function wholeRound({ final, deviations, pitfalls, estimates, tips, signals }: Framework): readonly Block[] {
  const asks = deviations.map(({ when, say }) => `**${escapePhrase(when)}**: ${escapeQuotation(say)}`);
  return [
    section("## Before you say you are done", bullets(final.map(({ text }) => text))),
    section("## Leaving the order", rawBullets(asks)),
    section("## Pitfalls of the whole round", pitfallLines(pitfalls)),
    section("## Sums", estimatesTable(estimates)),
    section("## What an interviewer listens for", bullets(signals?.strong ?? [])),
    section("## Tips", bullets(tips)),
  ];
}

function lineCount(text: string): number {
  return text.trimEnd().split("\n").length;
}
