import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/coach/verdict/assess.ts";
import { readLabelled } from "../../../src/training/labelled-answers.ts";
import { costOf } from "../../support/cost.ts";
import { known } from "./known.ts";

const words = readLabelled("test/coach", "dev")
  .map((answer) => answer.text)
  .join(" ")
  .split(/\s+/);
const some = (count: number) => Array.from({ length: count }, (_, index) => words[index % words.length]);

const cost = (text: string, times: number) => costOf(() => assess({ passages: [{ text }] }, known()), times);

describe("time", () => {
  it("a 600-word answer is judged in about a yardstick once loaded", () => {
    const text = some(600).join(" ");
    cost(text, 8);
    expect(cost(text, 8)).toBeLessThan(6);
  });

  it.each([
    [
      "10,000 words without a full stop",
      some(10_000)
        .join(" ")
        .replace(/[.;?!]/g, ""),
    ],
    ["5 MB", some(800_000).join(" ")],
    ["one word for ever", "label delay ".repeat(20_000)],
    ["commas", ",".repeat(200_000)],
    ["control characters", "\u0000\u001b[31m".repeat(40_000)],
    ["empty lines", "a\n".repeat(100_000)],
    ["one long word", "a".repeat(1_000_000)],
    ["one long hyphenation", "a-".repeat(100_000)],
    ["negations", "not ".repeat(50_000)],
    ["signs", ":=->".repeat(50_000)],
    ["numbers", "1,".repeat(100_000)],
    ["retractions", "scrap the ab_test idea completely\n".repeat(5_000)],
    ["opened brackets", "(".repeat(200_000)],
  ])("%s: some dozens of yardsticks at most", (_, text) => {
    expect(cost(text, 1)).toBeLessThan(400);
  });
});

describe("nothing is invented", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\n"],
    ["another script", "これは機械学習の面接の回答ではありません。天気がいいですね。".repeat(20)],
    ["letters", "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor ".repeat(20)],
    ["headings alone", "# Requirements\n## Data\n## Model\n## A/B test\n## Monitoring\n"],
    ["control characters", "\u0007\u001b[2J\u0000".repeat(100)],
  ])("in %s", (_, text) => {
    const { concepts } = assess({ passages: [{ text }] }, known());
    expect(concepts.filter((concept) => concept.covered)).toEqual([]);
  });
});
