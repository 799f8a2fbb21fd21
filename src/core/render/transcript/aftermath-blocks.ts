// The last part of a transcript: what is left to tell once score and answer are told.
import { stages } from "../../catalog/schema/terms.ts";
import type { ChecklistEntry } from "../../points/step-checklist.ts";
import type { PitfallJudged } from "../../session/events.ts";
import { escapeInline, escapePhrase, escapeQuotation } from "../markdown/escape.ts";
import { fence } from "../markdown/fence.ts";
import { stageNames } from "../wording/stage-names.ts";
import { verdictOf } from "./checklist-lines.ts";
import type { SessionView } from "./session-view.ts";

/** Pitfalls with the words that showed them, facts never asked, what to say next time, unsent text, the honest limit. */
export function aftermathBlocks(view: SessionView): readonly string[] {
  return [
    ...noteBlocks(view),
    ...pitfallBlocks(view),
    ...factBlocks(view),
    ...nextTimeBlocks(view),
    ...cardBlocks(view),
    ...draftBlocks(view),
    ...(view.scorecard ? ["## What this score is not", escapeInline(view.scorecard.honestLimit)] : []),
  ];
}

/** What an interviewer wrote once the clock had stopped; the rest stands in its step. */
function noteBlocks({ state }: SessionView): readonly string[] {
  const after = state.notes.filter(({ step }) => step === null);
  if (after.length === 0) return [];
  return ["## The interviewer's notes after the round", after.map(({ text }) => `- ${escapeInline(text)}`).join("\n")];
}

function pitfallBlocks(view: SessionView): readonly string[] {
  const { state } = view;
  if (!state.judged || state.judged.coach === "none") return [];
  const lines = state.judged.pitfalls.map((judged) => pitfallLine(view, judged));
  return ["## Pitfalls", lines.length > 0 ? lines.join("\n") : "None was seen."];
}

function pitfallLine(view: SessionView, judged: PitfallJudged): string {
  const { name, why, instead } = knownPitfall(view, judged.id);
  const words = judged.evidence ? ` — ${escapeQuotation(judged.evidence)}` : "";
  const reason = why ? ` ${sentence(why)}` : "";
  const better = instead ? ` Instead: ${sentence(instead)}` : "";
  return `- **${escapePhrase(name)}**${words}.${reason}${better}`;
}

/** A general pitfall, or one of the framework's, a step's or the prompt's own; by its id when it is no longer defined. */
function knownPitfall(view: SessionView, id: string): { name: string; why?: string; instead?: string } {
  const { pitfalls, framework, prompt } = view.definitions;
  const general = pitfalls.find((each) => each.id === id);
  if (general) return general;
  const all = [...prompt.pitfalls, ...framework.pitfalls, ...framework.steps.flatMap((step) => step.pitfalls)];
  const own = all.find((each) => each.id === id);
  if (!own) return { name: id };
  const instead = pitfalls.find((each) => each.id === own.general)?.instead;
  return { name: own.text, why: own.why, ...(instead ? { instead } : {}) };
}

/** A drill that is not about scoping asks no facts, so none is missing. */
function factBlocks(view: SessionView): readonly string[] {
  const { state, started, definitions } = view;
  const drilled = started.steps.find((step) => step.id === started.drill);
  if (!view.over || (started.drill && !drilled?.stages.includes("scope"))) return [];
  const asked = new Set(state.questions.map((question) => question.fact));
  const never = definitions.prompt.facts.filter((fact) => !asked.has(fact.id));
  if (never.length === 0) return ["## Facts never asked", "None: every fact was asked for."];
  return [
    "## Facts never asked",
    never.map((fact) => `- **${escapePhrase(fact.topic)}**: ${escapeInline(fact.answer)}`).join("\n"),
  ];
}

function nextTimeBlocks(view: SessionView): readonly string[] {
  if (!view.state.judged) return [];
  const missed = missedEntries(view);
  const here = missed.filter((entry) => entry.subject === "item" || referenceOf(view, entry) !== undefined);
  const elsewhere = missed.filter((entry) => !here.includes(entry));
  if (missed.length === 0) return [];
  return [
    "## What to say next time",
    ...(here.length > 0 ? ["Missed, in the words of a strong answer to this prompt:", sampleLines(view, here)] : []),
    ...(elsewhere.length > 0
      ? ["Missed, with a sentence about another system (swap the nouns):", sampleLines(view, elsewhere)]
      : []),
  ];
}

/** Core things missed that have a sentence to show. */
function missedEntries(view: SessionView): readonly ChecklistEntry[] {
  return view.checklists
    .flatMap((list) => list.entries)
    .filter((entry) => isCore(entry) && verdictOf(view, entry)?.verdict === "missed" && hasSample(entry));
}

function referenceOf(view: SessionView, entry: ChecklistEntry): string | undefined {
  return verdictOf(view, entry)?.reference;
}

function sampleLines(view: SessionView, entries: readonly ChecklistEntry[]): string {
  return stages
    .flatMap((stage) => entries.filter((entry) => entry.stage === stage))
    .map((entry) => {
      const words = referenceOf(view, entry) ?? entry.ladder[2];
      return `- **${escapePhrase(entry.name)}** (${stageNames[entry.stage]}): ${escapeQuotation(words)}`;
    })
    .join("\n");
}

/** Three questions to test oneself with tomorrow: the cards of what was missed, the heaviest first. */
function cardBlocks(view: SessionView): readonly string[] {
  if (!view.state.judged) return [];
  const cards = missedEntries(view)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(
      (entry) =>
        view.definitions.concepts.concepts.find(({ id }) => entry.subject === "concept" && id === entry.id) ?? [],
    )
    .slice(0, 3)
    .map(({ card }, at) => `${at + 1}. ${escapeInline(card.question)} — ${escapeInline(card.answer)}`);
  return cards.length === 0
    ? []
    : [cards.length === 1 ? "## One card" : `## ${["", "", "Two", "Three"][cards.length]} cards`, cards.join("\n")];
}

/** What the framework or the prompt leans on; the rest stands in the checklists. */
function isCore(entry: ChecklistEntry): boolean {
  return !entry.bonus && entry.weight >= 2;
}

/** A framework's own item has no sample: its text says what to cover, not how one says it. */
function hasSample(entry: ChecklistEntry): boolean {
  return entry.ladder[2] !== entry.text;
}

function draftBlocks(view: SessionView): readonly string[] {
  const { draft } = view.state;
  return draft.trim() === "" ? [] : ["## Not sent", "Typed, and not sent yet:", fence([draft])];
}

function sentence(text: string): string {
  return `${escapePhrase(text)}${/[?!]$/.test(text) ? "" : "."}`;
}
