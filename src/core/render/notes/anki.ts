// The file of cards that `mlsd notes --anki` writes, and how mlsd knows one as its own.
import type { DeckCard } from "./deck.ts";

/** The lines Anki reads before the cards. The tab is the separator, so it stands in the list of columns too. */
const header = [
  "#separator:Tab",
  "#html:false",
  "#notetype:Basic",
  "#deck:ML System Design",
  "#tags:mlsd",
  "#columns:ID\tFront\tBack\tTags",
  "#tags column:4",
];

/**
 * Cards as a text that Anki imports (2.1.54 or newer), UTF-8: our own stable id in the first field, fields with tabs, line ends or
 * quotes in quotes. A card that two notes share stands once.
 */
export function ankiText(cards: readonly DeckCard[]): string {
  const once = [...new Map(cards.map((card) => [card.id, card])).values()];
  const rows = once.map(({ id, front, back, tags }) =>
    [`mlsd/${id}`, front, back, tags.map((tag) => `mlsd::${tag}`).join(" ")].map(field).join("\t"),
  );
  return `${[...header, ...rows].join("\n")}\n`;
}

/** Whether a text is such a file of ours. */
export function isOwnDeck(text: string): boolean {
  return text.startsWith(`${header.join("\n")}\n`);
}

function field(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
