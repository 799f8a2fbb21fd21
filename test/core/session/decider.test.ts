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

  it("calls a step visited before no deviation", () => {
    const state = fold(history(...begun, line("a"), { type: "step-entered", step: "serving" }));
    expect(leavesOrder(state, "scope")).toBe(false);
    expect(leavesOrder(fold(history(...begun)), "serving")).toBe(true);
  });
});
