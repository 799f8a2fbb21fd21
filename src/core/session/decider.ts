// The decider: what a command comes to in this state, or why it is refused. Every event of a running session passes here.
import type { Command, Decision, EventOf, Fields } from "./command.ts";
import type { EventBody, EventType } from "./events.ts";
import { type Rules, rulesOf } from "./mode.ts";
import { linesOf, type SessionState, type Started } from "./state.ts";
import { leavesOrder, nextStep, previousStep } from "./step-order.ts";

/** Where a session stands, as a decision needs it. */
interface Standing {
  readonly state: SessionState;
  readonly started: Started;
  readonly rules: Rules;
}

type CommandOf<T extends Command["type"]> = Extract<Command, { readonly type: T }>;

/** When a command can come at all: before the clock, while it runs or is paused, after it, or while marks can be put. */
type When = "before" | "under-way" | "stopped" | "judged" | "unjudged";

interface Handler<C> {
  readonly when: When;
  readonly decide: (at: Standing, command: C) => Decision;
}

/** Strict: a command that does not fit the state is refused, and nothing happens. */
export function decide(state: SessionState, command: Command): Decision {
  const { started } = state;
  if (!started) return refused("The session has not been set up.");
  const handler: Handler<never> = handlers[command.type];
  const untimely = untimelyWords(state, handler.when);
  if (untimely !== null) return refused(untimely);
  return handler.decide({ state, started, rules: rulesOf(started) }, command as never);
}

const handlers: { readonly [T in Command["type"]]: Handler<CommandOf<T>> } = {
  start: { when: "before", decide: begin },
  "keep-line": becomes("line-kept", "under-way"),
  "take-back": becomes("line-taken-back", "under-way", ({ state }) =>
    linesOf(state, state.step).length > 0 ? null : "There is no line to take back in this step.",
  ),
  "replace-text": becomes("text-replaced", "under-way"),
  "save-draft": {
    when: "under-way",
    decide: ({ state }, { text }) => (text === state.draft ? happens() : happens({ type: "draft-saved", text })),
  },
  next: { when: "under-way", decide: moveOn },
  back: { when: "under-way", decide: goBack },
  go: { when: "under-way", decide: goTo },
  follow: becomes("step-entered", "under-way", (at, { step }) =>
    at.rules.marked ? noWayTo(at, step) : "Say why you leave the order.",
  ),
  pause: becomes(
    "paused",
    "under-way",
    ({ state, rules }) => rules.refused.pause ?? (state.phase === "running" ? null : "The clock is stopped already."),
  ),
  continue: becomes("continued", "under-way", ({ state }) =>
    state.phase === "paused" ? null : "The clock is running.",
  ),
  "time-up": { when: "under-way", decide: timeUp },
  "ask-question": becomes("question-asked", "under-way", (_, { question }) =>
    question.trim() === "" ? "Write the question behind it: /ask how many users?" : null,
  ),
  "give-hint": becomes("hint-given", "under-way", ({ state, rules }, { subject, id, rung }) => {
    const before = state.hints.filter((hint) => hint.subject === subject && hint.id === id);
    const isNext = rung === Math.max(0, ...before.map((hint) => hint.rung)) + 1;
    return rules.refused.hint ?? (isNext ? null : "Another rung of that hint comes first.");
  }),
  "show-items": becomes(
    "items-shown",
    "under-way",
    ({ state, rules }, { step }) =>
      rules.refused.items ?? (step === state.step ? null : "Only the list of the step on the clock is shown."),
  ),
  nudge: becomes("nudge-given", "under-way", ({ state, rules }) =>
    rules.nudged && state.step !== null && !state.nudgedSteps.includes(state.step) ? null : "No nudge comes here now.",
  ),
  "ask-followup": becomes("followup-asked", "under-way", ({ rules }) =>
    rules.probed === "never" ? "No follow-up is put in this mode." : null,
  ),
  "throw-twist": becomes("twist-thrown", "under-way", ({ state, rules }, { id }) => {
    if (rules.probed === "never" || rules.probed === "before-leaving") return "No twist comes in this mode.";
    return state.probes.some((probe) => probe.id === id) ? "That twist was thrown." : null;
  }),
  mark: becomes("item-marked", "unjudged", ({ rules }, { subject, verdict }) => {
    if (!rules.marked) return "The coach marks here.";
    const isPitfall = subject === "pitfall" && verdict !== "said" && verdict !== "open";
    return isPitfall ? "A pitfall is heard, or it is not." : null;
  }),
  "take-note": becomes("note-taken", "unjudged", ({ rules }) =>
    rules.marked ? null : "An interviewer takes notes; a candidate's lines are the answer.",
  ),
  "mark-pace": becomes("pace-marked", "under-way", ({ state }, { step, percent }) =>
    state.paceMarks.includes(`${step ?? ""}:${percent}`) ? "That mark was given." : null,
  ),
  "note-gap": becomes("gap-noticed", "under-way"),
  "write-clock": becomes("clock-ticked", "under-way"),
  "give-own-verdict": becomes("own-verdict-given", "stopped", ({ state }) =>
    state.judged ? "The answer was judged already." : null,
  ),
  judge: becomes("answer-judged", "stopped", ({ state }) => (state.judged ? "The answer was judged already." : null)),
  "answer-likely": becomes("likely-answered", "judged", ({ state }, { subject, id }) =>
    verdictOn(state, subject, id) === "likely" ? null : "That is not in doubt.",
  ),
  dispute: becomes("verdict-disputed", "judged", ({ state }, { subject, id, verdict }) => {
    const isPitfall = verdict === "present" || state.judged?.pitfalls.some((pitfall) => pitfall.id === id);
    const isThere = subject === "pitfall" ? isPitfall : verdictOn(state, subject, id) !== undefined;
    return isThere ? null : "There is no such verdict.";
  }),
  finish: becomes("session-finished", "judged"),
};

/** A command with the fields of one event comes to that event, unless there are words against it. */
function becomes<E extends EventType, C extends Fields<E> & Command>(
  type: E,
  when: When,
  against: (at: Standing, command: C) => string | null = () => null,
): Handler<C> {
  return {
    when,
    decide: (at, command) => {
      const why = against(at, command);
      return why === null ? happens({ ...command, type } as unknown as EventOf<E>) : refused(why);
    },
  };
}

/** Why the command comes at the wrong time; null where it does not. */
function untimelyWords({ phase, judged }: SessionState, when: When): string | null {
  if (when === "before") return phase === "before" ? null : "The clock has started already.";
  if (phase === "before") return "The clock has not started.";
  if (phase === "finished") return "The session is finished.";
  if (when === "under-way") return phase === "stopped" ? "The clock has stopped." : null;
  if (when === "unjudged") return judged ? "The answer was judged already." : null;
  if (phase !== "stopped") return "The clock has not stopped.";
  return when === "judged" && !judged ? "The answer has not been judged." : null;
}

function begin({ started, rules }: Standing): Decision {
  const first = rules.steps ? started.steps[0] : undefined;
  return happens({ type: "clock-started" }, ...(first ? [entered(first.id)] : []));
}

function timeUp({ rules }: Standing, { draft }: CommandOf<"time-up">): Decision {
  if (!rules.endsAtTimeUp) return refused("Nothing ends by itself in this mode.");
  const kept: EventBody[] = draft.trim() ? [{ type: "line-kept", text: draft, source: "typed" }] : [];
  return happens(...kept, { type: "clock-stopped", cause: "time-up" });
}

function moveOn({ state, rules }: Standing): Decision {
  const stopped: EventBody = { type: "clock-stopped", cause: "done" };
  if (!rules.steps) return happens(stopped);
  const closed: EventBody[] = state.step ? [{ type: "step-closed", step: state.step }] : [];
  const next = nextStep(state);
  return happens(...closed, next ? entered(next.id) : stopped);
}

function goBack({ state, rules }: Standing): Decision {
  if (rules.refused.back !== undefined) return refused(rules.refused.back);
  const before = previousStep(state);
  return before ? happens(entered(before.id)) : refused("This is the first step.");
}

function goTo(at: Standing, { step, reason }: CommandOf<"go">): Decision {
  const why = noWayTo(at, step);
  if (why !== null) return refused(why);
  if (!leavesOrder(at.state, step)) return happens(entered(step));
  if (reason.trim() === "") return refused("Say why you leave the order.");
  const deviation = { from: at.state.step ?? "", to: step, reason: reason.trim() };
  return happens({ type: "deviation-recorded", ...deviation }, entered(step));
}

/** Why that step cannot be gone to; null where it can. */
function noWayTo({ state, started: { steps }, rules }: Standing, step: string): string | null {
  if (rules.refused.go !== undefined) return rules.refused.go;
  if (!steps.some((each) => each.id === step)) {
    return `There is no step "${step}" here. The steps are ${steps.map((each) => each.id).join(", ")}.`;
  }
  return state.step === step ? "You are in that step." : null;
}

function verdictOn({ judged }: SessionState, subject: string, id: string): string | undefined {
  return judged?.verdicts.find((given) => given.subject === subject && given.id === id)?.verdict;
}

function entered(step: string): EventBody {
  return { type: "step-entered", step };
}

function happens(...events: readonly EventBody[]): Decision {
  return { events };
}

function refused(words: string): Decision {
  return { refused: words };
}
