import type { Subject } from "../catalog/schema/terms.ts";
import type { SessionEvent, Verdict } from "./events.ts";
import { type AskedQuestion, emptyState, type KeptLine, linesOf, type Probe, type SessionState } from "./state.ts";

/** The state after these events. Never throws, whatever the events. */
export function fold(events: Iterable<SessionEvent>): SessionState {
  const state = { ...emptyState };
  for (const event of events) happen(state, event);
  return state;
}

/** The state after one more event. Total: an event that makes no sense here changes nothing but `ignored`. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  return happen({ ...state }, event);
}

/** Changes a state nobody else has: a copy for every event would make a thousand sessions take three times as long. */
function happen(own: SessionState, event: SessionEvent): SessionState {
  const { ignored, seq } = own;
  Object.assign(own, passTime(own, event));
  return Object.assign(own, apply(own, event) ?? { ignored: ignored + 1 }, {
    seq: Math.max(seq, event.seq),
    lastAt: event.at,
  });
}

/**
 * Thinking time is what passed between two events of one process while the clock ran. A new process starts a new
 * monotonic clock, so what lay between two processes is a gap.
 */
function passTime(state: SessionState, event: SessionEvent): Change {
  if (event.type === "opened" || state.lastMono === null) {
    const away = event.type === "opened" && state.phase === "running";
    return { lastMono: event.mono, phase: away ? "paused" : state.phase };
  }
  const passed = Math.max(0, event.mono - state.lastMono);
  if (state.phase === "paused") return { lastMono: event.mono, paused: state.paused + passed };
  if (state.phase !== "running") return { lastMono: event.mono };
  const thought = event.type === "gap-noticed" ? Math.max(0, passed - event.ms) : passed;
  const elapsedByStep =
    state.step === null
      ? state.elapsedByStep
      : { ...state.elapsedByStep, [state.step]: (state.elapsedByStep[state.step] ?? 0) + thought };
  return { lastMono: event.mono, elapsed: state.elapsed + thought, elapsedByStep };
}

/** What an event changes. */
type Change = Partial<SessionState>;

/** What the event does to the state, or null when it makes no sense there. */
function apply(state: SessionState, event: SessionEvent): Change | null {
  if (event.type === "session-started") {
    if (state.started) return null;
    const { v, seq, at, mono, ...started } = event;
    return { started, startedAt: at };
  }
  if (!state.started) return null;
  if (event.type === "opened") return { closedCause: null };
  if (state.phase === "finished" && event.type !== "closed") return null;
  const underWay = state.phase === "running" || state.phase === "paused";
  switch (event.type) {
    case "clock-started":
      return state.phase === "before" ? { phase: "running" } : null;
    case "step-entered":
      if (!underWay || !state.started.steps.some((step) => step.id === event.step)) return null;
      return {
        step: event.step,
        draft: "",
        closedSteps: state.closedSteps.filter((step) => step !== event.step),
        visited: state.visited.includes(event.step) ? state.visited : [...state.visited, event.step],
        entered: [...state.entered, event.step],
      };
    case "line-kept":
      if (!underWay) return null;
      return {
        draft: "",
        lines: [
          ...state.lines,
          {
            text: event.text,
            source: event.source,
            step: state.step,
            clock: state.elapsed,
            probes: state.probes.length,
          },
        ],
      };
    case "line-taken-back": {
      const last = state.lines.findLastIndex((line) => line.step === state.step);
      if (!underWay || last < 0) return null;
      return {
        draft: state.lines[last]?.text ?? "",
        lines: state.lines.filter((_, index) => index !== last),
      };
    }
    case "text-replaced": {
      if (!underWay) return null;
      const before = linesOf(state, state.step);
      const lines = event.lines.map((text): KeptLine => {
        const same = before.find((line) => line.text === text);
        return same ?? { text, source: "editor", step: state.step, clock: state.elapsed, probes: state.probes.length };
      });
      return { draft: "", lines: [...state.lines.filter((line) => line.step !== state.step), ...lines] };
    }
    case "draft-saved":
      return underWay ? { draft: event.text } : null;
    case "question-asked": {
      if (!underWay) return null;
      const { question, fact, answer } = event;
      const after = linesOf(state, state.step).length;
      const asked: AskedQuestion = { question, fact, answer, step: state.step, clock: state.elapsed, after };
      return { questions: [...state.questions, asked] };
    }
    case "hint-given": {
      if (!underWay) return null;
      const { subject, id, rung, text } = event;
      const after = linesOf(state, state.step).length;
      return { hints: [...state.hints, { subject, id, rung, text, step: state.step, after }] };
    }
    case "items-shown": {
      if (!underWay) return null;
      const { step, concepts, items } = event;
      return { shown: [...state.shown, { step, concepts, items, after: linesOf(state, step).length }] };
    }
    case "nudge-given":
      return underWay && state.step ? { nudgedSteps: [...state.nudgedSteps, state.step] } : null;
    case "followup-asked":
    case "twist-thrown": {
      if (!underWay) return null;
      const kind = event.type === "followup-asked" ? "followup" : "twist";
      const text = event.type === "followup-asked" ? event.ask : event.say;
      const after = linesOf(state, state.step).length;
      const probe: Probe = { kind, id: event.id, text, step: state.step, clock: state.elapsed, after };
      return { probes: [...state.probes, probe] };
    }
    case "item-marked": {
      if (!canMark(state)) return null;
      const { subject, id, verdict } = event;
      const others = state.marks.filter((mark) => mark.subject !== subject || mark.id !== id);
      if (verdict === "open") return { marks: others };
      return { marks: [...others, { subject, id, verdict, step: stepUnderWay(state), clock: state.elapsed }] };
    }
    case "note-taken":
      if (!canMark(state)) return null;
      return {
        draft: "",
        notes: [...state.notes, { text: event.text, step: stepUnderWay(state), clock: state.elapsed }],
      };
    case "deviation-recorded":
      if (!underWay) return null;
      return { deviations: [...state.deviations, { from: event.from, to: event.to, reason: event.reason }] };
    case "pace-marked":
      return underWay ? { paceMarks: [...state.paceMarks, `${event.step ?? ""}:${event.percent}`] } : null;
    case "paused":
      return state.phase === "running" ? { phase: "paused" } : null;
    case "continued":
      return state.phase === "paused" ? { phase: "running" } : null;
    case "gap-noticed":
      return underWay ? { gaps: [...state.gaps, { ms: event.ms, cause: event.cause }] } : null;
    case "clock-ticked":
      return underWay ? {} : null;
    case "step-closed":
      if (!underWay || state.closedSteps.includes(event.step)) return null;
      return { closedSteps: [...state.closedSteps, event.step] };
    case "clock-stopped":
      return underWay ? { phase: "stopped", stopCause: event.cause, endedAt: event.at, draft: "" } : null;
    case "own-verdict-given":
      return state.phase === "stopped" ? { ownVerdict: event.band } : null;
    case "answer-judged": {
      if (state.phase !== "stopped" || state.judged) return null;
      const { coach, verdicts, pitfalls, stages } = event;
      return { judged: { coach, verdicts, pitfalls, stages: stages ?? null } };
    }
    case "likely-answered":
      return correct(state, event.subject, event.id, event.covered ? "said" : "missed");
    case "verdict-disputed": {
      const disputes = [...state.disputes, { subject: event.subject, id: event.id }];
      if (event.subject !== "pitfall") {
        const corrected = correct(state, event.subject, event.id, event.verdict as Verdict);
        return corrected && { ...corrected, disputes };
      }
      if (!state.judged) return null;
      const pitfalls = state.judged.pitfalls.filter((pitfall) => pitfall.id !== event.id);
      const judged = {
        ...state.judged,
        pitfalls: event.verdict === "present" ? [...pitfalls, { id: event.id }] : pitfalls,
      };
      return { judged, disputes };
    }
    case "outcome-recorded":
      return null;
    case "session-finished":
      return state.phase === "stopped" ? { phase: "finished" } : null;
    case "closed":
      return { closedCause: event.cause, phase: state.phase === "running" ? "paused" : state.phase };
    default:
      event satisfies never;
      return null;
  }
}

/** An interviewer marks until the marks are judged, after the clock as well; then no step is under way. */
function canMark({ phase, judged }: SessionState): boolean {
  return phase === "running" || phase === "paused" || (phase === "stopped" && !judged);
}

function stepUnderWay({ phase, step }: SessionState): string | null {
  return phase === "stopped" ? null : step;
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
