import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verbatim } from "../../../../src/core/coach/reading/answer-document.ts";
import { readDocument } from "../../../../src/core/coach/reading/read-document.ts";
import { framework } from "../../score/shipped.ts";

describe("quotations", () => {
  const vtt =
    "WEBVTT\n\n00:00.000 --> 00:02.000\nwe keep\n\n00:02.000 --> 00:04.000\nthe old model warm so that\nwe can go back\n";
  const { passages } = readDocument("a.vtt", vtt, null);
  const [passage] = passages;
  if (!passage) throw new Error("no passage");

  test("over several cues shrink to the longest part within one line", () => {
    expect(passage.text).toBe("we keep the old model warm so that we can go back");
    expect(verbatim(passage, "keep the old model warm so that we can go", vtt)).toBe("the old model warm so that");
    expect(verbatim(passage, "we can go back", vtt)).toBe("we can go back");
    expect(verbatim(passage, "never said", vtt)).toBeNull();
  });

  test("of written text stand in the file as they are, whatever it holds", () => {
    const bits = fc.constantFrom(
      "# Data\n",
      "word ",
      "\n",
      "\r\n",
      "<!--",
      "-->",
      "](http://a.b/c)",
      "**Model**\n",
      "---\n",
      "a: b\n",
      "```\n",
      "Interviewer: so?\n",
      "We go on and on in one very long line of words here\n",
      "Title\n=====\n",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const file = parts.join("");
        for (const read of readDocument("a.md", file, framework("rpfmse")).passages) {
          for (const { start, end, at } of read.segments)
            expect(file.slice(at, at + end - start)).toHaveLength(end - start);
          for (const word of read.text.split(/\s+/).filter(Boolean))
            expect(file).toContain(verbatim(read, word, file) ?? "none");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("headings", () => {
  const stepsOf = (markdown: string, id = "six-step") =>
    readDocument("a.md", markdown, framework(id)).passages.map(({ step, text }) => [text.split("\n")[0]?.trim(), step]);

  test("name a step by its words, or the home of a stage", () => {
    for (const id of ["rpfmse", "six-step", "end-to-end", "seven-step", "six-phase"]) {
      const { steps } = framework(id);
      const markdown = steps.map(({ name }, index) => `## ${index + 1}. ${name}\nwords\n`).join("");
      expect(
        stepsOf(markdown, id).map(([, step]) => step),
        id,
      ).toEqual(steps.map((step) => step.id));
    }
  });

  test("a heading that names nothing belongs to the one above it; a title is none", () => {
    const markdown = "# My machine learning system design\nhello\n## Monitoring\nx\n### Dashboards\ny\n## Xyzzy\nz\n";
    const last = framework("six-step").steps.find(({ stages }) => stages.includes("monitoring"))?.id;
    expect(stepsOf(markdown)).toEqual([
      ["", undefined],
      ["## Monitoring", last],
      ["### Dashboards", last],
      ["## Xyzzy", undefined],
    ]);
  });

  test("underlined headings are headings and not words", () => {
    const document = readDocument("a.md", "Monitoring\n----------\n\nwe look\n", null);
    expect(document.words.trim().split(/\s+/)).toContain("look");
    expect(document.words).not.toContain("Monitoring");
    expect(document.passages[0]?.stages).toContain("monitoring");
  });
});
