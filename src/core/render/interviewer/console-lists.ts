// What the interviewer's console lists: points to mark under each step, facts, follow-ups, pitfalls.
import type { SessionDefinitions } from "../../catalog/session-definitions.ts";
import type { InterviewSchedule } from "../../interview/interview-schedule.ts";
import { type ListenPoint, listenPitfalls, listenPoints } from "../../interview/listen-points.ts";
import { homeOf, type StepChecklist } from "../../points/step-checklist.ts";
import type { Mark, SessionState } from "../../session/state.ts";
import type { ConsoleEntry, ConsoleList } from "./console-list.ts";

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
