import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDiagnostic, renderHeadline } from "../../../../src/core/catalog/parsing/diagnostic.ts";
import { parseDefinition } from "../../../../src/core/catalog/parsing/parse.ts";
import { costOf } from "../../../support/cost.ts";
import { smallSet } from "../../../support/definitions.ts";

function headlines(text: string): readonly string[] {
  const result = parseDefinition("mine.yaml", text);
  return "diagnostics" in result ? result.diagnostics.map(renderHeadline) : [];
}

const concepts = `kind: concepts
concepts:
  - id: label-delay
    name: Label delay
    stage: data
    level: mid
    definition: How long the truth takes to arrive.
    hint_question: When do you learn that you were right?
    sample: Chargebacks arrive after thirty days.
    card:
      question: What is label delay?
      answer: The time until the truth is known.
`;

describe("parseDefinition", () => {
  test("gives the value, its kind and the places of its parts", () => {
    const result = parseDefinition("concepts.yaml", concepts);
    if ("diagnostics" in result) throw new Error(result.diagnostics.map(renderHeadline).join("\n"));
    expect(result.kind).toBe("concepts");
    expect(result.locate(["concepts", 0, "card", "answer"])).toEqual({ line: 12, column: 15, length: 34 });
  });

  test("tells every fault at once, in the order of the file", () => {
    const text = concepts
      .replace("    name: Label delay\n", "    nmae: Label delay\n")
      .replace("stage: data", "stage: dta")
      .replace("level: mid", "level: 3")
      .replace("id: label-delay", 'id: "Label Delay"')
      .replace("      answer: The time until the truth is known.\n", "")
      .replace("sample: Chargebacks", "sample: [Chargebacks")
      .replace("thirty days.", "thirty days.]");
    expect(headlines(text)).toMatchInlineSnapshot(`
      [
        "mine.yaml:3:5: "name" is missing",
        "mine.yaml:3:9: "id": an id is lower-case letters, digits and hyphens, 64 at most",
        "mine.yaml:4:5: unknown key "nmae"",
        "mine.yaml:5:12: "stage" "dta" is not known; it is one of scope, framing, data, features, model, evaluation, serving, monitoring, wrap-up",
        "mine.yaml:6:12: "level" "3" is not known; it is one of mid, senior, staff",
        "mine.yaml:9:13: "sample" is a list, not text",
        "mine.yaml:11:7: "answer" is missing",
      ]
    `);
  });

  test("shows the line with a caret, and a hint", () => {
    const text = concepts.replace("    name:", "    nmae:");
    const result = parseDefinition("concepts.yaml", text);
    const rendered = "diagnostics" in result ? result.diagnostics.map((one) => renderDiagnostic(one, text)) : [];
    expect(rendered.join("\n\n")).toMatchInlineSnapshot(`
      "concepts.yaml:3:5: "name" is missing
        2 | concepts:
        3 |   - id: label-delay
          |     ^

      concepts.yaml:4:5: unknown key "nmae"
        3 |   - id: label-delay
        4 |     nmae: Label delay
          |     ^^^^
        hint: Did you mean name?"
    `);
  });
});

describe("hostile files", () => {
  const laughs = [
    "a0: &a0 x",
    ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(",")}]`),
  ].join("\n");
  const cases: readonly (readonly [name: string, text: string, told: RegExp])[] = [
    ["billion laughs", laughs, /an alias/],
    ["an alias to itself", "a: &a {b: *a}", /an alias/],
    ["deep lists", "[".repeat(2000), /1:64: nested deeper than 64/],
    ["deep lists again, in the same process", "[".repeat(2000), /1:64: nested deeper than 64/],
    ["deep maps", `${"{".repeat(600)}x${"}".repeat(600)}`, /nested deeper than 64/],
    ["deep explicit keys", `${"? ".repeat(700)}x`, /nested deeper than 64/],
    ["deep block lists", `${"- ".repeat(5000)}x`, /nested deeper than 64/],
    [
      "deep block maps",
      Array.from({ length: 1000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
      /64:64: nested deeper than 64/,
    ],
    ["duplicate keys", "kind: prompt\nkind: prompt", /2:1: "kind" stands twice in one map/],
    ["a key that is a list", "[a, b]: 1", /1:1: a key must be text/],
    ["a merge key", "kind: prompt\n<<: {id: x}", /2:1: a merge key/],
    ["a tag", "kind: !!js/function prompt", /1:7: a tag/],
    ["a tag for a known type", "kind: !!binary aGk=", /1:7: a tag/],
    ["an anchor", "kind: &k prompt", /1:7: an anchor/],
    ["a directive", "%YAML 1.1\n---\nkind: rubrik", /1:1: a directive/],
    ["NUL", "kind: pro\0mpt", /1:10: the character U\+0000 is not allowed/],
    ["escape", "kind: \x1b[31mprompt", /1:7: the character U\+001B is not allowed/],
    ["writing direction", "kind: \u202eprompt", /1:7: the character U\+202E is not allowed/],
    ["zero width", "kind: pro\u200bmpt", /1:10: the character U\+200B is not allowed/],
    ["a hidden escape", 'kind: "pro\\u202empt"', /1:7: an escape hides the character U\+202E/],
    ["half a surrogate pair", 'kind: "\\ud800"', /1:7: an escape hides the character U\+D800/],
    ["byte order mark in the middle", "kind: prompt\n\ufeffid: x", /2:1: a byte order mark in the middle of the file/],
    ["nothing", "", /1:1: the file is empty/],
    ["nothing but a comment", "# nothing\n", /1:1: the file is empty/],
    ["a text", "hello", /1:1: this is not a definition/],
    ["a list", "- a\n- b", /1:1: this is not a definition/],
    ["two documents", "kind: prompt\n---\nkind: prompt", /2:1: a second document begins here/],
    ["tab indent", "kind: prompt\nfacts:\n\t- a", /3:1: a tab indents this line/],
    ["an unclosed quote", 'kind: "prompt', /Missing closing "quote/],
    ["a colon in text", "kind: concepts\nconcepts: a: b", /2:11: a map cannot begin in the middle of a line/],
    ["prototype", "__proto__: {x: 1}\nkind: prompt", /1:1: unknown key "__proto__"/],
    ["2 MiB", "a".repeat(2 * 1024 * 1024), /larger than 1 MiB/],
  ];
  test.each(cases)("%s", (_name, text, told) => {
    const found = headlines(text);
    expect(costOf(() => headlines(text), 1)).toBeLessThan(200);
    expect(found.join("\n")).toMatch(told);
    for (const line of found) expect(line).not.toMatch(/[\x00-\x1f\x7f\u202e\u200b]/);
  });
});

test("never throws, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ unit: fc.constantFrom(..."a:- \n\t[]{}?&*!|>'\"#%@`,~0"), maxLength: 200 }),
      ),
      (text) => {
        const result = parseDefinition("any.yaml", text);
        return "diagnostics" in result && result.diagnostics.length > 0;
      },
    ),
    { numRuns: 1000 },
  );
});

test("never throws on a definition that was changed at random", () => {
  const texts = Object.values(smallSet);
  const garbage = fc.constantFrom(
    "",
    "null",
    "[]",
    "{}",
    "- ",
    ": ",
    "1",
    "x: y",
    "  ",
    '"',
    "__proto__: {}",
    "constructor: 1",
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(30), garbage, (text, at, length, put) => {
      const start = at % text.length;
      const result = parseDefinition("any.yaml", text.slice(0, start) + put + text.slice(start + length));
      return "kind" in result || result.diagnostics.length > 0;
    }),
    { numRuns: 500 },
  );
});

test("a file with more faults than anybody reads is cut after a hundred, and says so", () => {
  const result = parseDefinition("any.yaml", `kind: prompt\n${"&a \u200b".repeat(200_000)}`);
  const told = "diagnostics" in result ? result.diagnostics : [];
  expect(told).toHaveLength(101);
  expect(told.at(-1)?.message).toMatch(/^\d+ more faults from here on$/);
});
