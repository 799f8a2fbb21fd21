// Checklists in a transcript: each entry with its verdict, the help before it, and the words that prove it.
import type { Rubric } from "../../catalog/schema/rubric.ts";
import type { Help, VerdictGiven } from "../../session/events.ts";
import { rulesOf } from "../../session/mode.ts";
import { escapePhrase, escapeQuotation } from "../markdown/escape.ts";
import { figure } from "../wording/figure.ts";
import type { SessionView, ViewedPoint, ViewedStep } from "./session-view.ts";

const helps: Readonly<Record<Help, string>> = {
  rung1: "after hint 1",
  rung2: "after hint 2",
  rung3: "after hint 3",
  followup: "after a follow-up",
  shown: "after the checklist was shown",
};

/** The entries as a GFM task list with their verdicts in words; without marks, as they stand. Empty when there is none. */
export function checklistBlock(view: SessionView, entries: readonly ViewedPoint[]): string {
  const { state } = view;
  if (!state.judged)
    return entries
      .filter((entry) => !entry.bonus)
      .map((entry) => `- [ ] ${nameOf(entry)}`)
      .join("\n");
  return entries
    .filter((entry) => (entry.bonus ? isHeard(view, entry) : verdictOf(view, entry) !== undefined))
    .map((entry) => entryLine(view, entry))
    .join("\n");
}

/**
 * The verdict on an entry. What the coach gave none was missed; where a person marked it was never asked about, and is
 * undefined.
 */
export function verdictOf(view: SessionView, entry: ViewedPoint): VerdictGiven | undefined {
  const { subject, id } = entry;
  const given = view.state.judged?.verdicts.find((each) => each.subject === subject && each.id === id);
  const byPerson = view.state.judged?.coach === "none" || view.started.interviewer === "human";
  return given ?? (byPerson ? undefined : { subject, id, verdict: "missed" });
}

function isHeard(view: SessionView, entry: ViewedPoint): boolean {
  const given = verdictOf(view, entry);
  return given !== undefined && given.verdict !== "missed";
}

function entryLine(view: SessionView, entry: ViewedPoint): string {
  const given = verdictOf(view, entry);
  const ticked = given?.verdict === "said" || given?.verdict === "helped" || given?.verdict === "ticked";
  const bonus = entry.bonus ? ` (bonus, level ${entry.level})` : "";
  const words = given ? verdictText(view, given) : "not judged";
  const disputed = view.state.disputes.some((each) => each.subject === entry.subject && each.id === entry.id);
  return `- [${ticked ? "x" : " "}] ${nameOf(entry)}${bonus} — ${words}${disputed ? " (put right by you)" : ""}`;
}

function verdictText(view: SessionView, given: VerdictGiven): string {
  const words = verdictWord(given, view.definitions.rubric);
  if (!given.evidence || given.verdict === "missed") return words;
  const lists: readonly ViewedStep[] = [...view.checklists, ...view.beyond];
  const home = lists.find((list) => list.entries.some((each) => each.id === given.id))?.step;
  const said = view.started.steps.find((step) => step.id === given.step && step.id !== home);
  const where = said && rulesOf(view.started).steps ? ` (in ${escapePhrase(said.name)})` : "";
  return `${words}: ${escapeQuotation(given.evidence)}${where}`;
}

function verdictWord(given: VerdictGiven, rubric: Rubric): string {
  const { verdicts } = rubric;
  switch (given.verdict) {
    case "helped":
      if (!given.help) return "helped";
      return `helped, ${helps[given.help]}, counts ${figure(verdicts.helped[given.help], 2)}`;
    case "likely":
      return `likely, counts ${figure(verdicts.likely, 2)}`;
    case "ticked":
    case "said":
    case "missed":
      return given.verdict;
    default:
      given.verdict satisfies never;
      return "";
  }
}

function nameOf(entry: ViewedPoint): string {
  return escapePhrase(entry.name);
}
