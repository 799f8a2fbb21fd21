// The lists of the interviewer's console, points, facts, follow-ups and pitfalls, and each as a screenful of rows with keys.

import type { SessionDefinitions } from "../../catalog/session-definitions.ts";
import type { InterviewSchedule } from "../../interview/interview-schedule.ts";
import { type ListenPoint, listenPitfalls, listenPoints } from "../../interview/listen-points.ts";
import { homeOf, type StepChecklist } from "../../points/step-checklist.ts";
import type { Mark, SessionState } from "../../session/state.ts";
import { cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";

/** One line of the interviewer's list: something to mark, or something to say. */
export interface ConsoleEntry {
  readonly id: string;
  /** " " open, "x" said or done, "h" helped. */
  readonly mark: " " | "x" | "h";
  readonly text: string;
}

export interface ConsoleList {
  readonly title: string;
  readonly entries: readonly ConsoleEntry[];
}

/** Keys that mark a line of the list, in order. The letters between are commands. */
export const listKeys = [..."1234567890acdegijkmorsvz"];

/** Rows of the screen the list leaves to the clock, the keys and what was said last. */
const rowsBeside = 9;
const twoColumnsFrom = 76;

/** How many lines of a list a screen shows at once. */
function listRoom(columns: number, rows: number): number {
  const fits = Math.max(3, rows - rowsBeside) * (columns >= twoColumnsFrom ? 2 : 1);
  return Math.min(listKeys.length, fits);
}

/** One screenful of a list. `page` wraps round. */
export function listPage(
  list: ConsoleList,
  page: number,
  columns: number,
  rows: number,
): { readonly entries: readonly ConsoleEntry[]; readonly page: number; readonly pages: number } {
  const room = listRoom(columns, rows);
  const pages = Math.max(1, Math.ceil(list.entries.length / room));
  const here = ((page % pages) + pages) % pages;
  return { entries: list.entries.slice(here * room, (here + 1) * room), page: here, pages };
}

/** The list as rows of the screen: a title, then a key, a box and the text for each line, in two columns where it must. */
export function listRows(
  list: ConsoleList,
  page: number,
  theme: Theme,
  columns: number,
  rows: number,
): readonly string[] {
  const shown = listPage(list, page, columns, rows);
  const turn = shown.pages > 1 ? `${shown.page + 1}/${shown.pages}, Tab turns · ` : "";
  const isWide = columns >= twoColumnsFrom && shown.entries.length > Math.max(3, rows - rowsBeside);
  const width = isWide ? Math.floor((columns - 3) / 2) : columns - 1;
  const lines = shown.entries.map(({ mark, text }, at) => {
    const line = cutCells(`${listKeys[at]} [${mark}] ${text}`, width, theme.unicode ? "…" : "...");
    return { line, isMarked: mark !== " " };
  });
  const styled = ({ line, isMarked }: (typeof lines)[number], fill: boolean) => {
    const text = fill ? padCells(line, width) : line;
    return isMarked ? theme.good(text) : text;
  };
  const title = theme.strong(cutCells(`${turn}${list.title}`, columns - 1, theme.unicode ? "…" : "..."));
  if (shown.entries.length === 0) return [title, "  Nothing to mark here."];
  if (!isWide) return [title, ...lines.map((each) => styled(each, false))];
  const half = Math.ceil(lines.length / 2);
  return [
    title,
    ...lines.slice(0, half).map((left, at) => {
      const right = lines[half + at];
      return right ? `${styled(left, true)}  ${styled(right, false)}` : styled(left, false);
    }),
  ];
}

/** What an interviewer marks in one step. */
export interface StepPoints {
  readonly step: string;
  readonly points: readonly ListenPoint[];
}

/** Everything there is to mark, each under the step whose checklist names it, else under the home of its stage. */
export function pointsByStep(
  state: SessionState,
  definitions: SessionDefinitions,
  checklist: readonly StepChecklist[],
): readonly StepPoints[] {
  const { started } = state;
  const points = listenPoints(definitions, started?.level ?? "senior");
  const stepOf = ({ subject, id, stage }: ListenPoint) =>
    checklist.find(({ entries }) => entries.some((entry) => entry.subject === subject && entry.id === id))?.step ??
    homeOf(stage, definitions.framework)?.id;
  return (started?.steps ?? []).map(({ id }) => ({ step: id, points: points.filter((point) => stepOf(point) === id) }));
}

/** The list of a step. */
export function pointsList(state: SessionState, { step, points }: StepPoints): ConsoleList {
  const name = state.started?.steps.find(({ id }) => id === step)?.name ?? step;
  const elsewhere = state.phase !== "stopped" && step !== state.step ? " · not the step on the clock" : "";
  return {
    title: `Listen for: ${name}${elsewhere}`,
    entries: points.map(({ subject, id, name: text, own }) => {
      const mark = boxOf(state.marks.find((each) => each.subject === subject && each.id === id));
      return { id: `${subject}:${id}`, mark, text: own && subject === "concept" ? `${text} (this prompt)` : text };
    }),
  };
}

export function factsList(state: SessionState, { prompt }: SessionDefinitions): ConsoleList {
  const given = new Set(state.questions.map(({ fact }) => fact));
  return {
    title: "They asked about (f goes back):",
    entries: prompt.facts.map(({ id, topic }) => ({ id, mark: given.has(id) ? "x" : " ", text: topic })),
  };
}

export function followupsList(state: SessionState, schedule: InterviewSchedule): ConsoleList {
  const asked = new Set(state.probes.map(({ id }) => id));
  const entries = schedule.steps
    .flatMap((step) => step.cues)
    .map(
      ({ id, minute, words }): ConsoleEntry => ({
        id,
        mark: asked.has(id) ? "x" : " ",
        text: `min ${minute}: ${words}`,
      }),
    );
  return { title: "Ask now (u goes back):", entries };
}

export function pitfallsList(state: SessionState, definitions: SessionDefinitions): ConsoleList {
  const entries = listenPitfalls(definitions).map(({ id, name }): ConsoleEntry => {
    return { id, mark: boxOf(state.marks.find((each) => each.subject === "pitfall" && each.id === id)), text: name };
  });
  return { title: "Pitfalls heard (x goes back):", entries };
}

function boxOf(mark: Mark | undefined): ConsoleEntry["mark"] {
  if (mark?.verdict === "helped") return "h";
  return mark?.verdict === "said" ? "x" : " ";
}
