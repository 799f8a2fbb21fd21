import fc from "fast-check";
import { lexer, type Token, walkTokens } from "marked";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { escapeHeading, escapeInline } from "../../../../src/core/render/markdown/escape.ts";
import { fence } from "../../../../src/core/render/markdown/fence.ts";
import { frontMatter } from "../../../../src/core/render/markdown/front-matter.ts";
import { ganttLabel } from "../../../../src/core/render/markdown/gantt.ts";

/** The kinds of the tokens, and the text they show. */
function shown(markdown: string): { readonly kinds: readonly string[]; readonly text: string } {
  const kinds = new Set<string>();
  let text = "";
  walkTokens(lexer(markdown), (token: Token) => {
    kinds.add(token.type);
    if ((token.type === "text" && !("tokens" in token && token.tokens)) || token.type === "escape") {
      text += token.type === "escape" ? token.text : token.raw;
    }
  });
  return { kinds: [...kinds].filter((kind) => !["paragraph", "text", "escape"].includes(kind)), text };
}

describe("escapeInline", () => {
  test.each([
    "<b>x</b> <https://a.b> a < b > c",
    "https://example.org www.example.org a@example.org ftp://x.y",
    "[a](b) ![a](b) [[a]] ![[a]] [^1]",
    "**a** _b_ __c__ ~~d~~ `e` ``f``",
    "# a",
    "- a",
    "+ a",
    "* a",
    "1. a",
    "2) a",
    "> a",
    "---",
    "===",
    "    indented",
    "- [ ] a",
    "a | b",
    "&lt; &#60; &amp;",
    "$x$ ==y== %%z%% {{a}} {% b %} <% c %> #tag ^block @name k:: v :smile:",
    "\\",
    "a\\",
    "~5 % to ~6 %",
    "label_delay snake_case_",
  ])("shows %j as it stands, and nothing in it acts", (text) => {
    const { kinds, text: seen } = shown(escapeInline(text));
    expect(kinds).toEqual([]);
    expect(seen).toBe(text.trim());
  });

  test.each(["[[", "]]", "{{", "{%", "<%", "%%", "![[", "==", " #tag", " @name", "s://", "::"])("breaks %j", (mark) => {
    expect(escapeInline(`a ${mark} b ${mark}`)).not.toContain(mark);
  });

  test("leaves plain words and figures as they are", () => {
    const plain = "At 4:12, 8/108 is 7 %: p99 of 100 ms (label_delay) - and more; R&D, x=1!";
    expect(escapeInline(plain)).toBe(plain);
  });

  test("shows any text as one line in which nothing acts", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1 .:/#*_`[]()<>{}|~$%&@=+-!^\\\"'\n\t") }), (text) => {
        const escaped = escapeInline(text);
        const { kinds, text: seen } = shown(`x ${escaped}`);
        expect(kinds).toEqual([]);
        expect(seen.trim()).toBe(`x ${text.replace(/\s+/g, " ").trim()}`.trim());
      }),
      { numRuns: 500 },
    );
  });

  test("makes a heading without a full stop, never an empty one", () => {
    expect(escapeHeading("Design it: now!")).toBe("Design it: now");
    expect(escapeHeading(" ...\n")).toBe("Untitled");
  });
});

describe("fence", () => {
  test("is longer than any run of backticks inside", () => {
    expect(fence(["a ``` b", "`````"])).toBe("``````text\na ``` b\n`````\n``````");
  });
});

describe("frontMatter", () => {
  test("gives any text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, list) => {
        const block = frontMatter({ text, list, count: 3, left: undefined });
        const [, yaml] = /^---\n([\s\S]*)\n---$/.exec(block) ?? [];
        expect(parse(yaml ?? "")).toEqual({ text, list, count: 3 });
        expect(yaml?.split("\n")).toHaveLength(3);
      }),
    );
  });

  test.each(["yes", "No", "null", "~", "1e3", "0x1f", "2026-11-20", "12:30:45", "=", "- a", ": b", "%a", "!t"])(
    "keeps %j a text",
    (text) => {
      const block = frontMatter({ text });
      const isDate = text === "2026-11-20";
      expect(block).toBe(`---\ntext: ${isDate ? text : JSON.stringify(text)}\n---`);
    },
  );
});

test("a label of the chart has no syntax in it", () => {
  expect(ganttLabel('click a:b;c #d %%{init}%% "e" <f>')).toBe("click a b c d init e f");
  expect(ganttLabel(":;#")).toBe("unnamed");
});
