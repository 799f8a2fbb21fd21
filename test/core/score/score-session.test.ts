import { describe, expect, test } from "vitest";
import { stages } from "../../../src/core/catalog/schema/terms.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { conductOf } from "../../../src/core/score/conduct.ts";
import { scoreSession } from "../../../src/core/score/score-session.ts";
import type { VerdictGiven } from "../../../src/core/session/events.ts";
import type { SessionState } from "../../../src/core/session/state.ts";
import {
  enter,
  type Setting as JournalSetting,
  judged,
  line,
  session as sessionOf,
  stop,
  type Timed,
} from "../session/journal.ts";
import { framework, rubric, scoredBy } from "./shipped.ts";

const fraud = scoredBy("fraud-detection");

type Setting = Partial<Omit<JournalSetting, "framework">> & { readonly framework?: string };

function session(bodies: readonly Timed[], { framework: id = "rpfmse", ...setting }: Setting = {}): SessionState {
  return sessionOf(bodies, { ...setting, framework: framework(id) });
}

const stepsOf = (id: string) => framework(id).steps;
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

function value(state: SessionState, id: string): number | null {
  return conductOf(state, rubric).find((part) => part.id === id)?.value ?? null;
}

/** Every step in order, each in its budget times `pace`, with one line in each. */
function straight(id: string, pace = 1): readonly Timed[] {
  let at = 0;
  const events: Timed[] = [];
  for (const step of stepsOf(id)) {
    events.push(enter(at, step.id), line(at + 0.5, words(20)));
    at += step.minutes * pace;
    events.push([at, { type: "step-closed", step: step.id }]);
  }
  return [...events, stop(at)];
}

describe("conduct", () => {
  test("on budget, in order, closed: all there is but the questions", () => {
    const state = session(straight("rpfmse"));
    expect(value(state, "pacing")).toBeCloseTo(1);
    expect(value(state, "order")).toBe(1);
    expect(value(state, "close")).toBe(1);
    expect(value(state, "asked")).toBe(0);
  });

  test("pacing: 15 % over budget is half, 30 % nothing", () => {
    expect(value(session(straight("rpfmse", 1.15)), "pacing")).toBeCloseTo(0.5);
    expect(value(session(straight("rpfmse", 1.3)), "pacing")).toBeCloseTo(0);
    expect(value(session(straight("rpfmse", 2)), "pacing")).toBe(0);
  });

  test("pacing: steps never opened count as over budget", () => {
    const [first] = stepsOf("rpfmse");
    if (!first) throw new Error("no steps");
    const state = session([enter(0, first.id), line(1, "x"), stop(first.minutes)]);
    expect(value(state, "pacing")).toBe(0);
    expect(conductOf(state, rubric)[0]?.seen).toContain("of steps never opened");
  });

  test("pacing is measured only where there is a clock and steps", () => {
    expect(value(session(straight("rpfmse"), { timed: false }), "pacing")).toBeNull();
    expect(value(session([line(1, "x"), stop(10)], { mode: "blind" }), "pacing")).toBeNull();
  });

  test("order: a step back counts against it, a deviation said aloud does not", () => {
    const ids = stepsOf("rpfmse").map(({ id }) => id);
    const [a = "", b = "", c = "", d = ""] = ids;
    const back = [enter(0, a), enter(1, b), enter(2, c), enter(3, b), enter(4, c), stop(5)];
    expect(value(session(back), "order")).toBe(3 / 4);
    const told: Timed = [3, { type: "deviation-recorded", from: d, to: b, reason: "labels decide it" }];
    const deviated = [enter(0, a), enter(1, c), enter(2, d), told, enter(3, b), stop(5)];
    expect(value(session(deviated), "order")).toBe(1);
    expect(value(session(deviated.filter((event) => event !== told)), "order")).toBe(2 / 3);
    expect(value(session([enter(0, a), stop(5)]), "order")).toBeNull();
  });

  test("close: in time, after the time, or not at all", () => {
    const steps = stepsOf("rpfmse");
    const last = steps.at(-1)?.id ?? "";
    const first = steps[0]?.id ?? "";
    expect(value(session([enter(0, first), enter(44, last), line(44.5, "To sum up"), stop(45)]), "close")).toBe(1);
    expect(value(session([enter(0, first), enter(44, last), line(46, "To sum up"), stop(47)]), "close")).toBe(0.5);
    expect(value(session([enter(0, first), enter(44, last), stop(45)]), "close")).toBe(0);
  });

  test("asked: different facts, five are enough", () => {
    const ask = (fact: string | null): Timed => [1, { type: "question-asked", question: "?", fact, answer: "a" }];
    const state = session([ask("volume"), ask("volume"), ask(null), ask("latency"), stop(2)], { mode: "exam" });
    expect(value(state, "asked")).toBe(2 / 5);
    const six = ["a", "b", "c", "d", "e", "f"].map((fact) => ask(fact));
    expect(value(session([...six, stop(2)], { mode: "exam" }), "asked")).toBe(1);
  });

  test("a drill is paced, and is not held to order, close and questions", () => {
    const drill = stepsOf("rpfmse")[1]?.id ?? "";
    const parts = conductOf(session([enter(0, drill), line(1, "x"), stop(2)], { drill }), rubric);
    expect(parts.filter(({ value: measured }) => measured !== null).map(({ id }) => id)).toEqual(["pacing"]);
  });
});

describe("scoreSession", () => {
  const verdicts: readonly VerdictGiven[] = pointsOf(fraud, "senior")
    .filter((_, index) => index % 2 === 0)
    .map(({ subject, id }) => ({ subject, id, verdict: "said" }));

  test("is null while nobody has judged", () => {
    expect(scoreSession(session(straight("rpfmse")), fraud)).toBeNull();
  });

  test.each(["six-step", "end-to-end", "seven-step", "six-phase"])(
    "the same verdicts score alike under %s and rpfmse",
    (id) => {
      const under = (name: string) =>
        scoreSession(session([...straight(name), judged(46, verdicts)], { framework: name }), fraud);
      const card = under(id);
      expect(card?.outcome.kind).toBe("scored");
      expect(card).toEqual({ ...under("rpfmse"), conduct: card?.conduct, formula: card?.formula });
      expect(card?.formula.at(-1)).toBe(under("rpfmse")?.formula.at(-1));
    },
  );

  test("a correction counts", () => {
    const likely: VerdictGiven = { subject: "concept", id: "eval-split", verdict: "likely", evidence: "held out" };
    const events = [...straight("rpfmse"), judged(46, [...verdicts.filter(({ id }) => id !== "eval-split"), likely])];
    const part = (state: SessionState) =>
      scoreSession(state, fraud)
        ?.dimensions.flatMap(({ parts }) => parts)
        .find(({ id }) => id === "eval-split")?.value;
    const answer = (covered: boolean): Timed => [
      46,
      { type: "likely-answered", subject: "concept", id: "eval-split", covered },
    ];
    expect(part(session(events))).toBe(0.5);
    expect(part(session([...events, answer(true)]))).toBe(1);
    expect(part(session([...events, answer(false)]))).toBe(0);
  });

  test("too few words, or words in one stage only, are not enough evidence", () => {
    const short = session([enter(0, stepsOf("rpfmse")[0]?.id ?? ""), line(1, "no idea"), stop(2), judged(2, [])]);
    expect(scoreSession(short, fraud)?.outcome).toEqual({
      kind: "not-enough-evidence",
      why: "2 words; a score needs 80.",
    });
    const one = session([line(1, words(200)), stop(2), judged(2, [], { stages: ["model"] })], { mode: "blind" });
    expect(scoreSession(one, fraud)?.outcome.kind).toBe("not-enough-evidence");
    const two = session(
      [line(1, words(100)), line(2, words(100)), stop(3), judged(3, [], { stages: ["model", "data"] })],
      { mode: "blind" },
    );
    expect(scoreSession(two, fraud)?.outcome).toMatchObject({ kind: "scored", band: "strong no hire" });
  });

  test("ticked: coverage and no band", () => {
    const ticks: readonly VerdictGiven[] = [{ subject: "concept", id: "eval-split", verdict: "ticked" }];
    const state = session([...straight("rpfmse"), judged(46, ticks, { coach: "none" })], { aloud: true });
    expect(scoreSession(state, fraud)?.outcome).toEqual({ kind: "ticked", ticked: 1, of: 1 });
  });

  test("marked by a person: no words needed", () => {
    const state = session([stop(40), judged(40, verdicts, { coach: "none" })], { mode: "blind", interviewer: "human" });
    const card = scoreSession(state, fraud);
    expect(card?.outcome.kind).toBe("scored");
    expect(card?.coach).toBeNull();
  });

  test("a drill is scored over its own stages", () => {
    const step = stepsOf("rpfmse").find(({ stages: served }) => served[0] === "evaluation") ?? stepsOf("rpfmse").at(-1);
    const events = [enter(0, step?.id ?? ""), line(1, words(90)), stop(8), judged(8, verdicts)];
    const card = scoreSession(session(events, { drill: step?.id ?? "" }), fraud);
    const held = new Set(card?.dimensions.flatMap(({ parts }) => parts).map(({ stage }) => stage));
    expect([...held].every((stage) => step?.stages.includes(stage))).toBe(true);
    expect(stages.length).toBeGreaterThan(held.size);
  });
});
