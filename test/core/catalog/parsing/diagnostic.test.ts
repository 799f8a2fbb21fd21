import { expect, test } from "vitest";
import { type Diagnostic, renderDiagnostic } from "../../../../src/core/catalog/parsing/diagnostic.ts";

function render(source: string, place: Partial<Diagnostic>): string {
  return renderDiagnostic(
    { severity: "fault", path: "mine.yaml", line: 1, column: 1, message: "is wrong", ...place },
    source,
  );
}

test("the caret stands under the words, the line before above", () => {
  expect(
    render("kind: prompt\ntitle: A feed\n", { line: 2, column: 8, length: 6, hint: "Mend it." }),
  ).toMatchInlineSnapshot(`
    "mine.yaml:2:8: is wrong
      1 | kind: prompt
      2 | title: A feed
        |        ^^^^^^
      hint: Mend it."
  `);
});

test("tabs and wide characters move it by what they take on the screen", () => {
  expect(render("\t設計: x", { column: 5, length: 1 })).toMatchInlineSnapshot(`
    "mine.yaml:1:5: is wrong
      1 |     設計: x
        |          ^"
  `);
});

test("what would act on the terminal is shown, and the caret still stands right", () => {
  const rendered = render("a\x1b[31m\u202e: x", { column: 9, length: 1, message: "bad \x1b]0;title\x07" });
  expect(rendered).not.toMatch(/[\x1b\x07\u202e]/);
  expect(rendered).toMatchInlineSnapshot(`
    "mine.yaml:1:9: bad ^[]0;title^G
      1 | a^[[31m<U+202E>: x
        |                 ^"
  `);
});

test("a long line is cut round the caret", () => {
  const rendered = render(`${"word ".repeat(100)}HERE${" more".repeat(100)}`, { column: 501, length: 4 });
  const [, line, caret] = rendered.split("\n");
  expect(line!.length).toBeLessThanOrEqual(108);
  expect(line!.slice(caret!.indexOf("^"), caret!.lastIndexOf("^") + 1)).toBe("HERE");
});

test("a place behind the end of the file has no frame, and one behind the line a caret", () => {
  expect(render("a", { line: 9 })).toBe("mine.yaml:9:1: is wrong");
  expect(render("ab", { column: 3 }).split("\n").at(-1)).toBe("    |   ^");
});
