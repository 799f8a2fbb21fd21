// Wrong statements of the catalogue fire on what says them, and stay silent on what is right and near them.
import { describe, expect, test } from "vitest";
import type { OwnPitfall, Pitfall } from "../../src/core/catalog/schema/pitfall.ts";
import { compileKnowledge } from "../../src/core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../../src/core/coach/cues/knowledge-source.ts";
import { assess } from "../../src/core/coach/verdict/assess.ts";
import { concepts, pitfalls, shippedPrompts } from "../core/score/shipped.ts";

type Statement = Pick<Pitfall, "id" | "examples" | "counters" | "cues">;

/** Which of the sentences the statement is heard in. */
function heardIn(statement: Statement, sentences: readonly string[]): readonly string[] {
  const own: OwnPitfall = { id: statement.id, text: "-", why: "-", cues: [...(statement.cues ?? [])], wrong: true };
  const empty = { ...concepts, concepts: [] };
  const knowledge = compileKnowledge(
    knowledgeSourceOf({ concepts: empty, pitfalls: [], ownPitfalls: [own], model: null }),
  );
  return sentences.filter((text) =>
    assess({ passages: [{ text }] }, knowledge).pitfalls.some(({ present }) => present),
  );
}

const general = pitfalls.filter(({ kind }) => kind === "wrong");
const byPrompt = shippedPrompts().flatMap((prompt) =>
  prompt.pitfalls.filter(({ wrong }) => wrong).map((pitfall) => ({ ...pitfall, id: `${prompt.id}/${pitfall.id}` })),
);

describe.each([...general, ...byPrompt].map((statement) => [statement.id, statement] as const))(
  "%s",
  (_, statement) => {
    test("is heard in each of its examples", () => {
      expect(statement.examples?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(heardIn(statement, statement.examples ?? [])).toEqual(statement.examples);
    });
    test("is not heard in what is right", () => {
      expect(statement.counters?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(heardIn(statement, statement.counters ?? [])).toEqual([]);
    });
  },
);
