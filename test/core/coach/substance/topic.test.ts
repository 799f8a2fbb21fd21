// Whether an answer is about another system is told by the words of all prompts, and siblings are not held against each other.
import { describe, expect, test } from "vitest";
import { plainWords } from "../../../../src/core/coach/substance/sentence.ts";
import { subjectStems } from "../../../../src/core/coach/substance/small-words.ts";
import { elsewhereOf, stemsOfPrompt } from "../../../../src/core/coach/substance/topic.ts";
import { shippedPrompts } from "../../score/shipped.ts";

const prompts = shippedPrompts();
const vocabulary = { prompts: Object.fromEntries(prompts.map((each) => [each.id, [...stemsOfPrompt(each)]])) };
const near = (text: string, id: string, siblings: readonly string[] = []) => {
  const own = prompts.find((each) => each.id === id);
  if (!own) throw new Error(id);
  return elsewhereOf(new Set(subjectStems(plainWords(text))), { id, stems: stemsOfPrompt(own), siblings }, vocabulary);
};
const referenceOf = (id: string) => Object.values(prompts.find((each) => each.id === id)?.reference ?? {}).join("\n");

describe("the reference answer of a prompt", () => {
  test.each(prompts.map(({ id }) => id))("of %s is about it and no other", (id) => {
    expect(near(referenceOf(id), id)?.share).toBeLessThan(0.5);
  });

  test("of another prompt is about that one", () => {
    expect(near(referenceOf("fraud-detection"), "text-to-image")).toMatchObject({ prompt: "fraud-detection" });
    expect(near(referenceOf("fraud-detection"), "text-to-image")?.share).toBeGreaterThan(0.62);
  });

  test("of a sibling is not held against it", () => {
    expect(near(referenceOf("fraud-detection"), "text-to-image", ["fraud-detection"])?.prompt).not.toBe(
      "fraud-detection",
    );
  });
});
