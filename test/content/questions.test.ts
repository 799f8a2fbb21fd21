import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Prompt } from "../../src/core/catalog/schema/prompt.ts";
import { matchFact } from "../../src/core/coach/cues/facts.ts";

/**
 * A question in a candidate's words, and the fact that answers it; null where no fact does. Those for mending were
 * used to widen the cues; those of the floor were written afterwards, measured once, and no cue is tuned on them.
 */
interface Question {
  readonly question: string;
  readonly fact: string | null;
  readonly part: "mending" | "floor";
}

interface Outcome extends Question {
  readonly prompt: string;
  readonly heard: string | null;
}

const folder = new URL("./questions/", import.meta.url);
const prompts = new URL("../../prompts/", import.meta.url);

let outcomes: readonly Outcome[] = [];
beforeAll(() => {
  outcomes = readdirSync(folder).flatMap((file) => outcomesOf(file.replace(/\.json$/, "")));
});

test("every prompt has questions, and every question names a fact of its prompt or none", () => {
  const asked = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
  const shipped = readdirSync(prompts).filter((file) => file.endsWith(".yaml"));
  expect(asked.sort()).toEqual(shipped.map((file) => file.replace(/\.yaml$/, "")).sort());
  for (const id of asked) {
    const questions = questionsOf(id);
    const facts = new Set(promptOf(id).facts.map((fact) => fact.id));
    expect(questions.filter(({ fact }) => fact !== null).length, id).toBeGreaterThanOrEqual(10);
    expect(questions.filter(({ fact }) => fact === null).length, id).toBeGreaterThanOrEqual(3);
    expect(
      questions.filter(({ fact }) => fact !== null && !facts.has(fact)),
      id,
    ).toEqual([]);
  }
});

describe("the interviewer answers what was asked", () => {
  test("at least 90 of 100 questions no cue was written for find their fact, at most 5 find another", () => {
    const floor = outcomes.filter(({ part, fact }) => part === "floor" && fact !== null);
    expect(floor.length).toBeGreaterThanOrEqual(80);
    expect(rightOf(floor)).toBeGreaterThanOrEqual(0.9);
    expect(wrongOf(floor)).toBeLessThanOrEqual(0.05);
  });

  test("at least 98 of 100 questions the cues were widened for find their fact, at most 1 finds another", () => {
    const mended = outcomes.filter(({ part }) => part === "mending");
    const missed = mended.filter(({ fact, heard }) => fact !== heard);
    expect(rightOf(mended), told(missed)).toBeGreaterThanOrEqual(0.98);
    expect(wrongOf(mended), told(missed)).toBeLessThanOrEqual(0.01);
  });

  test("at least 79 of 100 questions no fact answers are left to the candidate", () => {
    const open = outcomes.filter(({ fact }) => fact === null);
    expect(open.length).toBeGreaterThanOrEqual(100);
    expect(rightOf(open)).toBeGreaterThanOrEqual(0.79);
  });

  test("a topic asked for by its own name finds its fact", () => {
    const wrong = readdirSync(folder).flatMap((file) => {
      const { id, facts } = promptOf(file.replace(/\.json$/, ""));
      return facts
        .map((fact) => ({ fact: fact.id, heard: matchFact(fact.topic, facts)?.id ?? null }))
        .filter(({ fact, heard }) => heard !== null && heard !== fact)
        .map(({ fact, heard }) => `${id}: the topic of ${fact} finds ${heard}`);
    });
    expect(wrong).toEqual([]);
  });
});

function rightOf(some: readonly Outcome[]): number {
  return some.filter(({ fact, heard }) => fact === heard).length / some.length;
}

function wrongOf(some: readonly Outcome[]): number {
  return some.filter(({ fact, heard }) => heard !== null && heard !== fact).length / some.length;
}

function told(some: readonly Outcome[]): string {
  return some.map(({ prompt, question, fact, heard }) => `${prompt}: "${question}" ${fact} -> ${heard}`).join("\n");
}

function outcomesOf(id: string): readonly Outcome[] {
  const { facts } = promptOf(id);
  return questionsOf(id).map((one) => ({ ...one, prompt: id, heard: matchFact(one.question, facts)?.id ?? null }));
}

function questionsOf(id: string): readonly Question[] {
  return JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8")) as readonly Question[];
}

function promptOf(id: string): Prompt {
  return parse(readFileSync(new URL(`${id}.yaml`, prompts), "utf8")) as Prompt;
}
