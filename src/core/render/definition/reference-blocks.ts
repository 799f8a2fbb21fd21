// The parts that pages of frameworks and prompts share: tables, diagrams, trees, sums, cards, pitfalls.
import type { Card, DecisionTree, Diagram, Estimate, Table } from "../../catalog/schema/reference.ts";
import type { Family } from "../../catalog/schema/vocabulary.ts";
import { nodeOf } from "../../trees/tree.ts";
import { type Block, prose, rawBullets } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { fence } from "../markdown/fence.ts";
import { table } from "../markdown/table.ts";

/** A reference table under a heading of this level. */
export function tableBlock({ title, family, columns, rows, note }: Table, level: number): Block {
  const head = columns.map((name) => ({ name: escapeInline(name) }));
  const cells = rows.map((row) => row.map(escapeInline));
  return [heading(title, family, level), table(head, cells), note !== undefined && escapeInline(note)];
}

/** A diagram as a Mermaid fence, and in words for readers without Mermaid. */
export function diagramBlock({ title, family, mermaid, text }: Diagram, level: number): Block {
  return [heading(title, family, level), fence([mermaid.trimEnd()], "mermaid"), escapeInline(text)];
}

/** A decision tree as a nested list: a question, its answers, and what each leads to. */
export function decisionBlock(tree: DecisionTree, level: number): Block {
  return [heading(tree.title, tree.family, level), decisionLines(tree, tree.start, 0, new Set()).join("\n")];
}

/** Sums with what they come to. */
export function estimatesTable(estimates: readonly Estimate[]): string {
  if (estimates.length === 0) return "";
  const rows = estimates.map(({ title, sum, equals, so }) => {
    return [title, sum, so === undefined ? equals : `${equals}. ${so}`].map(escapeInline);
  });
  return table([{ name: "What" }, { name: "Sum" }, { name: "Comes to" }], rows);
}

/** Questions to test oneself with; the answers stand under each. */
export function cardBlocks(cards: readonly Card[]): Block {
  return cards.map(({ question, answer }, index) => [
    `**Q${index + 1}.** ${escapeInline(question)}`,
    quotedProse(answer),
  ]);
}

/** What is only shown for generative prompts says so. */
export function familyMark(family: Family | undefined): string {
  return family === "genai" ? " (generative prompts)" : "";
}

/** Pitfalls with why each costs. */
export function pitfallLines(pitfalls: readonly { readonly text: string; readonly why: string }[]): string {
  return rawBullets(pitfalls.map(({ text, why }) => `**${escapeInline(text)}** ${escapeInline(why)}`));
}

function heading(title: string, family: Family | undefined, level: number): string {
  return `${"#".repeat(level)} ${escapeHeading(title)}${familyMark(family)}`;
}

function decisionLines(tree: DecisionTree, id: string, depth: number, written: Set<string>): readonly string[] {
  const node = nodeOf(tree, id);
  const indent = "  ".repeat(depth);
  if (!("ask" in node)) return [`${indent}- → **${escapeInline(node.choose)}**: ${escapeInline(node.because)}`];
  if (written.has(id)) return [`${indent}- ${escapeInline(node.ask)} (as above)`];
  written.add(id);
  return [
    `${indent}- ${escapeInline(node.ask)}`,
    ...node.answers.flatMap(({ answer, to }) => [
      `${indent}  - *${escapeInline(answer)}*`,
      ...decisionLines(tree, to, depth + 2, written),
    ]),
  ];
}

function quotedProse(text: string): string {
  return prose(text)
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}
