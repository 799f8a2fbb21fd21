// Whatever an author writes into a framework is met by a reader, in `mlsd show` and in `mlsd notes --full`: a field that no page
// shows fails here. The sample is made from the schema, so a new field is in it without anybody adding it.
import { expect, test } from "vitest";
import { z } from "zod";
import { type Framework, frameworkSchema } from "../../../../src/core/catalog/schema/framework.ts";
import { frameworkMarkdown } from "../../../../src/core/render/definition/framework-page.ts";
import { frameworkNote } from "../../../../src/core/render/notes/framework-note.ts";

/** Fields no reader is shown: names for programs, what the coach goes by, and how close an estimate must come. */
const unseen = [
  /(^|\.)(id|kind|cues\[\]|concept|general|weight|within|wrong|examples\[\]|counters\[\])$/,
  // Where a tree begins and what leads where is its drawing.
  /decisions\[\]\.(start|nodes\[\]\.answers\[\]\.to)$/,
];

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
/** Something that can be written: its path in the schema, and one of its values. */
type Leaf = { readonly path: string; readonly set: (isOther: boolean) => void };

/** Puts a value of the schema, with every optional key in it, where `put` says, and keeps a handle for each leaf. */
function sample(schema: Schema, path: string, leaves: Leaf[], put: (value: unknown) => void): void {
  if (schema.type === "array") {
    const list: unknown[] = [];
    put(list);
    for (const each of schema.items?.anyOf ?? schema.items?.oneOf ?? [schema.items ?? {}]) {
      const at = list.push(null) - 1;
      sample(each, `${path}[]`, leaves, (value) => {
        list[at] = value;
      });
    }
  } else if (schema.type === "object") {
    const value: Record<string, unknown> = {};
    put(value);
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      sample(part, path === "" ? key : `${path}.${key}`, leaves, (child) => {
        value[key] = child;
      });
    }
  } else {
    const [usual, other] = valuesOf(schema, leaves.length);
    put(usual);
    leaves.push({ path, set: (isOther) => put(isOther ? other : usual) });
  }
}

function valuesOf(leaf: Schema, number: number): readonly [unknown, unknown] {
  if (leaf.const) return [leaf.const, leaf.const];
  if (leaf.enum) return [leaf.enum[0], leaf.enum.at(-1)];
  if (leaf.type === "string") return [`word${number}`, `other${number}`];
  return [17, 18];
}

const leaves: Leaf[] = [];
let whole: unknown;
sample(z.toJSONSchema(frameworkSchema, { io: "input", unrepresentable: "any" }) as Schema, "", leaves, (value) => {
  whole = value;
});
const framework = whole as Framework;
// A tree is drawn from its beginning: a question whose one answer leads to a choice.
for (const tree of framework.steps.flatMap((step) => step.decisions)) {
  const [ask, choose] = tree.nodes;
  Object.assign(tree, { start: ask?.id });
  if (ask && "answers" in ask) for (const answer of ask.answers) Object.assign(answer, { to: choose?.id });
}

const pages: Readonly<Record<string, () => string>> = {
  "mlsd show": () => frameworkMarkdown(framework),
  "mlsd notes --full": () => frameworkNote({ framework, misses: [], full: true, file: () => null }),
};

test.each(Object.keys(pages))("%s shows every field of a framework", (name) => {
  const shown = pages[name] as () => string;
  const before = shown();
  const missing = leaves.filter(({ path, set }) => {
    if (unseen.some((each) => each.test(path))) return false;
    set(true);
    const same = shown() === before;
    set(false);
    return same;
  });
  expect(missing.map(({ path }) => path)).toEqual([]);
  expect(leaves.length).toBeGreaterThan(80);
});
