import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/session/command.ts";
import { decide } from "../../../src/core/session/decider.ts";
import type { EventBody } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import { leavesOrder } from "../../../src/core/session/step-order.ts";
import { begun, history, line, opened, started } from "./builders.ts";

const blind: EventBody = { ...started, mode: "blind" };
const exam: EventBody = { ...started, mode: "exam" };
const stopped: EventBody = { type: "clock-stopped", cause: "done" };
const interview: EventBody = { ...started, aloud: true, interviewer: "human" };
const held: readonly EventBody[] = [interview, ...begun.slice(1)];
const inExam: readonly EventBody[] = [exam, opened, { type: "clock-started" }];
const hint = { subject: "concept", id: "a", text: "x" } as const;
const judged: EventBody = {
  type: "answer-judged",
  coach: "1",
  verdicts: [
    { subject: "concept", id: "a", verdict: "likely" },
    { subject: "concept", id: "b", verdict: "missed" },
  ],
  pitfalls: [{ id: "p" }],
};
const after: readonly EventBody[] = [...begun, stopped, judged];

/** Given these events, when this command, then these events, or the word "refused". */
const cases: readonly [string, readonly EventBody[], Command, readonly EventBody[] | "refused"][] = [
  [
    "starts at the first step",
    [started, opened],
    { type: "start" },
    [{ type: "clock-started" }, { type: "step-entered", step: "scope" }],
  ],
  ["starts a blind session without a step", [blind, opened], { type: "start" }, [{ type: "clock-started" }]],
  ["starts once", begun, { type: "start" }, "refused"],
  ["keeps no line before the clock", [started, opened], { type: "keep-line", text: "a", source: "typed" }, "refused"],
  ["keeps no line after the clock", [...begun, stopped], { type: "keep-line", text: "a", source: "typed" }, "refused"],
  ["takes no line back where there is none", begun, { type: "take-back" }, "refused"],
  ["saves no draft twice", [...begun, { type: "draft-saved", text: "x" }], { type: "save-draft", text: "x" }, []],
  [
    "moves on",
    begun,
    { type: "next" },
    [
      { type: "step-closed", step: "scope" },
      { type: "step-entered", step: "model" },
    ],
  ],
  [
    "returns to what was skipped before it stops",
    [...begun, { type: "step-entered", step: "serving" }],
    { type: "next" },
    [
      { type: "step-closed", step: "serving" },
      { type: "step-entered", step: "scope" },
    ],
  ],
  [
    "stops after the last open step",
    [
      ...begun,
      { type: "step-closed", step: "scope" },
      { type: "step-closed", step: "model" },
      { type: "step-entered", step: "serving" },
    ],
    { type: "next" },
    [{ type: "step-closed", step: "serving" }, stopped],
  ],
  ["finishes a blind session at once", [blind, opened, { type: "clock-started" }], { type: "next" }, [stopped]],
  ["has nothing before the first step", begun, { type: "back" }, "refused"],
  [
    "goes back without a reason",
    [...begun, { type: "step-entered", step: "model" }],
    { type: "back" },
    [{ type: "step-entered", step: "scope" }],
  ],
  ["wants a reason for leaving the order", begun, { type: "go", step: "serving", reason: " " }, "refused"],
  [
    "records the reason",
    begun,
    { type: "go", step: "serving", reason: "the load decides" },
    [
      { type: "deviation-recorded", from: "scope", to: "serving", reason: "the load decides" },
      { type: "step-entered", step: "serving" },
    ],
  ],
  [
    "needs no reason for the next step",
    begun,
    { type: "go", step: "model", reason: "" },
    [{ type: "step-entered", step: "model" }],
  ],
  ["knows no other step", begun, { type: "go", step: "modle", reason: "x" }, "refused"],
  ["pauses", begun, { type: "pause" }, [{ type: "paused" }]],
  ["has no pause in an exam", [exam, opened, { type: "clock-started" }], { type: "pause" }, "refused"],
  [
    "keeps the unsent text when time is up",
    [exam, opened, { type: "clock-started" }],
    { type: "time-up", draft: "half a tho" },
    [
      { type: "line-kept", text: "half a tho", source: "typed" },
      { type: "clock-stopped", cause: "time-up" },
    ],
  ],
  ["keeps the editor's text", begun, { type: "replace-text", lines: ["a"] }, [{ type: "text-replaced", lines: ["a"] }]],
  ["goes on after a pause", [...begun, { type: "paused" }], { type: "continue" }, [{ type: "continued" }]],
  ["goes on once", begun, { type: "continue" }, "refused"],
  ["ends nothing but an exam by itself", begun, { type: "time-up", draft: "" }, "refused"],
  [
    "keeps a question and its answer",
    begun,
    { type: "ask-question", question: "q", fact: null, answer: "a" },
    [{ type: "question-asked", question: "q", fact: null, answer: "a" }],
  ],
  ["wants a question", begun, { type: "ask-question", question: " ", fact: null, answer: "" }, "refused"],
  ["hints", begun, { type: "give-hint", ...hint, rung: 1 }, [{ type: "hint-given", ...hint, rung: 1 }]],
  [
    "climbs a rung at a time",
    [...begun, { type: "hint-given", ...hint, rung: 1 }],
    { type: "give-hint", ...hint, rung: 2 },
    [{ type: "hint-given", ...hint, rung: 2 }],
  ],
  ["leaves no rung out", begun, { type: "give-hint", ...hint, rung: 2 }, "refused"],
  ["has no hints in an exam", inExam, { type: "give-hint", ...hint, rung: 1 }, "refused"],
  [
    "shows the list",
    begun,
    { type: "show-items", step: "scope", concepts: ["a"], items: [] },
    [{ type: "items-shown", step: "scope", concepts: ["a"], items: [] }],
  ],
  ["shows no other step's list", begun, { type: "show-items", step: "model", concepts: [], items: [] }, "refused"],
  ["shows no list in an exam", inExam, { type: "show-items", step: "scope", concepts: [], items: [] }, "refused"],
  ["nudges", begun, { type: "nudge", text: "n" }, [{ type: "nudge-given", text: "n" }]],
  ["nudges once a step", [...begun, { type: "nudge-given", text: "n" }], { type: "nudge", text: "n" }, "refused"],
  ["nudges nobody in an exam", inExam, { type: "nudge", text: "n" }, "refused"],
  [
    "puts a follow-up",
    begun,
    { type: "ask-followup", id: "f", ask: "?" },
    [{ type: "followup-asked", id: "f", ask: "?" }],
  ],
  [
    "puts none in blind mode",
    [blind, opened, { type: "clock-started" }],
    { type: "ask-followup", id: "f", ask: "?" },
    "refused",
  ],
  ["throws a twist", inExam, { type: "throw-twist", id: "t", say: "!" }, [{ type: "twist-thrown", id: "t", say: "!" }]],
  [
    "throws it once",
    [...inExam, { type: "twist-thrown", id: "t", say: "!" }],
    { type: "throw-twist", id: "t", say: "!" },
    "refused",
  ],
  ["throws none in guided mode", begun, { type: "throw-twist", id: "t", say: "!" }, "refused"],
  [
    "marks for an interviewer",
    held,
    { type: "mark", subject: "concept", id: "a", verdict: "said" },
    [{ type: "item-marked", subject: "concept", id: "a", verdict: "said" }],
  ],
  ["marks for nobody else", begun, { type: "mark", subject: "concept", id: "a", verdict: "said" }, "refused"],
  ["helps nobody into a pitfall", held, { type: "mark", subject: "pitfall", id: "p", verdict: "helped" }, "refused"],
  [
    "marks until it is judged",
    [...held, stopped],
    { type: "mark", subject: "concept", id: "a", verdict: "open" },
    [{ type: "item-marked", subject: "concept", id: "a", verdict: "open" }],
  ],
  [
    "marks nothing that was judged",
    [...held, stopped, judged],
    { type: "mark", subject: "concept", id: "a", verdict: "said" },
    "refused",
  ],
  ["notes for an interviewer", held, { type: "take-note", text: "n" }, [{ type: "note-taken", text: "n" }]],
  ["notes for nobody else", begun, { type: "take-note", text: "n" }, "refused"],
  ["follows without a reason", held, { type: "follow", step: "serving" }, [{ type: "step-entered", step: "serving" }]],
  ["follows nobody who is alone", begun, { type: "follow", step: "serving" }, "refused"],
  ["follows into no other step", held, { type: "follow", step: "nowhere" }, "refused"],
  [
    "marks pace",
    begun,
    { type: "mark-pace", step: "scope", percent: 50 },
    [{ type: "pace-marked", step: "scope", percent: 50 }],
  ],
  [
    "marks pace once",
    [...begun, { type: "pace-marked", step: "scope", percent: 50 }],
    { type: "mark-pace", step: "scope", percent: 50 },
    "refused",
  ],
  [
    "notes a gap",
    begun,
    { type: "note-gap", ms: 1, cause: "stopped" },
    [{ type: "gap-noticed", ms: 1, cause: "stopped" }],
  ],
  ["notes no gap after the clock", [...begun, stopped], { type: "note-gap", ms: 1, cause: "stopped" }, "refused"],
  ["writes the clock down", begun, { type: "write-clock" }, [{ type: "clock-ticked" }]],
  [
    "hears how it went",
    [...begun, stopped],
    { type: "give-own-verdict", band: "hire" },
    [{ type: "own-verdict-given", band: "hire" }],
  ],
  ["hears it after the clock", begun, { type: "give-own-verdict", band: "hire" }, "refused"],
  ["hears it before the score", after, { type: "give-own-verdict", band: "hire" }, "refused"],
  [
    "judges",
    [...begun, stopped],
    { type: "judge", coach: "1", verdicts: [], pitfalls: [] },
    [{ type: "answer-judged", coach: "1", verdicts: [], pitfalls: [] }],
  ],
  ["judges after the clock", begun, { type: "judge", coach: "1", verdicts: [], pitfalls: [] }, "refused"],
  ["judges once", after, { type: "judge", coach: "1", verdicts: [], pitfalls: [] }, "refused"],
  [
    "hears about what is likely",
    after,
    { type: "answer-likely", subject: "concept", id: "a", covered: true },
    [{ type: "likely-answered", subject: "concept", id: "a", covered: true }],
  ],
  ["asks about nothing else", after, { type: "answer-likely", subject: "concept", id: "b", covered: true }, "refused"],
  [
    "hears a dispute",
    after,
    { type: "dispute", subject: "concept", id: "b", verdict: "ticked" },
    [{ type: "verdict-disputed", subject: "concept", id: "b", verdict: "ticked" }],
  ],
  [
    "hears that a pitfall was none",
    after,
    { type: "dispute", subject: "pitfall", id: "p", verdict: "absent" },
    [{ type: "verdict-disputed", subject: "pitfall", id: "p", verdict: "absent" }],
  ],
  [
    "disputes no verdict there is not",
    after,
    { type: "dispute", subject: "concept", id: "c", verdict: "ticked" },
    "refused",
  ],
  ["finishes", after, { type: "finish" }, [{ type: "session-finished" }]],
  ["finishes what was judged", [...begun, stopped], { type: "finish" }, "refused"],
  ["does nothing more then", [...after, { type: "session-finished" }], { type: "finish" }, "refused"],
];

describe("decide", () => {
  it.each(cases)("%s", (_, given, when, then) => {
    const decision = decide(fold(history(...given)), when);
    if (then === "refused") expect(decision).toHaveProperty("refused");
    else expect(decision).toEqual({ events: then });
  });

  it("decides only what evolve accepts", () => {
    for (const [, given, when] of cases) {
      const events = history(...given);
      const decision = decide(fold(events), when);
      if ("events" in decision) expect(fold(history(...given, ...decision.events)).ignored).toBe(0);
    }
  });

  it("refuses everything but the start before the clock, and nothing comes of a session that was not set up", () => {
    for (const [, , when] of cases) {
      expect(decide(fold([]), when)).toHaveProperty("refused");
      if (when.type !== "start") expect(decide(fold(history(started, opened)), when)).toHaveProperty("refused");
    }
  });

  it("calls a step visited before no deviation", () => {
    const state = fold(history(...begun, line("a"), { type: "step-entered", step: "serving" }));
    expect(leavesOrder(state, "scope")).toBe(false);
    expect(leavesOrder(fold(history(...begun)), "serving")).toBe(true);
  });
});
