import { describe, expect, test } from "vitest";
import { renderHeadline } from "../../../src/core/catalog/parsing/diagnostic.ts";
import { checkSet } from "../../../src/core/check/check-set.ts";
import { smallFramework, smallPrompt, smallSet } from "../../support/definitions.ts";

const outside = { concepts: [], pitfalls: [], macros: {} };

function found(changes: Readonly<Record<string, (text: string) => string>>): readonly string[] {
  const files = Object.entries(smallSet).map(([path, text]) => ({ path, text: changes[path]?.(text) ?? text }));
  for (const [path, change] of Object.entries(changes)) if (!smallSet[path]) files.push({ path, text: change("") });
  const { diagnostics } = checkSet(files, outside);
  return diagnostics.map((one) => renderHeadline(one) + (one.hint ? ` [${one.hint}]` : ""));
}

const framework = "frameworks/two-step.yaml";
const prompt = "prompts/fraud-detection.yaml";
const concepts = "frameworks/concepts.yaml";
const pitfalls = "frameworks/pitfalls.yaml";
const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const append = (more: string) => (text: string) => text + more;

test("a whole set has nothing to tell", () => {
  expect(found({})).toEqual([]);
});

describe("between definitions", () => {
  test.each([
    ["an item's concept", framework, replace("concept: label-delay", "concept: label-dely")],
    ["a prompt item's concept", prompt, replace("concept: clarify-goal", "concept: goal")],
    ["two items of one concept", prompt, replace("concept: label-delay", "concept: clarify-goal")],
    ["a card's concept", framework, append("cards:\n  - {id: a, question: Q, answer: A, concept: nothing-like-it}\n")],
    ["a pitfall's general one", prompt, append("pitfalls:\n  - {id: a, text: T, why: W, general: model-frist}\n")],
    ["a concept's neighbour", concepts, append("    see_also: [label-delay, clarify-goal]\n")],
    ["what a pitfall is absent without", pitfalls, replace("[clarify-goal]", "[clarify-goals]")],
    ["the file's name", framework, replace("id: two-step", "id: three-step")],
    ["one id in two files", "frameworks/prompts/feed-ranking.yaml", () => smallPrompt("feed-ranking")],
    ["a step's id", framework, replace("id: build", "id: think")],
    ["an item's id in two steps", framework, replace("id: watch", "id: labels")],
    ["a stage twice", framework, replace("[scope, framing", "[scope, scope, framing")],
    ["a prompt's fact ids", prompt, replace("id: latency", "id: users")],
  ])("%s", (_name, path, change) => {
    expect({ told: found({ [path]: change }) }).toMatchSnapshot();
  });

  test("nobody is blamed for a concept when the concepts could not be read", () => {
    expect(found({ [concepts]: replace("kind: concepts", "kind: concept") })).toEqual([
      'frameworks/concepts.yaml:1:7: "kind" names no kind of definition [Did you mean concepts?]',
    ]);
  });
});

describe("warnings are told apart", () => {
  test.each([
    ["a stage that no step serves", framework, replace(", wrap-up]", "]")],
    ["an item that cannot be heard", framework, replace(", cues: [baseline first]", "")],
    ["a stage the reference is silent on", prompt, replace("  data: What a senior says of data.\n", "")],
  ])("%s", (_name, path, change) => {
    const told = found({ [path]: change });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^[^ ]+: warning: /);
  });
});

describe("inside a definition", () => {
  const tree = (nodes: string) =>
    `    decisions:\n      - id: lane\n        title: Batch or live\n        start: a\n        nodes:\n${nodes}`;
  const end = "{id: z, choose: Batch, because: It is enough.}";
  const withTree = (nodes: readonly string[]) => (text: string) =>
    text + tree(nodes.map((node) => `          - ${node}\n`).join(""));
  test.each([
    [
      "an answer that leads nowhere",
      ["{id: a, ask: Live?, answers: [{answer: Yes, to: b}, {answer: No, to: z}]}", end],
    ],
    ["a circle", ["{id: a, ask: Live?, answers: [{answer: Yes, to: a}, {answer: No, to: z}]}", end]],
    ["a node nobody reaches", ["{id: a, choose: Live, because: It must be.}", end]],
  ])("%s", (_name, nodes) => {
    const told = found({ [framework]: withTree(nodes) });
    expect(told.length).toBeGreaterThan(0);
    expect({ told }).toMatchSnapshot();
  });

  test("a sum that does not come to what it says", () => {
    const sum = append(
      'estimates:\n  - {id: qps, title: Loads, sum: "500M users * 5 loads/user/day", equals: "90k loads/s"}\n',
    );
    expect(found({ [prompt]: sum })).toMatchInlineSnapshot(`
      [
        "prompts/fraud-detection.yaml:30:75: the sum comes to 29k loads/s, more than 5 % from 90k loads/s",
      ]
    `);
  });

  test("a cue that asks for a number and, apart from it, for its unit", () => {
    const cue = replace("cues: [graph features]", 'cues: ["last #n days ~2 graph", "last #day ~2 graph"]');
    const [only, ...others] = found({ [prompt]: cue });
    expect(only).toContain('nothing matches "#n days"');
    expect(others).toEqual([]);
  });

  test("a cue that breaks the grammar, and a rule the coach has not", () => {
    const cue = replace("cues: [graph features]", 'cues: ["(graph features"]');
    const rule = append("    recognised: {rule: two-question}\n");
    expect(found({ [prompt]: cue, [concepts]: rule })).toMatchInlineSnapshot(`
      [
        "frameworks/concepts.yaml:19:24: the coach has no rule "two-question" [Did you mean two-questions?]",
        "prompts/fraud-detection.yaml:16:63: the cue "(graph features": a ( is not closed [The grammar of cues is in docs/cues.md.]",
      ]
    `);
  });

  test("minutes that do not sum up are told beside other faults", () => {
    const told = found({
      "frameworks/mine.yaml": () =>
        smallFramework("mine").replace("minutes: 45", "minutes: 40").replace("    goal: Design it.\n", ""),
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "frameworks/mine.yaml:6:10: "minutes" is 40, but the steps' minutes sum to 45",
        "frameworks/mine.yaml:19:5: "goal" is missing",
      ]
    `);
  });
});
