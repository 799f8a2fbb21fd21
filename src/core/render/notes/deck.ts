// Cards to learn from, made out of concepts, pitfalls, prompts and frameworks, and the file of them that Anki imports.
import type { Concept } from "../../catalog/schema/concept.ts";
import type { Framework } from "../../catalog/schema/framework.ts";
import type { Pitfall } from "../../catalog/schema/pitfall.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";

/** A card to export. The id stays the same as long as what it asks about does. */
export interface DeckCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

export function conceptCard(concept: Concept): DeckCard {
  const { id, card, stage } = concept;
  return { id: `concept/${id}`, front: card.question, back: card.answer, tags: ["concept", stage] };
}

/** The prompt's own items as hint and sentence, its follow-ups with what to listen for, and the concepts it names. */
export function promptCards(prompt: Prompt, concepts: readonly Concept[]): readonly DeckCard[] {
  const { id, title, items, followups } = prompt;
  const own = items.flatMap((item): DeckCard[] => {
    if (item.hint === undefined || item.sample === undefined) return [];
    const front = `${title}: ${item.hint}`;
    return [{ id: `item/${id}/${item.id}`, front, back: item.sample, tags: [`prompt-${id}`, item.stage] }];
  });
  const probes = followups.map(({ id: probe, ask, listen_for, stage }): DeckCard => {
    const back = listen_for.map((each) => `- ${each}`).join("\n");
    return { id: `followup/${id}/${probe}`, front: `${title}: ${ask}`, back, tags: [`prompt-${id}`, stage] };
  });
  const named = new Set(items.flatMap((item) => item.concept ?? []));
  return [...own, ...probes, ...concepts.filter((concept) => named.has(concept.id)).map(conceptCard)];
}

/** The framework's own cards, and for each step the sentence that moves on. */
export function frameworkCards({ id, name, cards, steps }: Framework): readonly DeckCard[] {
  const tags = [`framework-${id}`];
  return [
    ...cards.map(({ id: card, question, answer }) => ({
      id: `card/${id}/${card}`,
      front: question,
      back: answer,
      tags,
    })),
    ...steps.map((step) => ({
      id: `step/${id}/${step.id}`,
      front: `${name}, ${step.name}: what has to stand on the board when you leave it?`,
      back: `${step.goal}\n${step.items.map(({ text }) => `- ${text}`).join("\n")}`,
      tags,
    })),
  ];
}

export function pitfallCard({ id, name, definition, why, instead }: Pitfall): DeckCard {
  return {
    id: `pitfall/${id}`,
    front: `${name}: ${definition} What does it cost, and what instead?`,
    back: `${why} ${instead}`,
    tags: ["pitfall"],
  };
}

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
