// The decider: what a command comes to in this state, or why it is refused. Every event of a running session passes here.
import type { Command, Decision } from "./command.ts";
import type { EventBody } from "./events.ts";
import { type Rules, rulesOf } from "./mode.ts";
import type { SessionState, Started } from "./state.ts";
import { linesOf } from "./state.ts";
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

const underWay: Pick<Handler<never>, "when"> = { when: "under-way" };

const handlers: { readonly [T in Command["type"]]: Handler<CommandOf<T>> } = {
  start: {
    when: "before",
    decide: ({ started, rules }) => {
      const first = rules.steps ? started.steps[0] : undefined;
      return happens({ type: "clock-started" }, ...(first ? [entered(first.id)] : []));
    },
  },
  "keep-line": { ...underWay, decide: (_, command) => happens({ ...command, type: "line-kept" }) },
  "take-back": {
    ...underWay,
    decide: ({ state }) =>
      linesOf(state, state.step).length === 0
        ? refused("There is no line to take back in this step.")
        : happens({ type: "line-taken-back" }),
  },
  "replace-text": { ...underWay, decide: (_, command) => happens({ ...command, type: "text-replaced" }) },
  "save-draft": {
    ...underWay,
    decide: ({ state }, { text }) => (text === state.draft ? happens() : happens({ type: "draft-saved", text })),
  },
  next: { ...underWay, decide: moveOn },
  back: {
    ...underWay,
    decide: ({ state, rules }) => {
      const before = previousStep(state);
      return allowed(rules, "back") ?? (before ? happens(entered(before.id)) : refused("This is the first step."));
    },
  },
  go: { ...underWay, decide: (at, { step, reason }) => cannotGo(at, step) ?? goTo(at.state, step, reason.trim()) },
  follow: {
    ...underWay,
    decide: (at, { step }) =>
      at.rules.marked ? (cannotGo(at, step) ?? happens(entered(step))) : refused("Say why you leave the order."),
  },
  pause: {
    ...underWay,
    decide: ({ state, rules }) =>
      allowed(rules, "pause") ??
      (state.phase === "running" ? happens({ type: "paused" }) : refused("The clock is stopped already.")),
  },
  continue: {
    ...underWay,
    decide: ({ state }) =>
      state.phase === "paused" ? happens({ type: "continued" }) : refused("The clock is running."),
  },
  "time-up": {
    ...underWay,
    decide: ({ rules }, { draft }) => {
      if (!rules.endsAtTimeUp) return refused("Nothing ends by itself in this mode.");
      const kept: EventBody[] = draft.trim() ? [{ type: "line-kept", text: draft, source: "typed" }] : [];
      return happens(...kept, { type: "clock-stopped", cause: "time-up" });
    },
  },
  "ask-question": {
    ...underWay,
    decide: (_, command) =>
      command.question.trim() === ""
        ? refused("Write the question behind it: /ask how many users?")
        : happens({ ...command, type: "question-asked" }),
  },
  "give-hint": {
    ...underWay,
    decide: ({ state, rules }, command) => {
      const before = state.hints.filter(({ subject, id }) => subject === command.subject && id === command.id);
      const isNext = command.rung === Math.max(0, ...before.map(({ rung }) => rung)) + 1;
      return (
        allowed(rules, "hint") ??
        (isNext ? happens({ ...command, type: "hint-given" }) : refused("It is not that hint's turn."))
      );
    },
  },
  "show-items": {
    ...underWay,
    decide: ({ state, rules }, { concepts, items }) =>
      allowed(rules, "items") ??
      (state.step === null
        ? refused("There is no step to list.")
        : happens({ type: "items-shown", step: state.step, concepts, items })),
  },
  nudge: {
    ...underWay,
    decide: ({ state, rules }, command) =>
      rules.nudged && state.step !== null && !state.nudgedSteps.includes(state.step)
        ? happens({ ...command, type: "nudge-given" })
        : refused("A nudge comes once a step, and in guided mode alone."),
  },
  "ask-followup": {
    ...underWay,
    decide: ({ rules }, command) =>
      rules.probed === "never"
        ? refused("No follow-up is put in this mode.")
        : happens({ ...command, type: "followup-asked" }),
  },
  "throw-twist": {
    ...underWay,
    decide: ({ state, rules }, command) => {
      if (rules.probed === "never" || rules.probed === "before-leaving") return refused("No twist comes in this mode.");
      if (state.probes.some(({ id }) => id === command.id)) return refused("That twist was thrown.");
      return happens({ ...command, type: "twist-thrown" });
    },
  },
  mark: {
    when: "unjudged",
    decide: ({ rules }, command) => {
      if (!rules.marked) return refused("The coach marks here.");
      if (command.subject === "pitfall" && command.verdict !== "said" && command.verdict !== "open") {
        return refused("A pitfall is heard, or it is not.");
      }
      return happens({ ...command, type: "item-marked" });
    },
  },
  "take-note": {
    when: "unjudged",
    decide: ({ rules }, command) => {
      if (!rules.marked) return refused("An interviewer takes notes; a candidate's lines are the answer.");
      return command.text.trim() === "" ? refused("The note is empty.") : happens({ ...command, type: "note-taken" });
    },
  },
  "mark-pace": {
    ...underWay,
    decide: ({ state }, { percent }) =>
      state.paceMarks.includes(`${state.step ?? ""}:${percent}`)
        ? refused("That mark was given.")
        : happens({ type: "pace-marked", step: state.step, percent }),
  },
  "note-gap": { ...underWay, decide: (_, command) => happens({ ...command, type: "gap-noticed" }) },
  "write-clock": { ...underWay, decide: () => happens({ type: "clock-ticked" }) },
  "give-own-verdict": {
    when: "stopped",
    decide: ({ state }, command) =>
      state.judged
        ? refused("It is too late to say how it went: the answer was judged.")
        : happens({ ...command, type: "own-verdict-given" }),
  },
  judge: {
    when: "stopped",
    decide: ({ state }, { judgement }) =>
      state.judged ? refused("The answer was judged already.") : happens({ ...judgement, type: "answer-judged" }),
  },
  "answer-likely": {
    when: "judged",
    decide: ({ state }, command) =>
      verdictOn(state, command.subject, command.id) === "likely"
        ? happens({ ...command, type: "likely-answered" })
        : refused("That is not in doubt."),
  },
  dispute: {
    when: "judged",
    decide: ({ state }, command) => {
      const isThere =
        command.subject === "pitfall"
          ? command.verdict === "present" || state.judged?.pitfalls.some(({ id }) => id === command.id)
          : verdictOn(state, command.subject, command.id) !== undefined;
      return isThere ? happens({ ...command, type: "verdict-disputed" }) : refused("There is no such verdict.");
    },
  },
  finish: { when: "judged", decide: () => happens({ type: "session-finished" }) },
};

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

function moveOn({ state, rules }: Standing): Decision {
  const stopped: EventBody = { type: "clock-stopped", cause: "done" };
  if (!rules.steps) return happens(stopped);
  const closed: EventBody[] = state.step ? [{ type: "step-closed", step: state.step }] : [];
  const next = nextStep(state);
  return happens(...closed, next ? entered(next.id) : stopped);
}

/** Why that step cannot be gone to; null where it can. */
function cannotGo({ state, started, rules }: Standing, step: string): Decision | null {
  const { steps } = started;
  if (!rules.steps) return allowed(rules, "go");
  if (!steps.some((each) => each.id === step)) {
    return refused(`There is no step "${step}" here. The steps are ${steps.map((each) => each.id).join(", ")}.`);
  }
  return state.step === step ? refused("You are in that step.") : null;
}

function goTo(state: SessionState, step: string, reason: string): Decision {
  if (!leavesOrder(state, step)) return happens(entered(step));
  if (reason === "") return refused("Say why you leave the order.");
  return happens({ type: "deviation-recorded", from: state.step ?? "", to: step, reason }, entered(step));
}

function verdictOn({ judged }: SessionState, subject: string, id: string): string | undefined {
  return judged?.verdicts.find((given) => given.subject === subject && given.id === id)?.verdict;
}

function allowed({ refused: words }: Rules, name: keyof Rules["refused"]): Decision | null {
  const why = words[name];
  return why === undefined ? null : refused(why);
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
