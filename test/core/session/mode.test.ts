import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { slashHelp } from "../../../src/core/policy/answer-turns.ts";
import type { Mode } from "../../../src/core/session/events.ts";
import { rulesOf, type TalkKind } from "../../../src/core/session/mode.ts";
import { slashCommands } from "../../../src/core/session/slash.ts";
import type { Started } from "../../../src/core/session/state.ts";
import { started } from "./builders.ts";

const kinds: readonly [string, Partial<Started>, TalkKind][] = [
  ["guided", {}, "live"],
  ["blind", { mode: "blind" }, "live"],
  ["exam", { mode: "exam" }, "live"],
  ["drill", { drill: "scope" }, "live"],
  ["aloud", { aloud: true }, "live"],
  ["interview", { aloud: true, interviewer: "human" }, "live"],
  ["guided, piped", { timed: false }, "piped"],
  ["exam, piped", { mode: "exam", timed: false }, "piped"],
];

const rules = (mode: Mode) => rulesOf({ ...started, mode });

describe("the rules of a session", () => {
  it("are one table", () => {
    const told = kinds.map(([name, changes, talk]) => {
      const { refused, briefing, next, leftOver, probed, ...is } = rulesOf({ ...started, ...changes }, talk);
      const holds = Object.entries(is).flatMap(([rule, held]) => (held ? rule : []));
      return `${name}: ${holds.join(" ")}; probed ${probed}; refuses ${Object.keys(refused).join(" ") || "nothing"}`;
    });
    expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
      "
      guided: steps whole timed typed attended askFirst nudged; probed before-leaving; refuses nothing
      blind: whole timed typed attended askFirst warnsOfEnd; probed never; refuses back go hint items
      exam: whole timed typed attended endsAtTimeUp warnsOfEnd; probed by-the-clock; refuses back go hint items pause
      drill: steps timed typed attended askFirst nudged; probed before-leaving; refuses nothing
      aloud: steps whole timed attended askFirst; probed never; refuses nothing
      interview: steps whole timed attended marked askFirst; probed by-the-interviewer; refuses nothing
      guided, piped: steps whole typed askFirst; probed never; refuses pause edit
      exam, piped: whole typed endsAtTimeUp; probed never; refuses pause edit back go hint items
      "
    `);
  });

  it.each(kinds)("%s: /help lists what is not refused, and nothing else", (_, changes, talk) => {
    const held = rulesOf({ ...started, ...changes }, talk);
    const listed = slashHelp(held)
      .split("\n")
      .map((line) => /^\/(\w+)/.exec(line)?.[1]);
    expect(listed).toEqual(slashCommands.map(({ name }) => name).filter((name) => !(name in held.refused)));
  });

  it.each(kinds)("%s: without steps there is no moving between them, no list and no nudge", (_, changes, talk) => {
    const held = rulesOf({ ...started, ...changes }, talk);
    if (held.steps) return;
    expect(Object.keys(held.refused)).toEqual(expect.arrayContaining(["back", "go", "items"]));
    expect(held.nudged).toBe(false);
    expect(held.next).toBe("finishes");
  });

  it("says of a mode what its journal does not know as of one without steps", () => {
    expect(rulesOf({ ...started, mode: "other" as Mode }).steps).toBe(false);
  });
});

describe("what is written of the modes", () => {
  const readme = readFileSync(join(import.meta.dirname, "..", "..", "..", "README.md"), "utf8").replace(/\s+/g, " ");
  const claims: readonly [string, boolean][] = [
    ["**guided** (the usual): step by step, each on its own clock", rules("guided").steps],
    ["moves on by itself: `/next` does", !rules("guided").endsAtTimeUp],
    ["one page, one clock, no step named", !rules("blind").steps],
    ["blind, with follow-ups and one change of requirement", rules("exam").probed === "by-the-clock"],
    ["no hints, no pause, and an end", "hint" in rules("exam").refused && "pause" in rules("exam").refused],
    ["and an end.", rules("exam").endsAtTimeUp],
    ["big clock, single keys; you tick the list afterwards", !rulesOf({ ...started, aloud: true }).typed],
  ];

  it.each(claims)('README: "%s"', (words, holds) => {
    expect(readme).toContain(words);
    expect(holds).toBe(true);
  });

  it.each(["guided", "blind", "exam"] as const)("the briefing of %s", (mode) => {
    const held = rules(mode);
    const words = held.briefing.join(" ");
    expect(/hints do not|no hints/.test(words)).toBe("hint" in held.refused);
    expect(/no pause/.test(words)).toBe("pause" in held.refused);
    expect(/it is over/.test(words)).toBe(held.endsAtTimeUp);
    expect(/will interrupt/.test(words)).toBe(held.probed === "by-the-clock");
    expect(/shown when the clock starts/.test(words)).toBe(!held.askFirst);
    expect(/Step by step/.test(words)).toBe(held.steps);
  });
});
