import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { addedLater } from "../../../src/core/catalog/schema/added-later.ts";
import { type Kind, kinds, schemas } from "../../../src/core/catalog/schema/kinds.ts";
import { createKeptDefinitions } from "../../../src/io/definitions/kept-definitions.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../../core/score/shipped.ts";
import { temporaryFolder } from "../../support/definitions.ts";

/** Keys a definition may leave out since before the first session was held: all that is kept has them. */
const fromTheFirst: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  framework: [
    "cards",
    "deviations",
    "diagrams",
    "estimates",
    "final",
    "glossary",
    "ladder",
    "pitfalls",
    "reading",
    "tables",
    "tips",
  ],
  prompt: ["diagrams", "estimates", "followups", "pitfalls", "tables", "tags", "twists"],
  rubric: ["caps"],
};

function defaulted(kind: Kind): readonly string[] {
  const { properties = {} } = z.toJSONSchema(schemas[kind], { io: "input", unrepresentable: "any" });
  return Object.entries(properties)
    .filter(([, schema]) => typeof schema === "object" && "default" in schema)
    .map(([key]) => key)
    .sort();
}

describe("definitions kept by an earlier version", () => {
  test.each(kinds)("every key a %s may leave out is there, or is given when it is read", (kind) => {
    const known = [...(fromTheFirst[kind] ?? []), ...Object.keys(addedLater[kind] ?? {})].sort();
    expect(defaulted(kind), "a new key with a default belongs in src/core/catalog/added-later.ts").toEqual(known);
  });

  test("are read with what came later", () => {
    const home = temporaryFolder();
    const kept = createKeptDefinitions(home);
    const session = { framework: framework("rpfmse"), prompt: prompt("fraud-detection"), concepts, pitfalls, rubric };
    const hashes = kept.keep(session);
    expect(createKeptDefinitions(home).kept(hashes)).toEqual(session);
    const { not_asked: _, ...old } = session.prompt;
    const text = JSON.stringify(old);
    const hash = createHash("sha256").update(text).digest("hex");
    mkdirSync(join(home, "definitions"), { recursive: true });
    writeFileSync(join(home, "definitions", `${hash}.json`), text);
    expect(createKeptDefinitions(home).kept({ ...hashes, prompt: hash }).prompt).toMatchObject({
      id: "fraud-detection",
      not_asked: [],
    });
  });
});
