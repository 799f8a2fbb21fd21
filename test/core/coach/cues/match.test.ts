import { describe, expect, it } from "vitest";
import { matchPattern } from "../../../../src/core/coach/cues/match.ts";
import { Atoms, CueError, compileCue, Macros } from "../../../../src/core/coach/cues/pattern.ts";
import { tokenise } from "../../../../src/core/coach/language/tokens.ts";

function matches(cue: string, text: string): boolean {
  const atoms = new Atoms();
  const macros = new Macros(new Map([["fruit", "apple|pear tree"]]), atoms);
  const pattern = compileCue(cue, atoms, macros);
  const tokens = tokenise(text);
  const readable = { tokens, atoms: tokens.map((token) => atoms.of(token, token.word)) };
  return matchPattern(pattern, readable, () => true) !== null;
}

describe("the grammar of cues", () => {
  it.each([
    ["label delay", "The labels are delayed", false],
    ["label delay", "we handle label delays", true],
    ["label ~2 delay", "labels are often delayed", true],
    ["label ~1 delay", "labels are very often badly delayed", false],
    ["(ship|launch*) gradually", "launching gradually", true],
    ["retrain* & weekly", "weekly, the model is retrained", true],
    ["retrain* & weekly", "the model is retrained", false],
    ["drift & NOT phone", "drift of the phone", false],
    ["drift & NOT phone", "drift of the data", true],
    ["#pct ~1 users", "5% of users", true],
    ["#week", "for two weeks", true],
    ["#lat", "within 200ms", true],
    ["#money", "costs 3 dollars", true],
    ["#times worse", "100x worse", true],
    ["{fruit} ~1 pie", "pear tree made pie", true],
    ["a b? c", "a c", true],
    ["feature store", "the feature stores", true],
    ["ab_test", "an A/B test", true],
    ["30 days", "after 45 days", true],
  ])('%s in "%s": %s', (cue, text, expected) => {
    expect(matches(cue, text)).toBe(expected);
  });

  it.each([
    ["(a|b", "is not closed"],
    ["a)", "did not expect"],
    ["{none}", "no macro"],
    ["[nowhere] a", "neither a stage nor"],
    ["NOT a", "not only NOT"],
    ["()", "is empty"],
  ])("refuses %s", (cue, words) => {
    expect(() => matches(cue, "a")).toThrow(CueError);
    expect(() => matches(cue, "a")).toThrow(words);
  });
});
