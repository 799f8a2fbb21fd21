// Prompts as `mlsd show` prints them and study notes hold them; the design is given away only on request.
import type { Fact, Prompt, PromptItem } from "../../catalog/schema/prompt.ts";
import { stages } from "../../catalog/schema/terms.ts";
import { type Block, bullets, named, page, prose, quotation, rawBullets, section } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { stageNames } from "../wording/stage-names.ts";
import { diagramBlock, estimatesTable, pitfallLines, tableBlock } from "./reference-blocks.ts";

export interface PromptMarkdownOptions {
  /** With the reference answer, its sums, tables and diagrams, and what to listen for. */
  readonly reveal: boolean;
  /** What stands in the place of what is left out. */
  readonly locked?: string;
}

/** A prompt as a page of markdown. Without `reveal` the reference answer and what gives it away are left out. */
export function promptMarkdown(prompt: Prompt, { reveal, locked }: PromptMarkdownOptions): string {
  const { id, title, ask, facts, items, pitfalls, followups, twists } = prompt;
  return page(
    `# ${escapeHeading(title)}`,
    quotation(ask),
    about(prompt),
    section("## Facts the interviewer holds", facts.map(factLine).join("\n")),
    section("## Checklist", checklist(items)),
    section("## Pitfalls", pitfallLines(pitfalls)),
    section(
      "## Follow-ups",
      probes(
        followups.map(({ stage, ask: words, listen_for }) => ({ stage: stageNames[stage], words, listen_for })),
        reveal,
      ),
    ),
    section(
      "## Twists",
      probes(
        twists.map(({ after, say, listen_for }) => ({ stage: `After ${stageNames[after]}`, words: say, listen_for })),
        reveal,
      ),
    ),
    reveal ? revealed(prompt) : (locked ?? `The reference answer is left out: \`mlsd show ${id} --reveal\` has it.`),
  );
}

function about({ family, difficulty, tags }: Prompt): string {
  const kind = family === "genai" ? "Generative" : "Classical";
  return `${kind}, ${difficulty}${tags.length > 0 ? `. Tags: ${tags.join(", ")}` : ""}.`;
}

function factLine({ topic, answer, basis, source }: Fact): string {
  const origin = basis === "sourced" && source !== undefined ? ` *(${escapeInline(source)})*` : "";
  return `- **${escapeInline(topic)}**: ${escapeInline(answer)}${origin}`;
}

function checklist(items: readonly PromptItem[]): Block {
  return stages.map((stage) => {
    const lines = items
      .filter((item) => item.stage === stage)
      .map(({ text, level }) => `- [ ] ${escapeInline(text)}${level === "mid" ? "" : ` *(${level})*`}`);
    return named(stageNames[stage], lines.join("\n"));
  });
}

interface Probe {
  readonly stage: string;
  readonly words: string;
  readonly listen_for: readonly string[];
}

function probes(list: readonly Probe[], reveal: boolean): Block {
  if (!reveal) return rawBullets(list.map(({ stage, words }) => `*${stage}:* ${escapeInline(words)}`));
  return list.map(({ stage, words, listen_for }) => [
    `*${stage}:* ${escapeInline(words)}`,
    named("Listen for", bullets(listen_for)),
  ]);
}

function revealed({ reference, tables, diagrams, estimates, deviation }: Prompt): Block {
  const { order, when, why, say } = deviation;
  return [
    section(
      "## What a strong senior says",
      stages.map((stage) => {
        const text = reference[stage];
        return text !== undefined && [`### ${stageNames[stage]}`, prose(text)];
      }),
    ),
    section("## Sums", estimatesTable(estimates)),
    tables.map((one) => tableBlock(one, 2)),
    diagrams.map((one) => diagramBlock(one, 2)),
    section(
      "## Leaving the order",
      `**When:** ${escapeInline(when)}`,
      `**Why:** ${escapeInline(why)}`,
      order && `Order: ${order.map((stage) => stageNames[stage]).join(" → ")}.`,
      say !== undefined && quotation(say),
    ),
  ];
}
