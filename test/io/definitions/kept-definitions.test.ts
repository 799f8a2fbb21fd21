import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Kind, kinds, schemas } from "../../../src/core/catalog/schema/kinds.ts";
import { broughtUpToDate } from "../../../src/core/catalog/schema/older-definitions.ts";
import { createKeptDefinitions } from "../../../src/io/definitions/kept-definitions.ts";
import { concepts, framework, pitfalls, prompt, rubric } from "../../core/score/shipped.ts";
import { temporaryFolder } from "../../support/definitions.ts";

/** Keys a definition may leave out since before the first session was held: all that is kept has them. `[]` is any item of a list. */
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
    "signals.strong",
    "signals.weak",
    "steps[].ask",
    "steps[].decisions",
    "steps[].diagrams",
    "steps[].items[].level",
    "steps[].items[].weight",
    "steps[].pitfalls",
    "steps[].signals.strong",
    "steps[].signals.weak",
    "steps[].tables",
    "steps[].tips",
    "tables",
    "tips",
  ],
  prompt: ["diagrams", "estimates", "followups", "items[].level", "pitfalls", "tables", "tags", "twists"],
  rubric: ["caps"],
};

type JsonSchema = Readonly<Record<string, unknown>>;

/** The paths of all keys with a default, at every depth: "steps[].tips". */
function defaulted(schema: JsonSchema, path = ""): readonly string[] {
  const here = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, value]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return ["default" in value ? [own] : [], defaulted(value, own)].flat();
  });
  const items = typeof schema.items === "object" ? defaulted(schema.items as JsonSchema, `${path}[]`) : [];
  const values =
    typeof schema.additionalProperties === "object"
      ? defaulted(schema.additionalProperties as JsonSchema, `${path}.*`)
      : [];
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => (all ?? []) as readonly JsonSchema[]);
  return [...here, ...items, ...values, ...choices.flatMap((choice) => defaulted(choice, path))];
}

function defaultedOf(kind: Kind): readonly string[] {
  return [...new Set(defaulted(z.toJSONSchema(schemas[kind], { io: "input", unrepresentable: "any" })))].sort();
}

/** A copy without the key at this path, in every place it leads to. */
function without(value: unknown, [head = "", ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, [head, ...rest]));
  if (typeof value !== "object" || value === null) return value;
  const key = head.replace("[]", "");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      if (name !== key && key !== "*") return [[name, child]];
      return rest.length === 0 ? [] : [[name, without(child, rest)]];
    }),
  );
}

describe("definitions kept by an earlier version", () => {
  const shipped = { framework: framework("rpfmse"), prompt: prompt("fraud-detection"), concepts, pitfalls, rubric };

  test.each(kinds)("every key a %s may leave out is there from the first, or is given when it is read", (kind) => {
    const later = defaultedOf(kind).filter((path) => !(fromTheFirst[kind] ?? []).includes(path));
    for (const path of later) {
      const old = without(shipped[kind], path.split(".")) as Readonly<Record<string, unknown>>;
      const parsed = schemas[kind].parse(old);
      expect(
        broughtUpToDate[kind](old),
        `${path} came later: give it in src/core/catalog/schema/older-definitions.ts`,
      ).toEqual(parsed);
    }
  });

  test("sees a key at every depth", () => {
    const steps = z.array(z.strictObject({ id: z.string(), board: z.array(z.string()).default([]) }));
    expect(defaulted(z.toJSONSchema(z.strictObject({ steps }), { io: "input" }))).toEqual(["steps[].board"]);
    expect(without({ steps: [{ id: "a", board: ["x"] }] }, ["steps[]", "board"])).toEqual({ steps: [{ id: "a" }] });
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
