// The part of a transcript about time: where the minutes went, and what interrupted or changed the plan.
import { stages } from "../../catalog/schema/terms.ts";
import { rulesOf } from "../../session/mode.ts";
import { stageClock } from "../../session/stage-clock.ts";
import { clockText, durationText } from "../../text/duration.ts";
import { escapeInline, escapePhrase } from "../markdown/escape.ts";
import { gantt } from "../markdown/gantt.ts";
import { table } from "../markdown/table.ts";
import { stageNames } from "../wording/stage-names.ts";
import type { SessionView } from "./session-view.ts";

const minute = 60_000;

/** Minutes against budgets as a table and a chart, by stage where there were no steps; pauses, gaps, deviations. */
export function minutesBlocks(view: SessionView): readonly string[] {
  const { started } = view;
  const timed = rulesOf(started).steps ? stepBlocks(view) : stageBlocks(view);
  return [
    "## Minutes",
    ...(started.timed ? timed : [`Not timed. The plan was ${started.minutes} min.`]),
    ...interruptionBlocks(view),
    ...deviationBlocks(view),
  ];
}

/** Time spent against a budget: "0:12 over", "1:00 left". */
export function overText(spent: number, budget: number): string {
  if (Math.floor(spent / 1000) === Math.floor(budget / 1000)) return "on budget";
  return spent > budget ? `${clockText(spent - budget)} over` : `${clockText(budget - spent)} left`;
}

function stepBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const rows = started.steps.map((step) => {
    const spent = state.elapsedByStep[step.id] ?? 0;
    const budget = step.minutes * minute;
    const opened = state.visited.includes(step.id);
    return [
      escapePhrase(step.name),
      opened ? clockText(spent) : "not opened",
      clockText(budget),
      opened ? overText(spent, budget) : "",
    ];
  });
  const budget = started.minutes * minute;
  const total = ["**Total**", clockText(state.elapsed), clockText(budget), overText(state.elapsed, budget)];
  const columns = [
    { name: "Step" },
    { name: "Spent", align: "right" },
    { name: "Budget", align: "right" },
    { name: "Against budget", align: "right" },
  ] as const;
  return [table(columns, [...rows, total].map(filled)), stepChart(view)];
}

function stepChart(view: SessionView): string {
  const { state, started } = view;
  const starts = new Map<string, number>();
  let clock = 0;
  const planned = started.steps.map((step) => step.id);
  for (const id of [...state.visited, ...planned.filter((each) => !state.visited.includes(each))]) {
    starts.set(id, clock);
    clock += state.elapsedByStep[id] ?? 0;
  }
  let plan = 0;
  const sections = started.steps.map((step) => {
    const budget = step.minutes * minute;
    const spent = state.elapsedByStep[step.id] ?? 0;
    const start = plan;
    plan += budget;
    const over = spent >= budget + 1000;
    return {
      name: step.name,
      bars: [
        { label: `budget ${step.minutes} min`, start: start / 1000, seconds: budget / 1000, tag: "done" as const },
        {
          label: `spent ${durationText(spent)}${over ? ", over" : ""}`,
          start: (starts.get(step.id) ?? 0) / 1000,
          seconds: spent / 1000,
          tag: over ? ("crit" as const) : ("active" as const),
        },
      ],
    };
  });
  return gantt("Minutes against budgets", sections);
}

function stageBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const budget = started.minutes * minute;
  const whole = `The clock ran ${clockText(state.elapsed)} of ${clockText(budget)} (${overText(state.elapsed, budget)}).`;
  const spent = stageClock(state);
  const seen = stages.filter((stage) => spent[stage] !== undefined);
  if (seen.length === 0) return [whole];
  let clock = 0;
  const sections = seen.map((stage) => {
    const ms = spent[stage] ?? 0;
    const start = clock;
    clock += ms;
    return {
      name: stageNames[stage],
      bars: [{ label: `spent ${durationText(ms)}`, start: start / 1000, seconds: ms / 1000, tag: "active" as const }],
    };
  });
  return [
    `${whole} By stage, from the times the lines were kept at:`,
    table(
      [{ name: "Stage" }, { name: "Spent", align: "right" }],
      seen.map((stage) => [stageNames[stage], clockText(spent[stage] ?? 0)]),
    ),
    gantt("Minutes by stage", sections),
  ];
}

function interruptionBlocks(view: SessionView): readonly string[] {
  const { paused, gaps } = view.state;
  const causes = { stopped: "the program was stopped", suspended: "the machine slept", away: "the program was left" };
  const lines = [
    ...(paused >= 1000 ? [`- Paused for ${durationText(paused)}.`] : []),
    ...gaps.map((gap) => `- A gap of ${durationText(gap.ms)}: ${causes[gap.cause]}.`),
  ];
  return lines.length > 0 ? ["Outside the clock:", lines.join("\n")] : [];
}

function deviationBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const name = (id: string) => escapePhrase(started.steps.find((step) => step.id === id)?.name ?? id);
  const lines = state.deviations.map((each) => {
    const from = each.from ? `From ${name(each.from)} to ${name(each.to)}` : `To ${name(each.to)}`;
    return `- ${from}: ${escapeInline(each.reason)}`;
  });
  return lines.length > 0 ? ["Left the framework's order, with the reason given:", lines.join("\n")] : [];
}

/** An empty cell says so, for those who hear the table. */
function filled(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell || "–");
}
