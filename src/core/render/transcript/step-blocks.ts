// The answer in the transcript of a guided session, under headings by which it can be read back.
import type { PlannedStep } from "../../session/events.ts";
import { linesOf } from "../../session/state.ts";
import { clockText } from "../../text/duration.ts";
import { escapeHeading } from "../markdown/escape.ts";
import { counted } from "../wording/figure.ts";
import { answerBlocks } from "./answer-blocks.ts";
import { checklistBlock } from "./checklist-lines.ts";
import { overText } from "./minutes-blocks.ts";
import type { SessionView } from "./session-view.ts";

/** The heading of everything said where there are no steps; the parser knows it. */
export const pageHeading = "## The page";

/** Guided: each step with what was said in it and its checklist. */
export function stepBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const blocks = started.steps.flatMap((step, index) => [
    `## Step ${index + 1} of ${started.steps.length}: ${escapeHeading(step.name)}`,
    aboutStep(view, step),
    ...answerBlocks(view, linesOf(state, step.id), step.id),
    ...stepChecklist(view, step),
  ]);
  const planned = new Set<string | null>(started.steps.map((step) => step.id));
  const strays = state.lines.filter((line) => !planned.has(line.step));
  if (strays.length === 0) return blocks;
  return [...blocks, pageHeading, "Said outside the steps.", ...answerBlocks(view, strays, "")];
}

/** The line under a step's heading. It names the step's id in code; the parser reads it there. */
function aboutStep(view: SessionView, step: PlannedStep): string {
  const { state, started } = view;
  const spent = state.elapsedByStep[step.id] ?? 0;
  const budget = step.minutes * 60_000;
  const opened = state.visited.includes(step.id);
  const time = started.timed
    ? `${clockText(spent)} of ${clockText(budget)}, ${overText(spent, budget)}`
    : `budget ${step.minutes} min, not timed`;
  const said = linesOf(state, step.id).length;
  const typed = started.aloud && said === 0 ? "spoken, nothing typed" : counted(said, "line");
  return `Step \`${step.id}\`: ${opened ? `${time}; ${typed}` : `not opened, budget ${clockText(budget)}`}.`;
}

function stepChecklist(view: SessionView, step: PlannedStep): readonly string[] {
  if (!view.state.judged && !view.over) return [];
  const entries = view.checklists.find((list) => list.step === step.id)?.entries ?? [];
  const list = checklistBlock(view, entries);
  const beyond = checklistBlock(view, view.beyond.find((each) => each.step === step.id)?.entries ?? []);
  return [
    ...(list === "" ? [] : [view.state.judged ? "Checklist:" : "Checklist, not marked:", list]),
    ...(beyond === "" ? [] : ["Beyond this framework's list, counted all the same:", beyond]),
  ];
}
