// The rows of a score sheet as data, so that printing it and reading it back cannot disagree.
import type { Rubric } from "../../catalog/schema/rubric.ts";
import type { Level, Stage } from "../../catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../../catalog/session-definitions.ts";
import { type InterviewSchedule, interviewSchedule } from "../../interview/interview-schedule.ts";
import { type ListenPoint, listenPitfalls, listenPoints } from "../../interview/listen-points.ts";
import type { PlannedStep } from "../../session/events.ts";
import { seeded } from "../../text/seeded.ts";

/** What an interview is printed from, and read back with. */
export interface InterviewPlan {
  readonly definitions: SessionDefinitions;
  readonly level: Level;
  readonly minutes: number;
  readonly steps: readonly PlannedStep[];
}

/** A row of the score sheet. `boxes`: how many boxes it has to put a mark in; 0 for a box to write words in. */
export interface SheetRow {
  readonly kind: "field" | "step" | "fact" | "followup" | "twist" | "concept" | "item" | "pitfall";
  readonly id: string;
  readonly boxes: 0 | 1 | 3;
  /** The words between the boxes and the row's code: plain text. */
  readonly words: readonly string[];
}

/** The rows that are marked for one dimension of the rubric, by stage. */
export interface SheetDimension {
  readonly dimension: Rubric["dimensions"][number];
  readonly stages: readonly { readonly stage: Stage; readonly rows: readonly SheetRow[] }[];
}

export interface SheetRows {
  readonly fields: readonly SheetRow[];
  readonly steps: readonly SheetRow[];
  readonly facts: readonly SheetRow[];
  readonly probes: readonly SheetRow[];
  readonly dimensions: readonly SheetDimension[];
  readonly pitfalls: readonly SheetRow[];
}

/** Every row of the sheet of an interview, in the order they are printed and read. */
export function sheetRows(plan: InterviewPlan): SheetRows {
  const { definitions, level } = plan;
  const { prompt, rubric, framework } = definitions;
  const schedule = interviewSchedule(framework, prompt, plan.steps);
  const points = listenPoints(definitions, level);
  return {
    fields: [
      { kind: "field", id: "date", boxes: 0, words: ["Date, as 2026-11-30 or 2026-11-30 18:00"] },
      { kind: "field", id: "verdict", boxes: 0, words: ["Your verdict, before you add anything up"] },
    ],
    steps: schedule.steps.map(({ id, name, from, to }) => {
      return { kind: "step", id, boxes: 0, words: [name, `${from} to ${to}`] };
    }),
    facts: prompt.facts.map(({ id, topic }) => ({ kind: "fact", id, boxes: 1, words: [topic] })),
    probes: probeRows(schedule),
    dimensions: rubric.dimensions.map((dimension) => ({
      dimension,
      stages:
        dimension.feeds === "conduct"
          ? []
          : dimension.feeds.map((stage) => ({
              stage,
              rows: points.filter((point) => point.stage === stage).map(pointRow),
            })),
    })),
    pitfalls: listenPitfalls(definitions).map(({ id, name, why }) => {
      return { kind: "pitfall", id, boxes: 1, words: [name, why] };
    }),
  };
}

/** The rows in one list. */
export function rowsInOrder(rows: SheetRows): readonly SheetRow[] {
  const marked = rows.dimensions.flatMap(({ stages }) => stages.flatMap((stage) => stage.rows));
  return [...rows.fields, ...rows.steps, ...rows.facts, ...rows.probes, ...marked, ...rows.pitfalls];
}

/** The code at the end of a row, by which it is read. */
export function rowCode({ kind, id }: Pick<SheetRow, "kind" | "id">): string {
  return `${kind}:${id}`;
}

/**
 * What the sheet was printed from: prompt, framework, level, minutes, and a checksum over these, the steps and the rows, so
 * that a sheet of other definitions, or one whose first line was damaged, is not read as this one.
 */
export function sheetCode(plan: InterviewPlan): string {
  const { definitions, level, minutes, steps } = plan;
  const settings = [definitions.prompt.id, definitions.framework.id, level, String(minutes)];
  const rows = rowsInOrder(sheetRows(plan)).map(rowCode);
  const budgets = steps.map((step) => `${step.id}=${step.minutes}`);
  const sum = seeded(1, [...settings, ...budgets, ...rows].join("\n")) * 0x1_0000_0000;
  return [...settings, Math.floor(sum).toString(16).padStart(8, "0")].join(" ");
}

function pointRow({ subject, id, name, listen }: ListenPoint): SheetRow {
  return { kind: subject === "item" ? "item" : "concept", id, boxes: 3, words: [name, listen] };
}

function probeRows({ steps, twist, reserve }: InterviewSchedule): readonly SheetRow[] {
  const followups = steps.flatMap((step) => step.cues);
  const all = [...followups, ...(twist ? [twist] : []), ...reserve];
  return all.map(({ kind, id, words }) => ({ kind, id, boxes: 1, words: [words] }));
}
