// Concepts and general pitfalls as `mlsd show` prints them and study notes hold them.
import type { Concept } from "../../catalog/schema/concept.ts";
import type { Pitfall } from "../../catalog/schema/pitfall.ts";
import { named, page, quotation } from "../markdown/blocks.ts";
import { escapeHeading, escapeInline } from "../markdown/escape.ts";
import { stageNames } from "../wording/stage-names.ts";
import { familyMark } from "./reference-blocks.ts";

/** A concept as a page of markdown. */
export function conceptMarkdown(concept: Concept): string {
  const { name, definition, stage, level, family, hint_question, sample, card, see_also } = concept;
  return page(
    `# ${escapeHeading(name)}`,
    escapeInline(definition),
    `Stage: ${stageNames[stage]}. Expected from: ${level}${familyMark(family)}.`,
    `**A question that leads to it:** ${escapeInline(hint_question)}`,
    named("How it sounds", quotation(sample)),
    `**Card:** ${escapeInline(card.question)}`,
    quotation(card.answer),
    see_also && see_also.length > 0 && `See also: ${see_also.join(", ")}.`,
  );
}

/** A general pitfall as a page of markdown. */
export function pitfallMarkdown({ name, kind, definition, why, instead }: Pitfall): string {
  return page(
    `# ${escapeHeading(name)}`,
    escapeInline(definition),
    `**${kind === "wrong" ? "Why it is not true" : "Why it costs"}:** ${escapeInline(why)}`,
    `**Instead:** ${escapeInline(instead)}`,
    kind === "absent" ? "Judged on a whole answer only, by what it leaves out." : "Judged by what is said.",
  );
}
