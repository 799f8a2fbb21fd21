// Frameworks as `mlsd show` prints them and full study notes hold them.
import type { Framework, FrameworkItem, Signals, Step } from "../../catalog/schema/framework.ts";
import { type Block, bullets, named, page, prose, quotation, rawBullets, section } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { table } from "../markdown/table.ts";
import { stageNames } from "../wording/stage-names.ts";
import {
  cardBlocks,
  decisionBlock,
  diagramBlock,
  estimatesTable,
  familyMark,
  pitfallLines,
  tableBlock,
} from "./reference-blocks.ts";

/** A framework whole, as a page of markdown: every step with all it holds, then what serves the whole round. */
export function frameworkMarkdown(framework: Framework): string {
  const { name, summary, minutes, source, mnemonic, steps } = framework;
  return page(
    `# ${escapeHeading(name)}`,
    escapeInline(summary),
    `${minutes} minutes, ${steps.length} steps. ${escapeInline(source)}`,
    section("## The clock", clockTable(steps), oursNote(steps)),
    mnemonic !== undefined && section("## To remember it", prose(mnemonic)),
    steps.map(stepBlocks),
    wholeRound(framework),
  );
}

function clockTable(steps: readonly Step[]): string {
  let clock = 0;
  const rows = steps.map((step, index) => {
    const from = clock;
    clock += step.minutes;
    const stages = step.stages.map((stage) => stageNames[stage]).join(", ");
    const minutes = `${step.minutes}${step.minutes_from === "ours" ? " \\*" : ""}`;
    return [`${index + 1}. ${escapeInline(step.name)}`, stages, minutes, `${from} to ${clock}`];
  });
  const right = { align: "right" } as const;
  return table(
    [{ name: "Step" }, { name: "Stages" }, { name: "Minutes", ...right }, { name: "Clock", ...right }],
    rows,
  );
}

function oursNote(steps: readonly Step[]): Block {
  return steps.some((step) => step.minutes_from === "ours") && "\\* The source gives no minutes here; these are ours.";
}

function stepBlocks(step: Step, index: number): Block {
  return [
    `## ${index + 1}. ${escapeHeading(step.name)} (${step.minutes} min)`,
    `**Goal:** ${escapeInline(step.goal)}`,
    `**Why:** ${escapeInline(step.why)}`,
    named("Ask", bullets(step.ask)),
    named("Checklist", step.items.map(itemLine).join("\n")),
    step.signals && signalBlocks(step.signals),
    named("Pitfalls", pitfallLines(step.pitfalls)),
    named("Tips", bullets(step.tips)),
    named("To move on, say", quotation(step.say)),
    step.tables.map((one) => tableBlock(one, 3)),
    step.diagrams.map((one) => diagramBlock(one, 3)),
    step.decisions.map((one) => decisionBlock(one, 3)),
  ];
}

function itemLine({ text, level, family }: FrameworkItem): string {
  return `- [ ] ${escapeInline(text)}${level === "mid" ? "" : ` *(${level})*`}${familyMark(family)}`;
}

function signalBlocks({ strong, weak, levels, example }: Signals): Block {
  const byLevel = Object.entries(levels ?? {}).map(([level, text]) => `*${level}*: ${escapeInline(text ?? "")}`);
  return [
    named("Strong", bullets(strong)),
    named("Weak", bullets(weak)),
    named("By level", rawBullets(byLevel)),
    example && ["**Said weakly:**", quotation(example.weak), "**Said strongly:**", quotation(example.strong)],
  ];
}

function wholeRound(framework: Framework): Block {
  const { signals, pitfalls, tips, tables, diagrams, estimates, cards, deviations, final } = framework;
  return [
    section(
      "## The whole round",
      signals && signalBlocks(signals),
      named("Pitfalls", pitfallLines(pitfalls)),
      named("Tips", bullets(tips)),
    ),
    tables.map((one) => tableBlock(one, 2)),
    diagrams.map((one) => diagramBlock(one, 2)),
    section("## Sums", estimatesTable(estimates)),
    section("## Leaving the order", deviations.map(deviationBlock)),
    section("## Questions to test yourself", cardBlocks(cards)),
    section("## Words", glossary(framework)),
    section("## Practice ladder", ladder(framework)),
    section("## Reading", reading(framework)),
    section("## Before you say you are done", final.map(({ text }) => `- [ ] ${escapeInline(text)}`).join("\n")),
  ];
}

function deviationBlock({ when, order, why, say }: Framework["deviations"][number]): Block {
  return [
    `**When:** ${escapeInline(when)}`,
    why !== undefined && `**Why:** ${escapeInline(why)}`,
    order && `Order: ${order.map((stage) => stageNames[stage]).join(" → ")}.`,
    quotation(say),
  ];
}

function glossary({ glossary: entries }: Framework): string {
  return rawBullets(entries.map(({ term, definition }) => `**${escapeInline(term)}**: ${escapeInline(definition)}`));
}

function ladder({ ladder: rungs }: Framework): string {
  const rows = rungs.map(({ day, task }) => [String(day), escapeInline(task)]);
  return rows.length === 0 ? "" : table([{ name: "Day", align: "right" }, { name: "Task" }], rows);
}

function reading({ reading: books }: Framework): string {
  return rawBullets(
    books.map(({ title, author, year }) => {
      return `${escapeInline(author)}: *${escapeInline(title)}*${year === undefined ? "" : ` (${year})`}`;
    }),
  );
}
