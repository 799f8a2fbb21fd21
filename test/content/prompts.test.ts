import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Concepts } from "../../src/core/catalog/schema/concept.ts";
import type { Framework } from "../../src/core/catalog/schema/framework.ts";
import { type Prompt, promptSchema } from "../../src/core/catalog/schema/prompt.ts";
import { stages } from "../../src/core/catalog/schema/terms.ts";
import { compileKnowledge, type Knowledge } from "../../src/core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../../src/core/coach/cues/knowledge-source.ts";
import { assess } from "../../src/core/coach/verdict/assess.ts";
import { pointsOf } from "../../src/core/points/points.ts";
import { readBuiltModel } from "../../src/training/labelled-answers.ts";
import { genericTalk } from "./generic-talk.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string): unknown => parse(readFileSync(new URL(file, root), "utf8"));
const concepts = read("frameworks/concepts.yaml") as Concepts;
const frameworks = readdirSync(new URL("frameworks/", root))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => read(`frameworks/${file}`) as Framework)
  .filter(({ kind }) => kind === "framework");
const prompts = readdirSync(new URL("prompts/", root))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => promptSchema.parse(read(`prompts/${file}`)));
const conceptKnowledge = compileKnowledge(
  knowledgeSourceOf({ concepts, pitfalls: [], items: [], ownPitfalls: [], model: readBuiltModel(fileURLToPath(root)) }),
);
const runLength = 8;
const fewestAsked = 35;
const numberBeforeUnit =
  /(?:^|[ (|])(?:\d[\d.,]*|two|three|four|five|six|seven|eight|ten|twelve|thirty)\)?(?: ~\d)? \(?(?:[^()]*\|)?(?:ms|seconds?|min\*|minutes?|hours?|days?|weeks?|months?|years?|%|percent|[gt]b|cents?|dollars?|times|million|billion)\*?(?:[|) ]|$)/;

describe("concepts and items", () => {
  test("every item of a framework stands for a concept or has cues of its own", () => {
    const lost = frameworks.flatMap(({ id, steps }) =>
      steps.flatMap((step) =>
        step.items.filter((item) => !item.concept && !item.cues).map((item) => `${id} ${step.id} ${item.id}`),
      ),
    );
    expect(frameworks).toHaveLength(5);
    expect(lost).toEqual([]);
  });

  test("every concept counts in any design, or is named by a framework or a prompt", () => {
    const used = new Set([
      ...frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.items.map((item) => item.concept))),
      ...prompts.flatMap(({ items }) => items.map((item) => item.concept)),
    ]);
    expect(concepts.concepts.filter(({ id, situational }) => situational && !used.has(id)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe.each(prompts.map((prompt) => [prompt.id, prompt] as const))("%s", (_, prompt) => {
  test("has what an interview needs", () => {
    expect(prompt.facts.length).toBeGreaterThanOrEqual(10);
    expect(prompt.items.length).toBeGreaterThanOrEqual(8);
    expect(prompt.followups).toHaveLength(6);
    expect(prompt.twists).toHaveLength(2);
    expect(prompt.diagrams.length).toBeGreaterThanOrEqual(1);
    expect(prompt.pitfalls.length).toBeGreaterThanOrEqual(1);
    expect(prompt.estimates.length).toBeGreaterThanOrEqual(1);
    const short = stages.map((stage) => ({ stage, words: (prompt.reference[stage] ?? "").trim().split(/\s+/).length }));
    expect(short.filter(({ words }) => words < 60 || words > 150)).toEqual([]);
  });

  const knowledge = knowledgeOf(prompt);
  test("the coach knows the sample of each item for that item", () => {
    const unheard = prompt.items
      .filter((item) => item.cues)
      .filter((item) => !heard([item.sample ?? ""], knowledge, [item.stage]).has(item.id))
      .map((item) => `${item.id}: ${item.sample}`);
    expect(unheard, unheard.join("\n")).toEqual([]);
  });

  test("the reference answer says every item of its own and makes no pitfall of its own", () => {
    const { items, pitfalls } = assess(
      { passages: stages.map((stage) => ({ text: prompt.reference[stage] ?? "", stages: [stage] })) },
      knowledge,
    );
    expect(items.filter(({ confidence }) => confidence === "none").map(({ id }) => id)).toEqual([]);
    expect(pitfalls.filter(({ present }) => present)).toEqual([]);
  });

  test("a concept it does not ask for exists, and is neither named by an item nor said by the reference answer", () => {
    const { concepts: findings } = assess(
      { passages: stages.map((stage) => ({ text: prompt.reference[stage] ?? "", stages: [stage] })) },
      conceptKnowledge,
    );
    const said = findings.filter(({ confidence }) => confidence === "found").map(({ id }) => id);
    const named = prompt.items.map((item) => item.concept);
    const known = concepts.concepts.map(({ id }) => id);
    expect(said.length).toBeGreaterThan(10);
    expect(prompt.not_asked.filter((id) => !known.includes(id))).toEqual([]);
    expect(prompt.not_asked.filter((id) => named.includes(id) || said.includes(id))).toEqual([]);
    expect(new Set(prompt.not_asked).size).toBe(prompt.not_asked.length);
  });

  test("asks a senior for enough concepts", () => {
    const asked = pointsOf({ prompt, concepts }, "senior").filter(
      ({ subject, bonus }) => subject === "concept" && !bonus,
    );
    expect(asked.length).toBeGreaterThanOrEqual(fewestAsked);
  });

  test("no item or pitfall of its own is found in talk that fits any design", () => {
    const found = genericTalk.flatMap((line) => [...heard([line], knowledge)].map((id) => `${id}: ${line}`));
    expect([
      ...found,
      ...[...heard(genericTalk, knowledge)].filter((id) => !found.some((one) => one.startsWith(id))),
    ]).toEqual([]);
  });
});

test("no cue asks for a number before its unit: the coach reads '30 days' as one word, asked for by #day", () => {
  const dead = prompts.flatMap((prompt) =>
    [...prompt.facts, ...prompt.items, ...prompt.pitfalls].flatMap(({ id, cues = [] }) =>
      cues.filter((cue) => numberBeforeUnit.test(cue)).map((cue) => `${prompt.id} ${id}: ${cue}`),
    ),
  );
  expect("(30|thirty) min* ~4 click").toMatch(numberBeforeUnit);
  expect(dead).toEqual([]);
});

test("an item is seldom found in the reference answers of other prompts", () => {
  const often = prompts.flatMap((prompt) => {
    const knowledge = knowledgeOf(prompt);
    const others = prompts.filter((other) => other !== prompt);
    const found = others.flatMap(({ reference }) => {
      const passages = stages.map((stage) => ({ text: reference[stage] ?? "", stages: [stage] }));
      return assess({ passages }, knowledge).items.filter(({ confidence }) => confidence !== "none");
    });
    const own = prompt.items.filter((item) => item.cues);
    const share = found.length / (own.length * others.length);
    return share > 0.2 ? [`${prompt.id}: ${Math.round(share * 100)} %`] : [];
  });
  expect(often).toEqual([]);
});

test("no two prompts share a run of eight words", () => {
  const owner = new Map<string, string>();
  const shared = prompts.flatMap((prompt) => {
    const runs = new Set(textsOf(prompt).flatMap((text) => runsOf(text)));
    const found = [...runs].flatMap((run) => {
      const other = owner.get(run);
      return other === undefined ? [] : [`${other} and ${prompt.id}: ${run}`];
    });
    for (const run of runs) if (!owner.has(run)) owner.set(run, prompt.id);
    return found;
  });
  expect(owner.size).toBeGreaterThan(10_000);
  expect(shared).toEqual([]);
});

function knowledgeOf(prompt: Prompt): Knowledge {
  const items = prompt.items.flatMap(({ id, stage, cues }) => (cues ? [{ id, stage, cues }] : []));
  return compileKnowledge(
    knowledgeSourceOf({
      concepts: { ...concepts, concepts: [] },
      pitfalls: [],
      items,
      ownPitfalls: prompt.pitfalls,
      model: null,
    }),
  );
}

/** The prompt's own items that are found or likely, and its own pitfalls that happened. */
function heard(
  lines: readonly string[],
  knowledge: Knowledge,
  inStages: Parameters<typeof assess>[0]["passages"][number]["stages"] = stages,
): ReadonlySet<string> {
  const { items, pitfalls } = assess(
    { passages: [{ text: lines.join("\n"), stages: inStages }], excerpt: true },
    knowledge,
  );
  return new Set([
    ...items.filter(({ confidence }) => confidence !== "none").map(({ id }) => id),
    ...pitfalls.filter(({ present }) => present).map(({ id }) => id),
  ]);
}

/** What a reader meets of a prompt: no ids, cues or sums. */
function textsOf(value: unknown, key = ""): readonly string[] {
  if (["id", "concept", "general", "family", "start", "to", "cues", "sum", "equals", "source"].includes(key)) return [];
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['\u2019]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, at) => words.slice(at, at + runLength).join(" "));
}
