// What each event changes in the state of a session: one row an event, so that a new one does not compile until it is handled.
import type { Subject } from "../catalog/schema/terms.ts";
import type { EventType, SessionEvent, Verdict } from "./events.ts";
import { type KeptLine, linesOf, type Probe, type SessionState, type Started } from "./state.ts";

/** What an event changes. */
export type Change = Partial<SessionState>;

type Of<T extends EventType> = Extract<SessionEvent, { readonly type: T }>;
/** What an event does to the state, or null where it makes no sense. */
type Effect<E> = (state: SessionState, event: E) => Change | null;

/** What the event does to the state, or null when it makes no sense there. */
export function changeBy(state: SessionState, event: SessionEvent): Change | null {
  if (event.type === "session-started") return begin(state, event);
  if (!state.started) return null;
  if (state.phase === "finished" && event.type !== "closed" && event.type !== "opened") return null;
  const effect: Effect<never> | undefined = effects[event.type];
  return effect?.(state, event as never) ?? null;
}

const effects: { readonly [T in EventType]: Effect<Of<T>> } = {
  "session-started": begin,
  opened: () => ({ closedCause: null }),
  "clock-started": (state) => (state.phase === "before" ? { phase: "running" } : null),
  "step-entered": underWay(enterStep),
  "line-kept": underWay((state, { text, source }) => ({
    draft: "",
    lines: [...state.lines, kept(state, text, source)],
  })),
  "line-taken-back": underWay(takeBack),
  "text-replaced": underWay(replaceText),
  "draft-saved": underWay((_, { text }) => ({ draft: text })),
  "question-asked": underWay((state, { question, fact, answer }) => ({
    questions: [...state.questions, { question, fact, answer, ...here(state) }],
  })),
  "hint-given": underWay((state, { subject, id, rung, text }) => {
    const { step, after } = here(state);
    return { hints: [...state.hints, { subject, id, rung, text, step, after }] };
  }),
  "items-shown": underWay((state, { step, concepts, items }) => ({
    shown: [...state.shown, { step, concepts, items, after: linesOf(state, step).length }],
  })),
  "nudge-given": underWay((state) => (state.step ? { nudgedSteps: [...state.nudgedSteps, state.step] } : null)),
  "followup-asked": underWay((state, { id, ask }) => probe(state, "followup", id, ask)),
  "twist-thrown": underWay((state, { id, say }) => probe(state, "twist", id, say)),
  "item-marked": unjudged((state, { subject, id, verdict }) => {
    const others = state.marks.filter((mark) => mark.subject !== subject || mark.id !== id);
    if (verdict === "open") return { marks: others };
    return { marks: [...others, { subject, id, verdict, step: stepUnderWay(state), clock: state.elapsed }] };
  }),
  "note-taken": unjudged((state, { text }) => ({
    draft: "",
    notes: [...state.notes, { text, step: stepUnderWay(state), clock: state.elapsed }],
  })),
  "deviation-recorded": underWay((state, { from, to, reason }) => ({
    deviations: [...state.deviations, { from, to, reason }],
  })),
  "pace-marked": underWay((state, { step, percent }) => ({
    paceMarks: [...state.paceMarks, `${step ?? ""}:${percent}`],
  })),
  paused: (state) => (state.phase === "running" ? { phase: "paused" } : null),
  continued: (state) => (state.phase === "paused" ? { phase: "running" } : null),
  "gap-noticed": underWay((state, { ms, cause }) => ({ gaps: [...state.gaps, { ms, cause }] })),
  "clock-ticked": underWay(() => ({})),
  "step-closed": underWay((state, { step }) =>
    state.closedSteps.includes(step) ? null : { closedSteps: [...state.closedSteps, step] },
  ),
  "clock-stopped": underWay((_, { cause, at }) => ({ phase: "stopped", stopCause: cause, endedAt: at, draft: "" })),
  "own-verdict-given": (state, { band }) => (state.phase === "stopped" ? { ownVerdict: band } : null),
  "answer-judged": (state, { coach, verdicts, pitfalls, stages, substance }) => {
    if (state.phase !== "stopped" || state.judged) return null;
    return { judged: { coach, verdicts, pitfalls, stages: stages ?? null, substance: substance ?? null } };
  },
  "likely-answered": (state, { subject, id, covered }) => correct(state, subject, id, covered ? "said" : "missed"),
  "verdict-disputed": dispute,
  "outcome-recorded": () => null,
  "session-finished": (state) => (state.phase === "stopped" ? { phase: "finished" } : null),
  closed: (state, { cause }) => ({
    closedCause: cause,
    phase: state.phase === "running" ? "paused" : state.phase,
  }),
};

function begin(state: SessionState, event: Of<"session-started">): Change | null {
  if (state.started) return null;
  const { v, seq, at, mono, ...started } = event;
  return { started: started satisfies Started, startedAt: at };
}

/** For what makes sense only while the clock runs or is paused. */
function underWay<E>(effect: Effect<E>): Effect<E> {
  return (state, event) => (state.phase === "running" || state.phase === "paused" ? effect(state, event) : null);
}

/** An interviewer marks until the marks are judged, after the clock as well; then no step is under way. */
function unjudged<E>(effect: Effect<E>): Effect<E> {
  return (state, event) =>
    state.phase === "stopped" && !state.judged ? effect(state, event) : underWay(effect)(state, event);
}

function enterStep(state: SessionState, { step }: Of<"step-entered">): Change | null {
  if (!state.started?.steps.some(({ id }) => id === step)) return null;
  return {
    step,
    draft: "",
    closedSteps: state.closedSteps.filter((closed) => closed !== step),
    visited: state.visited.includes(step) ? state.visited : [...state.visited, step],
    entered: [...state.entered, step],
  };
}

function kept(state: SessionState, text: string, source: KeptLine["source"]): KeptLine {
  return { text, source, step: state.step, clock: state.elapsed, probes: state.probes.length };
}

function takeBack(state: SessionState): Change | null {
  const last = state.lines.findLastIndex((line) => line.step === state.step);
  if (last < 0) return null;
  return { draft: state.lines[last]?.text ?? "", lines: state.lines.filter((_, index) => index !== last) };
}

/** A line that came back as it was keeps its time. */
function replaceText(state: SessionState, event: Of<"text-replaced">): Change {
  const before = linesOf(state, state.step);
  const lines = event.lines.map((text) => before.find((line) => line.text === text) ?? kept(state, text, "editor"));
  return { draft: "", lines: [...state.lines.filter((line) => line.step !== state.step), ...lines] };
}

function probe(state: SessionState, kind: Probe["kind"], id: string, text: string): Change {
  return { probes: [...state.probes, { kind, id, text, ...here(state) }] };
}

/** Where in the session something happens. */
function here(state: SessionState): Pick<Probe, "step" | "clock" | "after"> {
  return { step: state.step, clock: state.elapsed, after: linesOf(state, state.step).length };
}

function stepUnderWay({ phase, step }: SessionState): string | null {
  return phase === "stopped" ? null : step;
}

function dispute(state: SessionState, { subject, id, verdict }: Of<"verdict-disputed">): Change | null {
  const disputes = [...state.disputes, { subject, id }];
  if (subject !== "pitfall") {
    const corrected = correct(state, subject, id, verdict as Verdict);
    return corrected && { ...corrected, disputes };
  }
  if (!state.judged) return null;
  const others = state.judged.pitfalls.filter((pitfall) => pitfall.id !== id);
  return { judged: { ...state.judged, pitfalls: verdict === "present" ? [...others, { id }] : others }, disputes };
}

/** The verdict on one subject put right. A verdict that was helped stays helped: only whether it was said is corrected. */
function correct(state: SessionState, subject: Subject, id: string, verdict: Verdict): Change | null {
  if (!state.judged) return null;
  const verdicts = state.judged.verdicts.map((given) => {
    if (given.subject !== subject || given.id !== id) return given;
    return { ...given, verdict: verdict === "said" && given.help ? ("helped" as const) : verdict };
  });
  return { judged: { ...state.judged, verdicts } };
}
