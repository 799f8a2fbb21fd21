import type { Rubric } from "../../catalog/rubric.ts";
import type { ChecklistEntry } from "../../session/checklist.ts";
import type { Help, VerdictGiven } from "../../session/events.ts";
import { figure } from "../figure.ts";
import { escapePhrase, quoted } from "../markdown/escape.ts";
import type { SessionView } from "./session-view.ts";

const helps: Readonly<Record<Help, string>> = {
  rung1: "after hint 1",
  rung2: "after hint 2",
  rung3: "after hint 3",
  followup: "after a follow-up",
  shown: "after the checklist was shown",
};

/** The entries as a GFM task list with their verdicts in words; without marks, as they stand. Empty when there is none. */
export function checklistBlock(view: SessionView, entries: readonly ChecklistEntry[]): string {
  const { state } = view;
  if (!state.judged)
    return entries
      .filter((entry) => !entry.bonus)
      .map((entry) => `- [ ] ${nameOf(entry)}`)
      .join("\n");
  return entries
    .filter((entry) => !entry.bonus || isHeard(verdictOf(view, entry)))
    .map((entry) => entryLine(view, entry))
    .join("\n");
}

/** The verdict on an entry; undefined when it was not judged. */
export function verdictOf(view: SessionView, entry: ChecklistEntry): VerdictGiven | undefined {
  return view.state.judged?.verdicts.find((given) => given.subject === entry.subject && given.id === entry.id);
}

function isHeard(given: VerdictGiven | undefined): boolean {
  return given !== undefined && given.verdict !== "missed";
}

function entryLine(view: SessionView, entry: ChecklistEntry): string {
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
  const home = view.checklists.find((list) => list.entries.some((each) => each.id === given.id))?.step;
  const said = view.started.steps.find((step) => step.id === given.step && step.id !== home);
  const where = said && view.started.mode === "guided" ? ` (in ${escapePhrase(said.name)})` : "";
  return `${words}: ${quoted(given.evidence)}${where}`;
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

function nameOf(entry: ChecklistEntry): string {
  return escapePhrase(entry.name);
}
