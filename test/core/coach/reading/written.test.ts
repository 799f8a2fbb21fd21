import { expect, it } from "vitest";
import { readWritten } from "../../../../src/core/coach/reading/written.ts";

it("slash commands in a file of answers are no part of the answer, and nothing moves", () => {
  const text = "/ask what runs today?\nThe baseline is today's rules.\n/next\n/nothing of ours stays\n";
  const { passages } = readWritten("text", text, null);
  const words = passages.map((passage) => passage.text).join("\n");
  expect(words).not.toContain("what runs today");
  expect(words).not.toContain("/next");
  expect(words).toContain("/nothing of ours stays");
  expect(words.indexOf("The baseline")).toBe(text.indexOf("The baseline"));
});
