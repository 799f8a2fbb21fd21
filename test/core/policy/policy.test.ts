import { describe, expect, it } from "vitest";
import type { Prompt } from "../../../src/core/catalog/schema/prompt.ts";
import type { ChecklistEntry } from "../../../src/core/points/step-checklist.ts";
import { keyTurn, lineTurn, upTurn } from "../../../src/core/policy/answer-turns.ts";
import { nextTurn, tickTurn } from "../../../src/core/policy/policy.ts";
import { freshCourse, type Situation, type Turn } from "../../../src/core/policy/turn.ts";
import { decide } from "../../../src/core/session/decider.ts";
import type { EventBody } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import { rulesOf, type TalkKind } from "../../../src/core/session/mode.ts";
import { begun, history, line, opened, started } from "../session/builders.ts";
import { smallDefinitions } from "../small-definitions.ts";

const minute = 60_000;
const prompt = {
  ...smallDefinitions.prompt,
  followups: [
    { id: "why", stage: "scope", ask: "Why that?" },
    { id: "who", stage: "model", ask: "Who says so?" },
  ],
  twists: [{ id: "half", say: "Half of the budget is gone." }],
} as unknown as Prompt;
const entry = (id: string): ChecklistEntry =>
  ({ subject: "concept", id, text: `Say ${id}.`, ladder: ["a?", "b", "c."], bonus: false, weight: 1 }) as never;

/** A session without steps, its clock begun. */
const whole = (mode: "blind" | "exam"): readonly EventBody[] => [
  { ...started, mode },
  opened,
  { type: "clock-started" },
];
const aloud: readonly EventBody[] = [{ ...started, aloud: true }, ...begun.slice(1)];
const nudged: EventBody = { type: "nudge-given", text: "x" };
const asked: EventBody = { type: "followup-asked", id: "why", ask: "Why that?" };

interface Given {
  readonly events?: readonly (EventBody | number)[];
  readonly talk?: TalkKind;
  readonly at?: number;
  readonly heard?: readonly string[];
  readonly course?: Partial<Situation["course"]>;
}

/** The situation after these events, at a minute of the clock. */
function situation({ events = begun, talk = "live", at = 0, heard = [], course = {} }: Given): Situation {
  const state = fold(history(...events));
  return {
    state,
    rules: rulesOf(state.started ?? started, talk),
    course: { ...freshCourse, ...course },
    definitions: { prompt, framework: smallDefinitions.framework },
    entries: [entry("a"), entry("b")],
    mono: at * minute,
    coach: { heard: () => new Set(heard), answer: () => ({ fact: "volume", answer: "A lot." }) },
  };
}

/** A turn in short: its commands, its words, why the answer is left. */
function brief({ commands = [], say = [], leave }: Turn): readonly string[] {
  return [...commands.map(({ type }) => type), ...say.map(({ text }) => text), ...(leave ? [`-> ${leave.kind}`] : [])];
}

const onNext: readonly [string, Given, readonly (string | RegExp)[]][] = [
  ["moves on where nothing was said", {}, ["next", "-> moved"]],
  ["nudges once", { events: [...begun, line("x")] }, ["nudge", /^2 core points of this step not heard yet/]],
  ["counts what is missing", { events: [...begun, line("x")], heard: ["concept:a"] }, ["nudge", /^One core point/]],
  [
    "puts a follow-up where all was heard",
    { events: [...begun, line("x")], heard: ["concept:a", "concept:b"] },
    ["ask-followup", "Why that?", "Answer it, then /next moves on."],
  ],
  [
    "puts a follow-up after the nudge",
    { events: [...begun, line("x"), nudged] },
    ["ask-followup", "Why that?", /Answer/],
  ],
  ["moves on when both were given", { events: [...begun, line("x"), nudged, asked] }, ["next", "-> moved"]],
  ["helps nobody in a pipe", { events: [...begun, line("x")], talk: "piped" }, ["next", "-> moved"]],
  ["helps nobody who speaks", { events: [...aloud, line("x")] }, ["next", "-> moved"]],
  ["warns of an early end", { events: whole("blind"), at: 15 }, ["5:00 are left. /next once more ends the round."]],
  ["warns once", { events: whole("blind"), at: 15, course: { warnedOfEnd: true } }, ["next", "-> moved"]],
  ["ends without a warning in the last fifth", { events: whole("exam"), at: 17 }, ["next", "-> moved"]],
  ["warns no pipe", { events: whole("exam"), at: 1, talk: "piped" }, ["next", "-> moved"]],
];

const onTick: readonly [string, Given, readonly (string | RegExp)[]][] = [
  ["says nothing before the half", { at: 2 }, []],
  ["says the half", { at: 2.5 }, ["mark-pace", "Half of the minutes of Scope are gone; on pace."]],
  [
    "nudges at 80 %",
    { events: [...begun, line("x")], at: 4 },
    ["mark-pace", "nudge", "80 % of the minutes of Scope are gone; on pace.", /^2 core points/],
  ],
  ["nudges nobody twice", { events: [...begun, line("x"), nudged], at: 4 }, ["mark-pace", /^80 %/]],
  ["never ends a guided session", { at: 40 }, ["mark-pace", /^The minutes of Scope are used up; .* behind/]],
  [
    "never ends a blind one",
    { events: whole("blind"), at: 40 },
    ["mark-pace", /^The minutes of the session are used up/],
  ],
  ["interrupts an exam", { events: whole("exam"), at: 6 }, ["ask-followup", /\?$/]],
  [
    "throws the twist second",
    { events: [...whole("exam"), asked], at: 11 },
    ["throw-twist", "mark-pace", /^Half of the budget/, /^Half/],
  ],
  ["ends an exam", { events: whole("exam"), at: 20 }, ["time-up", "Time is up.", "-> moved"]],
  [
    "marks no pace where minutes mean nothing",
    { events: [{ ...started, timed: false }, ...begun.slice(1)], at: 4 },
    [],
  ],
];

const onLine: readonly [string, Given, string, readonly (string | RegExp)[]][] = [
  ["keeps a line", {}, "words", ["keep-line", "words"]],
  ["keeps no blank line before the first", {}, " ", []],
  ["keeps blank lines between", { events: [...begun, line("x")] }, "", ["keep-line", ""]],
  ["takes what is no command for words", {}, "/nixt", ["keep-line", "/nixt"]],
  ["draws up to /end", { course: { sketching: true } }, "/next", ["keep-line", "/next"]],
  ["ends a sketch", { course: { sketching: true } }, "/end", ["The sketch is kept."]],
  ["begins a sketch", {}, "/sketch", ["Draw; /end on a line of its own ends the sketch."]],
  ["takes a line back", { events: [...begun, line("x")] }, "/undo", ["take-back"]],
  ["pauses", {}, "/pause", ["pause", "-> paused"]],
  ["has no pause in an exam", { events: whole("exam") }, "/pause", ["There is no pause in an exam."]],
  ["has no pause in a pipe", { talk: "piped" }, "/pause", ["A pipe has no clock to stop."]],
  ["leaves for the editor", {}, "/edit", ["-> edit"]],
  ["has no editor in a pipe", { talk: "piped" }, "/edit", ["There is no editor in a pipe."]],
  ["asks why the order is left", {}, "/go serving", ["-> reason"]],
  ["takes the reason behind it", {}, "/go serving the load decides", ["go", "-> moved"]],
  ["asks no pipe", { talk: "piped" }, "/go serving", ["go", "-> moved"]],
  ["needs no reason for the next step", {}, "/go model", ["go", "-> moved"]],
  ["knows no step in blind mode", { events: whole("blind") }, "/go model", [/^There are no steps in this mode/]],
  ["answers a question", {}, "/ask how many?", ["ask-question", "A lot."]],
  ["hints", {}, "/hint", ["give-hint", "Hint: a?"]],
  ["hints at nothing when all was heard", { heard: ["concept:a", "concept:b"] }, "/hint", [/nothing left to hint/]],
  ["has no hints in an exam", { events: whole("exam") }, "/hint", ["There are no hints in an exam."]],
  ["lists, and says what it costs", {}, "/items", ["show-items", /^The list of Scope. What it names counts as helped/]],
  ["tells the time", { at: 1 }, "/time", ["1:00 of 20:00 are gone. Scope: 1:00 of 5:00; on pace."]],
  ["tells a pipe no time", { events: [{ ...started, timed: false }, ...begun.slice(1)] }, "/time", [/not timed/]],
  ["calculates", {}, "/calc 2 * 3", ["2 * 3 = 6"]],
  ["says what is wrong with a sum", {}, "/calc 2 *", [/./]],
  ["leaves", {}, "/quit", ["-> quit"]],
];

function expectBrief(turn: Turn, wanted: readonly (string | RegExp)[]): void {
  expect(brief(turn)).toEqual(wanted.map((each) => (typeof each === "string" ? each : expect.stringMatching(each))));
}

/** What a policy sends must be accepted: it looks at the same state the decider does. */
function expectAccepted({ commands = [] }: Turn, { state }: Situation): void {
  for (const command of commands) expect(decide(state, command), command.type).toHaveProperty("events");
}

describe("/next", () => {
  it.each(onNext)("%s", (_, given, wanted) => {
    const at = situation(given);
    expectBrief(nextTurn(at), wanted);
    expectAccepted(nextTurn(at), at);
  });

  it("remembers that it warned", () => {
    expect(nextTurn(situation({ events: whole("blind") })).course).toEqual({ sketching: false, warnedOfEnd: true });
  });
});

describe("a tick", () => {
  it.each(onTick)("%s", (_, given, wanted) => {
    const at = situation(given);
    expectBrief(tickTurn(at, ""), wanted);
    expectAccepted(tickTurn(at, ""), at);
  });

  it.each([
    [2.5, begun, [false, false]],
    [4, begun, [true, false]],
    [4, aloud, [true, true]],
  ] as const)("after %s minutes rings, and flashes for who speaks", (at, events, [rings, flashes]) => {
    const turn = tickTurn(situation({ events, at }), "");
    expect([turn.rings, turn.flashes]).toEqual([rings, flashes]);
  });

  it("keeps what was typed when an exam ends", () => {
    const at = situation({ events: [...whole("exam"), { type: "draft-saved", text: "saved" }], at: 21 });
    expect(tickTurn(at, "typed").commands).toEqual([{ type: "time-up", draft: "typed" }]);
    expect(tickTurn(at, "").commands).toEqual([{ type: "time-up", draft: "saved" }]);
  });
});

describe("a line", () => {
  it.each(onLine)("%s", (_, given, text, wanted) => {
    const at = situation(given);
    expectBrief(lineTurn(at, text, false), wanted);
  });

  it("is never a command when it was pasted", () => {
    expect(lineTurn(situation({}), "/next", true).commands).toEqual([
      { type: "keep-line", text: "/next", source: "pasted" },
    ]);
  });

  it("of a pipe is kept as such", () => {
    expect(lineTurn(situation({ talk: "piped" }), "x", false).commands).toMatchObject([{ source: "piped" }]);
  });

  it("comes back with Up, where there is one", () => {
    expect(upTurn(situation({}))).toEqual({});
    expect(upTurn(situation({ events: [...begun, line("x")] })).takenBack).toBe("x");
  });

  it.each([
    ["n", ["next", "-> moved"]],
    ["p", ["pause", "-> paused"]],
    ["q", ["-> quit"]],
    ["z", []],
  ] as const)("is a single key for who speaks: %s", (key, wanted) => {
    expectBrief(keyTurn(situation({ events: aloud }), key), wanted);
  });
});
