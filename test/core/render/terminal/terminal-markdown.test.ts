import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../../src/core/render/terminal/terminal-markdown.ts";
import { plainTheme, type Theme } from "../../../../src/core/render/terminal/theme.ts";
import { cellWidth } from "../../../../src/core/text/width.ts";

const marked: Theme = {
  ...plainTheme,
  strong: (text) => `<b>${text}</b>`,
  faint: (text) => `<i>${text}</i>`,
  accent: (text) => `<c>${text}</c>`,
};

describe("markdown in the terminal", () => {
  test("headings, paragraphs, lists and quotations", () => {
    const markdown =
      "# A design\n\nSome **bold** and `code` words that need more than one line.\n\n- one\n  - nested item that is long enough to wrap\n- two\n\n3. three\n4. four\n\n- [ ] open\n- [x] done\n\n> said aloud\n\n---\n";
    expect(renderMarkdown(markdown, plainTheme, 40)).toMatchInlineSnapshot(`
      "A design
      ════════

      Some bold and code words that need more
      than one line.

      - one
        - nested item that is long enough to
          wrap
      - two

      3. three
      4. four

      [ ] open
      [x] done

      │ said aloud

      ────────────────────────────────────────
      "
    `);
  });

  test("styles come from the theme, and survive a line break", () => {
    expect(
      renderMarkdown("**bold words here** and *soft* `code` [name](https://x.y)", marked, 20),
    ).toMatchInlineSnapshot(`
      "<b>bold words here</b> and
      <i>soft</i> <c>code</c> name
      <i>(https://x.y)</i>
      "
    `);
  });

  const table =
    "| Model | Why | ms |\n|---|---|---:|\n| Trees | Few features, fast, and easy to explain to the analysts | 2 |\n| 設計 | Wide | 120 |\n";

  test("a table's cells wrap in their columns", () => {
    expect(renderMarkdown(table, plainTheme, 44)).toMatchInlineSnapshot(`
      "Model  Why                                ms
      ─────  ────────────────────────────────  ───
      Trees  Few features, fast, and easy to     2
             explain to the analysts

      設計   Wide                              120
      "
    `);
  });

  test("a table too narrow to read becomes records", () => {
    expect(renderMarkdown(table, plainTheme, 20)).toMatchInlineSnapshot(`
      "Model: Trees
      Why: Few features,
        fast, and easy to
        explain to the
        analysts
      ms: 2

      Model: 設計
      Why: Wide
      ms: 120
      "
    `);
  });

  test("a table whose words would break in their columns becomes records", () => {
    const steps =
      "| Step | Stages | Minutes | Clock |\n|---|---|---:|---:|\n| 1. Clarification | Scope | 5 | 0 to 5 |\n";
    expect(renderMarkdown(steps, plainTheme, 36)).toMatchInlineSnapshot(`
      "Step: 1. Clarification
      Stages: Scope
      Minutes: 5
      Clock: 0 to 5
      "
    `);
    expect(renderMarkdown(steps, plainTheme, 48)).toContain("Step              Stages");
  });

  test("front matter is for other programs, a rule at the beginning is not front matter", () => {
    expect(renderMarkdown('---\ndate: 2026-01-05\ntags: ["a"]\n---\n\n# T\n', plainTheme, 40)).toBe("T\n═\n");
    expect(renderMarkdown("---\n\nwords\n\n---\n", plainTheme, 20)).toContain("words");
    expect(renderMarkdown("---\nwords\n---\n", plainTheme, 20)).toContain("words");
  });

  test("fences are kept as they are, Mermaid sources left out", () => {
    expect(renderMarkdown("a\n\n```mermaid\nflowchart LR\n```\n\n```text\n  keep   this\n```\n", plainTheme, 40)).toBe(
      "a\n\n    keep   this\n",
    );
  });

  test("a fence wider than the screen is folded, not cut", () => {
    expect(renderMarkdown("```text\nScore: 100 x 0.2 x 15\n```\n", plainTheme, 20)).toBe(
      "  Score: 100 x 0.2 x\n    15\n",
    );
  });

  test("ASCII where nothing else can be shown", () => {
    const ascii = renderMarkdown(
      "# T\n\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
      { ...plainTheme, unicode: false },
      40,
    );
    expect(ascii).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("fits the width and lets nothing through that acts, whatever the text", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "# ",
        "- ",
        "> ",
        "| a | b |\n|--|--|\n| ",
        "```\n",
        "**",
        "\n",
        "\n\n",
        "設計",
        "[x](y)",
        "<b>",
        "1. ",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 20, max: 100 }), (parts, columns) => {
        const shown = renderMarkdown(parts.join(""), plainTheme, columns);
        expect(shown).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
        // Deep nesting leaves no room: a list in a list in a quotation may run over by its marks.
        for (const line of shown.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(Math.max(columns, 20) + 12);
      }),
      { numRuns: 300 },
    );
  });
});
