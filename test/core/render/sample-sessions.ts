import { checklistOf } from "../../../src/core/points/step-checklist.ts";
import { scoreSession } from "../../../src/core/score/score-session.ts";
import type { Scorecard } from "../../../src/core/score/scorecard.ts";
import type { EventBody, PlannedStep, VerdictGiven } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import type { SessionState, Started } from "../../../src/core/session/state.ts";
import { begun, eventsOf, type Passing, seconds, stepOf, typed } from "../session-events.ts";
import { smallDefinitions } from "../small-definitions.ts";

export const definitions = smallDefinitions;
const steps: readonly PlannedStep[] = definitions.framework.steps.map(({ id, name, stages, minutes }) => ({
  id,
  name,
  stages,
  minutes,
}));

export function stateOf(changes: Partial<Started>, bodies: readonly (EventBody | Passing)[]): SessionState {
  return fold(eventsOf([...begun(steps, changes), ...bodies]));
}

const { framework, prompt, concepts } = definitions;
const entries = checklistOf({ framework, prompt, concepts: concepts.concepts }, "senior").flatMap((list) =>
  list.entries.map((entry) => ({ ...entry, step: list.step })),
);

/** Verdicts on the whole checklist: these entries as given, the rest missed. */
function verdicts(given: Readonly<Record<string, Partial<VerdictGiven>>>): readonly VerdictGiven[] {
  return entries.map(({ subject, id, step }) => ({ subject, id, step, verdict: "missed", ...given[id] }));
}

const page = [
  "How many payments a day, and what does a wrong block cost?",
  "Binary classification per payment: P(fraud | payment) <= 100 ms p99.",
  "Labels are chargebacks, up to 120 days late | so recent rows are unknown.",
  "Gradient-boosted trees first; logistic regression as the baseline.",
  "Split by time, shadow for 2 weeks, then an A/B at 1 %.",
];

const judgedByCoach: EventBody = {
  type: "answer-judged",
  coach: "3",
  verdicts: verdicts({
    "clarify-scale": { verdict: "said", evidence: "How many payments a day" },
    "label-delay": { verdict: "likely", evidence: "up to 120 days late | so recent rows are unknown" },
    "model-baseline": { verdict: "helped", help: "rung1", evidence: "logistic regression as the baseline" },
    "eval-power": { verdict: "said", evidence: "an A/B at 1 %", step: "scope" },
  }),
  pitfalls: [{ id: "random-split", evidence: "split at random" }, { id: "threshold-half" }, { id: "forgotten" }],
};

/** A whole guided session: question, hint, list, follow-up, sketch, pause, deviation, gap, dispute. */
const guidedEvents: readonly (EventBody | Passing)[] = [
  { type: "clock-started" },
  ...stepOf("scope", [
    seconds(20),
    { type: "question-asked", question: "What is the <peak> load?", fact: "volume", answer: "50 million a day." },
    ...typed(["50M payments/day -> 580/s, peak 1,700/s", "", "    # goal: lose less money", "- [ ] ask about p99"]),
    seconds(500),
  ]),
  {
    type: "deviation-recorded",
    from: "scope",
    to: "model",
    reason: "Latency decides the rest: [[model]] first #1",
  },
  ...stepOf("model", [
    ...typed(["One score per payment `is_fraud`.", "```", "score = f(x)", "```"]),
    { type: "hint-given", subject: "concept", id: "model-baseline", rung: 1, text: "What is the bar to beat?" },
    ...typed(["Logistic regression is the baseline."]),
    { type: "paused" },
    seconds(90),
    { type: "continued" },
    { type: "followup-asked", id: "five-percent", ask: "The model says 5 %. What do you do?" },
    ...typed(["Compare expected costs: 8/108."]),
    { type: "items-shown", step: "model", concepts: ["model-baseline"], items: [] },
    { type: "line-kept", text: "+-----+   +-------+", source: "sketched" },
    { type: "line-kept", text: "| app |-->| model |", source: "sketched" },
    ...typed(["An A/B at 1 %."], 240_000),
  ]),
  ...stepOf("data", [{ type: "gap-noticed", ms: 60_000, cause: "suspended" }, ...typed(["Velocity counters."])]),
  { type: "clock-stopped", cause: "done" },
  { type: "own-verdict-given", band: "hire" },
  judgedByCoach,
  { type: "verdict-disputed", subject: "item", id: "cost-threshold", verdict: "said" },
  { type: "session-finished" },
];

const pageEvents: readonly (EventBody | Passing)[] = [{ type: "clock-started" }, ...typed(page)];
const byStage: EventBody = { ...judgedByCoach, stages: ["scope", "framing", "data", "model", "evaluation"] };

export const sampleStates = {
  guided: stateOf({}, guidedEvents),
  piped: stateOf({ timed: false }, [
    { type: "clock-started" },
    ...steps.flatMap((step) => stepOf(step.id, [{ type: "line-kept", text: `About ${step.name}.`, source: "piped" }])),
    { type: "clock-stopped", cause: "done" },
    judgedByCoach,
    { type: "session-finished" },
  ]),
  aloud: stateOf({ aloud: true }, [
    { type: "clock-started" },
    ...steps.flatMap((step) => stepOf(step.id, [seconds(300)])),
    { type: "clock-stopped", cause: "done" },
    { type: "own-verdict-given", band: "lean hire" },
    {
      type: "answer-judged",
      coach: "none",
      verdicts: verdicts({ "clarify-scale": { verdict: "ticked" } }),
      pitfalls: [],
    },
    { type: "session-finished" },
  ]),
  blind: stateOf({ mode: "blind" }, [
    ...pageEvents,
    { type: "clock-stopped", cause: "done" },
    { type: "own-verdict-given", band: "strong hire" },
    byStage,
    { type: "session-finished" },
  ]),
  exam: stateOf({ mode: "exam" }, [
    ...pageEvents.slice(0, 5),
    { type: "twist-thrown", id: "thirty-ms", say: "You now have 30 ms. What goes?" },
    ...pageEvents.slice(5),
    { type: "clock-stopped", cause: "time-up" },
    byStage,
    { type: "session-finished" },
  ]),
  unfinished: stateOf({}, [
    { type: "clock-started" },
    ...stepOf("scope", typed(["One line."])),
    { type: "step-entered", step: "data" },
    seconds(30),
    { type: "draft-saved", text: "half a sentence <b>" },
    { type: "closed", cause: "quit" },
  ]),
  unmarked: stateOf({}, [
    { type: "clock-started" },
    ...stepOf("scope", typed(["One line."])),
    { type: "clock-stopped", cause: "quit" },
  ]),
  drill: stateOf({ drill: "data", steps: steps.slice(1, 2), minutes: 15 }, [
    { type: "clock-started" },
    ...stepOf("data", typed(["Velocity counters by card."])),
    { type: "clock-stopped", cause: "done" },
    judgedByCoach,
  ]),
  empty: stateOf({}, []),
  nothing: fold([]),
} satisfies Record<string, SessionState>;

export const sampleScorecards = Object.fromEntries(
  Object.entries(sampleStates).map(([name, state]) => [name, scoreSession(state, definitions)]),
) as Readonly<Record<keyof typeof sampleStates, Scorecard | null>>;
