import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDiagnostic, renderHeadline } from "../../../src/core/catalog/diagnostic.ts";
import { parseDefinition } from "../../../src/core/catalog/parse.ts";

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
  const cases: readonly (readonly [name: string, text: string])[] = [
    ["billion laughs", laughs],
    ["an alias to itself", "a: &a {b: *a}"],
    ["deep lists", "[".repeat(2000)],
    ["deep lists again, in the same process", "[".repeat(2000)],
    ["deep maps", `${"{".repeat(600)}x${"}".repeat(600)}`],
    ["deep explicit keys", `${"? ".repeat(700)}x`],
    ["deep block lists", `${"- ".repeat(5000)}x`],
    ["deep block maps", Array.from({ length: 1000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n")],
    ["duplicate keys", "kind: prompt\nkind: prompt"],
    ["a key that is a list", "[a, b]: 1"],
    ["a merge key", "kind: prompt\n<<: {id: x}"],
    ["a tag", "kind: !!js/function prompt"],
    ["a tag for a known type", "kind: !!binary aGk="],
    ["an anchor", "kind: &k prompt"],
    ["a directive", "%YAML 1.1\n---\nkind: rubrik"],
    ["NUL", "kind: pro\0mpt"],
    ["escape", "kind: \x1b[31mprompt"],
    ["writing direction", "kind: \u202eprompt"],
    ["zero width", "kind: pro\u200bmpt"],
    ["a hidden escape", 'kind: "pro\\u202empt"'],
    ["half a surrogate pair", 'kind: "\\ud800"'],
    ["byte order mark in the middle", "kind: prompt\n\ufeffid: x"],
    ["nothing", ""],
    ["nothing but a comment", "# nothing\n"],
    ["a text", "hello"],
    ["a list", "- a\n- b"],
    ["two documents", "kind: prompt\n---\nkind: prompt"],
    ["tab indent", "kind: prompt\nfacts:\n\t- a"],
    ["an unclosed quote", 'kind: "prompt'],
    ["a colon in text", "kind: concepts\nconcepts: a: b"],
    ["prototype", "__proto__: {x: 1}\nkind: prompt"],
    ["2 MiB", "a".repeat(2 * 1024 * 1024)],
  ];
  test.each(cases)("%s", (_name, text) => {
    const began = performance.now();
    const found = headlines(text).slice(0, 3);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(found).not.toEqual([]);
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
