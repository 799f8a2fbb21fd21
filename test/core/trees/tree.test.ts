import { describe, expect, test } from "vitest";
import type { DecisionTree } from "../../../src/core/catalog/schema/reference.ts";
import { checkTree } from "../../../src/core/check/check-trees.ts";
import { MlsdError } from "../../../src/core/error.ts";
import { outlineTree, outlineWalk, startWalk, walkBy, walkOn } from "../../../src/core/trees/tree.ts";
import { laneTree as tree } from "./lane-tree.ts";

describe("a walk", () => {
  test("goes from question to choice, answer by answer", () => {
    const walk = walkOn(walkOn(startWalk(tree), 0), 1);
    expect(walk.at).toMatchObject({ choose: "Live" });
    expect(walk.trail.map(({ answer }) => answer)).toEqual(["Yes, now", "No"]);
    expect(walkOn(walk, 0)).toBe(walk);
    expect(outlineWalk(walk)).toMatchInlineSnapshot(`
      "Batch or live

      Does anybody wait? Yes, now
      Is the key known beforehand? No

      => Live
         Nothing else can."
    `);
  });

  test.each([
    [["1", "2"], "live"],
    [["yes, n", "NO"], "live"],
    [["no"], "batch"],
    [["3"], "batch"],
    [["1"], "known"],
    [[], "waits"],
  ])("%j leads to %s", (words, id) => {
    expect(walkBy(tree, words).at.id).toBe(id);
  });

  test.each([
    [["yes"], '"yes" fits several answers to: Does anybody wait?\n  1 Yes, now\n  2 Yes, tonight\n  3 No'],
    [["perhaps"], '"perhaps" is no answer to: Does anybody wait?\n  1 Yes, now\n  2 Yes, tonight\n  3 No'],
    [["4"], '"4" is no answer to: Does anybody wait?\n  1 Yes, now\n  2 Yes, tonight\n  3 No'],
    [[""], '"" is no answer to: Does anybody wait?\n  1 Yes, now\n  2 Yes, tonight\n  3 No'],
    [["\u001b[2J"], '"\ufffd[2J" is no answer to: Does anybody wait?\n  1 Yes, now\n  2 Yes, tonight\n  3 No'],
    [["no", "no"], 'One answer too many: "no"; the tree ends before it.'],
  ])("%j is refused", (words, message) => {
    expect(() => walkBy(tree, words)).toThrow(message);
    expect(() => walkBy(tree, words)).toThrow(MlsdError);
  });

  test("an open walk shows the question it stands at", () => {
    expect(outlineWalk(walkBy(tree, ["1"]))).toMatchInlineSnapshot(`
      "Batch or live

      Does anybody wait? Yes, now

      Is the key known beforehand?
        1 Yes
        2 No"
    `);
  });
});

test("a whole tree as text writes out each node once", () => {
  expect(outlineTree(tree)).toMatchInlineSnapshot(`
    "Batch or live

    Does anybody wait?
    1 Yes, now
        Is the key known beforehand?
        1 Yes
            => Batch
               It is cheap.
        2 No
            => Live
               Nothing else can.
    2 Yes, tonight
        => Batch (as above)
    3 No
        => Batch (as above)"
  `);
});

test("thirty diamonds in a row stay short", () => {
  const nodes: DecisionTree["nodes"] = Array.from({ length: 30 }, (_, index) => ({
    id: `n${index}`,
    ask: `Question ${index}?`,
    answers: [
      { answer: "Left", to: `n${index + 1}` },
      { answer: "Right", to: `n${index + 1}` },
    ],
  }));
  const long: DecisionTree = {
    id: "x",
    title: "X",
    start: "n0",
    nodes: [...nodes, { id: "n30", choose: "End", because: "It ends." }],
  };
  expect(outlineTree(long).split("\n").length).toBeLessThan(130);
  expect(checkTree(long)).toEqual([]);
});

describe("the check", () => {
  const [waits, known, batch, live] = tree.nodes;
  const leadingTo = (to: string): DecisionTree["nodes"][number] => ({
    id: "known",
    ask: "Is it?",
    answers: [
      { answer: "Yes", to: "batch" },
      { answer: "No", to },
    ],
  });
  const cases: readonly (readonly [string, Partial<DecisionTree>, readonly (readonly [string, string])[]])[] = [
    ["a sound tree has no fault", {}, []],
    ["a start that is not there", { start: "gone" }, [["start", "there is no node gone"]]],
    [
      "an answer that leads nowhere, and so a node without a way to it",
      { nodes: [waits!, leadingTo("gone"), batch!, live!] },
      [
        ["nodes.1.answers.1.to", "there is no node gone"],
        ["nodes.3.id", "no answer leads to live"],
      ],
    ],
    [
      "a circle",
      { nodes: [waits!, leadingTo("waits"), batch!] },
      [["nodes.1.answers.1.to", "leads back to waits: a walk would never end"]],
    ],
    [
      "a circle of one",
      { nodes: [waits!, leadingTo("known"), batch!] },
      [["nodes.1.answers.1.to", "leads back to known: a walk would never end"]],
    ],
    [
      "two nodes of one id",
      { nodes: [waits!, known!, batch!, live!, batch!] },
      [["nodes.4.id", "a second node batch"]],
    ],
  ];
  test.each(cases)("%s", (_, change, faults) => {
    const found = checkTree({ ...tree, ...change });
    expect(found.map(({ path, message }) => [path.join("."), message])).toEqual(faults);
  });
});
