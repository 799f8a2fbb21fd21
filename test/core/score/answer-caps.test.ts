// Caps on the whole of an answer hold from the rubric's lines on, and say on which words.
import { expect, test } from "vitest";
import { answerCapsOf } from "../../../src/core/score/answer-caps.ts";
import type { Substance } from "../../../src/core/session/judged-substance.ts";
import { rubric } from "./shipped.ts";

const honest: Substance = { words: 600, argued: 12, voided: [], overclaims: [], elsewhere: null, wording: null };
const capsOf = (change: Partial<Substance>, wrong: readonly string[] = []) =>
  answerCapsOf({ ...honest, ...change }, wrong, rubric).map(({ id, band, quotes }) => [id, band, quotes]);

test("an honest answer has none", () => {
  expect(capsOf({})).toEqual([]);
  expect(
    capsOf({ voided: [{ reason: "theirs", share: 0.41, quotes: ["q"] }], overclaims: ["always"] }, ["a", "b"]),
  ).toEqual([]);
});

test.each([
  ["list", 0.5, "list-of-terms", "strong no hire"],
  ["theirs", 0.5, "said-back", "strong no hire"],
  ["ours", 0.5, "copied", "strong no hire"],
  ["put-off", 0.3, "put-off", "no hire"],
] as const)("%s from a share of %d on", (reason, share, id, band) => {
  expect(capsOf({ voided: [{ reason, share, quotes: ["these words"] }] })).toEqual([[id, band, ["these words"]]]);
  expect(capsOf({ voided: [{ reason, share: share - 0.01, quotes: ["these words"] }] })).toEqual([]);
});

test("overclaims, untrue statements, another system", () => {
  expect(capsOf({ overclaims: ["always", "always", "proves", "perfect", "guarantees"] })).toEqual([
    ["overclaims", "no hire", ["always", "proves", "perfect", "guarantees"]],
  ]);
  expect(capsOf({}, ["one", "two", "three"])).toEqual([["wrong-statements", "no hire", ["one", "two", "three"]]]);
  expect(capsOf({ elsewhere: { prompt: "eta-prediction", share: 0.8 } })).toEqual([["another-system", "no hire", []]]);
});
