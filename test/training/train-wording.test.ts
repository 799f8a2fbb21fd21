// The wording model learns how one speaks, not what about; numbers carry no weight, and the same answers give the same model.
import { expect, test } from "vitest";
import { plainWords } from "../../src/core/coach/substance/sentence.ts";
import { wordingOf } from "../../src/core/coach/substance/wording.ts";
import { wordedAnswers } from "../../src/training/marked-answers.ts";
import { trainWording } from "../../src/training/train-wording.ts";

const answers = wordedAnswers(process.cwd());
const model = trainWording(answers);
const bandOf = (text: string) => wordingOf(plainWords(text), model).band;

test("no answer that is set aside is learnt from", () => {
  expect(answers.length).toBeGreaterThan(100);
  expect(new Set(answers.map(({ prompt }) => prompt))).not.toContain("visual-search");
});

test("the same answers give the same model", () => {
  expect(trainWording(answers)).toEqual(model);
});

test("numbers weigh nothing, in digits or words", () => {
  for (const word of ["two", "forty", "million", "100", "#"]) expect(model.words).not.toHaveProperty(word);
});

test("who says what is done is told from who says what could be", () => {
  const vague =
    "We could use data and features to train a better model, which is important for the users and can be added. ".repeat(
      12,
    );
  const concrete =
    "Blocked payments never get a label, so we let a small random share through and count only those; nothing else tells. ".repeat(
      12,
    );
  expect(bandOf(concrete)).toBeGreaterThan(bandOf(vague) + 1);
});

test("what raised and lowered it are words of the answer", () => {
  const words = plainWords("We could use data and a better model, but only after two weeks of holdout, never before.");
  const { raised, lowered } = wordingOf(words, model);
  for (const word of [...raised, ...lowered]) expect(words).toContain(word);
  expect(lowered).toContain("could");
});
