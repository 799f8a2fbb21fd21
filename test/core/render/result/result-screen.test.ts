import { describe, expect, test } from "vitest";
import { renderResult } from "../../../../src/core/render/result/result-screen.ts";
import { plainTheme, type Theme } from "../../../../src/core/render/terminal/theme.ts";
import { scoreSession } from "../../../../src/core/score/score-session.ts";
import type { EventBody } from "../../../../src/core/session/events.ts";
import { fold } from "../../../../src/core/session/fold.ts";
import { cellWidth } from "../../../../src/core/text/width.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../../score/shipped.ts";
import { begun, eventsOf, stepOf, typed } from "../../session-events.ts";
import { definitions, sampleScorecards, sampleStates } from "../sample-sessions.ts";

const path = "/home/candidate/.local/share/mlsd/transcripts/2026-11-20-0930-fraud-detection.md";
const names = Object.keys(sampleStates) as readonly (keyof typeof sampleStates)[];

function screen(name: keyof typeof sampleStates, columns: number, theme: Theme = plainTheme): string {
  const scorecard = sampleScorecards[name];
  return renderResult({ state: sampleStates[name], definitions, scorecard, transcript: path }, theme, columns);
}

function rows(text: string, columns: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(cellWidth(line) / columns)), 0);
}

test("shows the guided session", () => {
  expect(screen("guided", 80)).toMatchInlineSnapshot(`
    "Real-time card payment fraud · rpfmse · guided · senior

    STRONG HIRE   78 of 100 at level senior
    Your own verdict: hire, one band below the score.

    Problem understanding  ██████████  100 %     50 of 50
    Data | model           ████░░░░░░   40 %     12 of 30
    Conduct                ██████████  100 %     20 of 20
    2 pitfalls, 4 points off: The random-split; The no-reason

    Time 16:20 of 45:00, 28:40 left.

    Fix first: Serving mode (Serving, 10 points). Say:
      "Inside authorisation."
    mlsd retry 20261120T083000Z-fraud-detection --step model

    It judges what was covered, not whether it is true.
    /home/candidate/.local/share/mlsd/transcripts/2026-11-20-0930-fraud-detection.md"
  `);
});

test("shows the same at 40 columns", () => {
  expect(screen("guided", 40)).toMatchInlineSnapshot(`
    "Real-time card payment fraud · rpfmse ·…

    STRONG HIRE   78 of 100 at level senior
    Your own verdict: hire, one band below
    the score.

    Problem understanding  ██████████  100 %
    Data | model           ████░░░░░░   40 %
    Conduct                ██████████  100 %
    2 pitfalls, 4 points off: The random-sp…

    Time 16:20 of 45:00, 28:40 left.

    Fix first: Serving mode (Serving, 10
    points). Say:
      "Inside authorisation."
    mlsd retry 20261120T083000Z-fraud-detection --step model

    It judges what was covered, not whether
    it is true.
    /home/candidate/.local/share/mlsd/transcripts/2026-11-20-0930-fraud-detection.md"
  `);
});

test("shows what was ticked without a band", () => {
  expect(screen("aloud", 80)).toMatchInlineSnapshot(`
    "Real-time card payment fraud · rpfmse · guided · aloud · senior

    1 of 6 ticked
    Ticked by you, so there is no band. With a recording: mlsd grade FILE.
    Your own verdict: lean hire.

    Problem understanding  ████████░░   75 %
    Data | model           ░░░░░░░░░░    0 %
    Conduct                ██████████  100 %

    Time 15:00 of 45:00, 30:00 left.

    Fix first: Label delay (Data). Say:
      "Labels come 120 days late."
    mlsd retry 20261120T083000Z-fraud-detection --step data

    It judges what was covered, not whether it is true.
    /home/candidate/.local/share/mlsd/transcripts/2026-11-20-0930-fraud-detection.md"
  `);
});

test("says why there is not enough evidence", () => {
  expect(screen("piped", 80)).toContain("NOT ENOUGH EVIDENCE\n11 words; a score needs 20");
  expect(screen("piped", 80)).not.toMatch(/ of 100/);
});

describe.each(names)("the screen of the %s session", (name) => {
  test("fits 80x24 with a row for the cursor, and ends in the path", () => {
    expect(rows(screen(name, 80), 80)).toBeLessThanOrEqual(23);
    expect(screen(name, 80).split("\n").at(-1)).toBe(path);
  });

  test.each([40, 80, 200])("breaks nothing but the command and the path at %i columns", (columns) => {
    const wide = screen(name, columns)
      .split("\n")
      .filter((line) => cellWidth(line) > columns && line !== path && !line.startsWith("mlsd retry"));
    expect(wide).toEqual([]);
  });

  test("is ASCII where the terminal shows no more", () => {
    expect(screen(name, 80, { ...plainTheme, unicode: false })).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test("says the same with colour as without", () => {
    const paint = (code: number) => (text: string) => `\x1b[${code}m${text}\x1b[0m`;
    const colours: Theme = {
      strong: paint(1),
      faint: paint(2),
      good: paint(32),
      warning: paint(33),
      bad: paint(31),
      accent: paint(36),
      unicode: true,
    };
    expect(screen(name, 80, colours).replace(/\x1b\[\d+m/g, "")).toBe(screen(name, 80));
  });
});

describe("with the shipped rubric", () => {
  const shipped = { framework: framework("seven-step"), prompt: prompt("fraud-detection"), concepts, pitfalls, rubric };
  const steps = shipped.framework.steps.map(({ id, name, stages, minutes }) => ({ id, name, stages, minutes }));
  const overrun = Array.from({ length: 30 }, (_, index) => `Line ${index} says a few words of no weight at all.`);
  const judged: EventBody = {
    type: "answer-judged",
    coach: "3",
    verdicts: [],
    pitfalls: pitfalls.map(({ id }) => ({ id })),
  };
  const state = fold(
    eventsOf([
      ...begun(steps, { framework: "seven-step", title: "A very long title ".repeat(8) }),
      { type: "clock-started" },
      ...steps.flatMap((step) => stepOf(step.id, typed(overrun, 30_000))),
      { type: "clock-stopped", cause: "done" },
      { type: "own-verdict-given", band: "strong hire" },
      judged,
      { type: "session-finished" },
    ]),
  );

  test("the fullest screen fits, whatever is the one fix", () => {
    const card = scoreSession(state, shipped);
    if (!card) throw new Error("not scored");
    for (const concept of concepts.concepts) {
      const { id, name, stage, sample } = concept;
      const scorecard = { ...card, topFix: { subject: "concept", id, name, stage, gain: 1.25, sample } } as const;
      const text = renderResult({ state, definitions: shipped, scorecard, transcript: path.repeat(2) }, plainTheme, 80);
      expect(rows(text, 80), text).toBeLessThanOrEqual(23);
      expect(text).toContain("STRONG NO HIRE");
      expect(text).toContain("mlsd retry");
      expect(text.split("\n").at(-1)).toBe(path.repeat(2));
    }
  });
});

test("says when no transcript was written", () => {
  const source = { state: sampleStates.guided, definitions, scorecard: sampleScorecards.guided, transcript: "" };
  expect(renderResult(source, plainTheme, 80).split("\n").at(-1)).toBe("No transcript was written.");
});
