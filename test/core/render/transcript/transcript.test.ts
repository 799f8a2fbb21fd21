import fc from "fast-check";
import { lint } from "markdownlint/sync";
import { lexer, type Token, walkTokens } from "marked";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { SessionDefinitions } from "../../../../src/core/catalog/session-definitions.ts";
import { parseTranscript } from "../../../../src/core/import/transcript-document.ts";
import { renderTranscript } from "../../../../src/core/render/transcript/transcript.ts";
import { scoreSession } from "../../../../src/core/score/score-session.ts";
import { fold } from "../../../../src/core/session/fold.ts";
import { sanitiseLine } from "../../../../src/core/text/sanitise.ts";
import { concepts, framework as frameworkNamed, pitfalls, prompt, rubric } from "../../score/shipped.ts";
import { begun, eventsOf, stepOf, typed } from "../../session-events.ts";
import { definitions, sampleScorecards, sampleStates, stateOf } from "../sample-sessions.ts";

const names = Object.keys(sampleStates) as readonly (keyof typeof sampleStates)[];

function transcript(name: keyof typeof sampleStates): string {
  return renderTranscript({ state: sampleStates[name], definitions, scorecard: sampleScorecards[name] });
}

function faults(markdown: string): readonly string[] {
  const found = lint({ strings: { transcript: markdown }, config: { default: true, MD013: false } });
  return (found.transcript ?? []).map((each) => `${each.lineNumber} ${each.ruleNames[0]} ${each.errorContext ?? ""}`);
}

/** What could act or load something: raw HTML, links, images. */
function actingTokens(markdown: string): readonly string[] {
  const found: string[] = [];
  walkTokens(lexer(markdown.replace(/^---\n[\s\S]*?\n---\n/, "")), (token: Token) => {
    if (["html", "link", "image", "def"].includes(token.type)) found.push(token.raw);
  });
  return found;
}

function frontMatterOf(markdown: string): Record<string, unknown> {
  return parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? "");
}

describe.each(names)("the transcript of the %s session", (name) => {
  test("is clean under markdownlint", () => {
    expect(faults(transcript(name))).toEqual([]);
  });

  test("holds no HTML, link or image", () => {
    expect(actingTokens(transcript(name))).toEqual([]);
  });

  test("reads as it did", async () => {
    await expect(transcript(name)).toMatchFileSnapshot(`../../fixtures/transcripts/${name}.md`);
  });
});

describe.each(["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"])("a session under %s", (framework) => {
  const shipped: SessionDefinitions = {
    framework: frameworkNamed(framework),
    prompt: prompt("fraud-detection"),
    concepts,
    pitfalls,
    rubric,
  };
  const planned = shipped.framework.steps.map(({ id, name, stages, minutes }) => ({ id, name, stages, minutes }));
  const judged = (mode: "guided" | "blind") =>
    fold(
      eventsOf([
        ...begun(planned, { framework, mode, level: "staff" }),
        { type: "clock-started" },
        ...(mode === "guided" ? planned.flatMap((step) => stepOf(step.id, typed(["Said."]))) : typed(["Said."])),
        { type: "clock-stopped", cause: "done" },
        {
          type: "answer-judged",
          coach: "3",
          verdicts: [],
          pitfalls: [...shipped.pitfalls, ...shipped.prompt.pitfalls].map(({ id }) => ({ id })),
        },
      ]),
    );

  test.each(["guided", "blind"] as const)("with everything missed and every pitfall is clean in %s mode", (mode) => {
    const state = judged(mode);
    const markdown = renderTranscript({ state, definitions: shipped, scorecard: scoreSession(state, shipped) });
    expect(markdown.match(/^- \[ \] .* — missed$/gm)?.length).toBeGreaterThan(60);
    expect(faults(markdown)).toEqual([]);
    expect(actingTokens(markdown)).toEqual([]);
  });
});

describe("the front matter", () => {
  test("gives its values back, of one type each", () => {
    const values = frontMatterOf(transcript("guided"));
    const outcome = sampleScorecards.guided?.outcome;
    if (outcome?.kind !== "scored") throw new Error("the guided session is not scored");
    expect(values).toMatchObject({
      date: "2026-11-20T09:30:00",
      mlsd_session: "20261120T083000Z-fraud-detection",
      prompt_title: "Real-time card payment fraud",
      minutes: 45,
      score: outcome.score,
      band: outcome.band,
      own_verdict: "hire",
      completed: true,
      tags: ["mlsd", "mlsd/tabular", "mlsd/real-time"],
    });
    expect(values).not.toHaveProperty("title");
  });

  test("tells what was not scored, and why", () => {
    expect(frontMatterOf(transcript("piped"))).toMatchObject({ band: "not enough evidence" });
    expect(frontMatterOf(transcript("piped"))).not.toHaveProperty("elapsed_min");
    expect(frontMatterOf(transcript("aloud"))).toMatchObject({ ticked: 1, ticked_of: 6, aloud: true });
    expect(frontMatterOf(transcript("unfinished"))).toMatchObject({ completed: false });
    expect(frontMatterOf(transcript("unfinished"))).not.toHaveProperty("band");
  });

  test.each([
    "a\n---\nscore: 100",
    "---",
    'say "yes": no #1',
    "\u2028---\u2028x",
    "<img src=x>",
    "[[x]] {{ y }} <% z %>",
    "# 1. ",
    "true",
    "2026-11-20",
    "",
  ])("is not broken by the title %j", (title) => {
    const markdown = renderTranscript({ state: stateOf({ title }, []), definitions, scorecard: null });
    expect(frontMatterOf(markdown)).toMatchObject({ prompt_title: title, minutes: 45 });
    expect(faults(markdown)).toEqual([]);
    expect(actingTokens(markdown)).toEqual([]);
    expect(markdown.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
  });
});

describe("the answers", () => {
  const nasty = fc.constantFrom(
    "```",
    "````text",
    "~~~",
    "---",
    "## The page",
    "## Step 1 of 3: Model",
    "Step `data`: 0:20",
    "<script>alert(1)</script>",
    "[[note]] ![[embed]] %%hidden%% {{ x }} {% y %} <% z %>",
    "- [ ] task",
    "   ",
    "",
    "    indented",
    "\ttab",
    "| a | b |",
    "$= 1 + 1",
    "trailing  ",
  );
  const line = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), nasty).map(sanitiseLine);
  const lines = fc.array(line, { maxLength: 8 });

  test("come back from the transcript, line by line, in each step", () => {
    fc.assert(
      fc.property(lines, lines, lines, (scope, data, model) => {
        const said = [
          { step: "scope", lines: scope },
          { step: "data", lines: data },
          { step: "model", lines: model },
        ];
        const state = stateOf({}, [
          { type: "clock-started" },
          ...said.flatMap((each) => stepOf(each.step, typed(each.lines))),
          { type: "clock-stopped", cause: "done" },
        ]);
        const markdown = renderTranscript({ state, definitions, scorecard: null });
        expect(parseTranscript(markdown)).toEqual(said.filter((each) => each.lines.length > 0));
        expect(actingTokens(markdown)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("come back among questions, hints, follow-ups and sketches", () => {
    fc.assert(
      fc.property(lines, lines, lines, line, (before, drawn, after, asked) => {
        const state = stateOf({}, [
          { type: "clock-started" },
          ...stepOf("data", [
            ...typed(before),
            { type: "question-asked", question: asked, fact: null, answer: asked },
            { type: "hint-given", subject: "concept", id: "label-delay", rung: 2, text: asked },
            ...drawn.map((text) => ({ type: "line-kept", text, source: "sketched" }) as const),
            { type: "followup-asked", id: "x", ask: asked },
            ...typed(after),
          ]),
          { type: "deviation-recorded", from: "data", to: "model", reason: asked },
        ]);
        const markdown = renderTranscript({ state, definitions, scorecard: null });
        const kept = [...before, ...drawn, ...after];
        expect(parseTranscript(markdown)).toEqual(kept.length > 0 ? [{ step: "data", lines: kept }] : []);
        expect(actingTokens(markdown)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("come back from the page of a blind session", () => {
    fc.assert(
      fc.property(lines, (kept) => {
        const state = stateOf({ mode: "blind" }, [{ type: "clock-started" }, ...typed(kept)]);
        const markdown = renderTranscript({ state, definitions, scorecard: null });
        expect(parseTranscript(markdown)).toEqual(kept.length > 0 ? [{ step: null, lines: kept }] : []);
      }),
    );
  });

  test("of several lines in one come back as lines", () => {
    const state = stateOf({ mode: "exam" }, [
      { type: "clock-started" },
      { type: "line-kept", text: "one\n\ntwo", source: "pasted" },
    ]);
    const markdown = renderTranscript({ state, definitions, scorecard: null });
    expect(parseTranscript(markdown)).toEqual([{ step: null, lines: ["one", "", "two"] }]);
  });

  test("of another text are none", () => {
    expect(parseTranscript("# A note\n\n```text\nnot an answer\n```\n")).toEqual([]);
    expect(parseTranscript("")).toEqual([]);
  });
});

describe("the chart", () => {
  test("has no syntax in its labels", () => {
    const chart = /```mermaid\n([\s\S]*?)```/.exec(transcript("guided"))?.[1] ?? "";
    const labels = chart
      .split("\n")
      .filter((line) => /^ +(section|title|budget|spent)/.test(line))
      .map((line) => line.replace(/ :(?:done|active|crit), \d\d:\d\d:\d\d, \d+s$/, ""));
    expect(labels).toHaveLength(10);
    expect(labels.filter((label) => /[:;#%`]/.test(label))).toEqual([]);
    expect(labels).toContain("    section Data labels features");
  });

  test("has bars that sum to the clock", () => {
    const spent = [...transcript("guided").matchAll(/ +spent .* (\d+)s$/gm)].map((match) => Number(match[1]));
    expect(spent.reduce((all, each) => all + each, 0) * 1000).toBe(sampleStates.guided.elapsed);
  });
});

test("the same session gives the same bytes", () => {
  expect(transcript("guided")).toBe(transcript("guided"));
  expect(parseTranscript(transcript("exam"))).toEqual(parseTranscript(transcript("blind")));
});
