import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

/** One row of an inventory: the facts a framework must carry, the fields that carry them, and words that prove it. */
interface Row {
  readonly row: string;
  readonly fields: readonly string[];
  readonly words: readonly string[];
  readonly note?: string;
}

/** Which rows each framework owes, as a letter and the number of rows under each heading (A1.1 to A1.6, ...). */
const owed: Readonly<Record<string, readonly string[]>> = {
  "six-step": rowIds("A", { 1: 6, 2: 8, 3: 5, 4: 7, 5: 6, 6: 7, 7: 6 }),
  "end-to-end": rowIds("B", { 1: 4, 2: 2, 3: 4, 4: 3, 5: 5, 6: 4, 7: 2, 8: 4, 9: 3, 10: 2, 11: 3 }),
  // Offering a deep dive is a row of the six phases (E7.2) that this framework owes as well.
  rpfmse: [...rowIds("C", { 0: 1, 1: 5, 2: 2, 3: 3, 4: 3, 5: 2, 6: 5, 7: 4 }), "E7.2"],
  "seven-step": rowIds("D", { 0: 2, 1: 3, 2: 3, 3: 3, 4: 4, 5: 4, 6: 3, 7: 4, 8: 6, 9: 6 }),
  "six-phase": rowIds("E", { 0: 3, 1: 2, 2: 2, 3: 2, 4: 4, 5: 1, 6: 4, 7: 2 }),
};

describe.each(Object.entries(owed))("%s carries its inventory", (id, expected) => {
  let definition: unknown;
  let inventory: readonly Row[] = [];
  beforeAll(() => {
    definition = parse(readText(`../../frameworks/${id}.yaml`));
    inventory = JSON.parse(readText(`./inventory/${id}.json`)) as readonly Row[];
  });

  test("each row stands in the inventory once, and none besides", () => {
    expect(inventory.map(({ row }) => row).sort()).toEqual([...expected].sort());
  });

  test("every row names fields and words, and the words are found there", () => {
    for (const row of inventory) {
      expect(row.fields, row.row).not.toEqual([]);
      expect(row.words, row.row).not.toEqual([]);
    }
    expect(inventory.flatMap((row) => faults(definition, row))).toEqual([]);
  });

  test("a row fails when any one of its fields is emptied", () => {
    const idle = inventory.flatMap((row) =>
      row.fields
        .filter((path) => !path.endsWith(".minutes"))
        .filter((path) => faults(withEmptied(definition, path), row).length === 0)
        .map((path) => `${row.row}: ${path} could be emptied unnoticed`),
    );
    expect(idle).toEqual([]);
  });
});

// Several steps have the same number of minutes, so words cannot prove the clock; the sums can.
test.each([
  ["rpfmse", [5, 10, 18, 26, 34, 42, 45]],
  ["seven-step", [5, 10, 15, 22, 28, 35, 43, 45]],
])("the clock marks of %s are those of its source", (id, marks) => {
  const { steps } = parse(readText(`../../frameworks/${id}.yaml`)) as { steps: readonly { minutes: number }[] };
  let clock = 0;
  expect(
    steps.map(({ minutes }) => {
      clock += minutes;
      return clock;
    }),
  ).toEqual(marks);
});

describe("the check itself", () => {
  const definition = {
    steps: [
      { id: "first", items: [{ id: "goal", concept: "clarify-goal", text: "Ask for\n the goal" }], minutes: 5 },
      { id: "second", items: [{ id: "label", text: "Name the label" }] },
    ],
  };
  const row = { row: "X1.1", fields: ["steps.first.items", "steps.second.items.label"], words: ["the GOAL", "label"] };

  test("finds words over line breaks and in any case, in all the fields together", () => {
    expect(faults(definition, row)).toEqual([]);
  });

  test("tells a word that is nowhere, and a field that is not there", () => {
    expect(faults(definition, { ...row, words: ["guardrail"] })).toEqual(['X1.1: "guardrail" is not found']);
    expect(faults(definition, { ...row, fields: ["steps.third.items"], words: ["goal"] })).toEqual([
      "X1.1: no field steps.third.items",
      'X1.1: "goal" is not found',
    ]);
  });

  test("reads no ids and no names of concepts", () => {
    expect(faults(definition, { ...row, words: ["clarify-goal"] })).toEqual(['X1.1: "clarify-goal" is not found']);
  });

  test("fails when either of two fields is emptied", () => {
    expect(faults(withEmptied(definition, "steps.first.items"), row)).toEqual(['X1.1: "the GOAL" is not found']);
    expect(faults(withEmptied(definition, "steps.second.items.label"), row)).toEqual(['X1.1: "label" is not found']);
    expect(faults(definition, row)).toEqual([]);
  });
});

function rowIds(letter: string, counts: Readonly<Record<number, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([heading, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${heading}.${index + 1}`),
  );
}

function readText(path: string): string {
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  return readFileSync(file, "utf8");
}

/** What of a row is not found in a definition; nothing when the row is carried. */
function faults(definition: unknown, { row, fields, words }: Row): readonly string[] {
  const found = fields.map((path) => ({ path, value: at(definition, path) }));
  const text = plain(found.flatMap(({ value }) => texts(value)).join("\n"));
  return [
    ...found.filter(({ value }) => value === undefined).map(({ path }) => `${row}: no field ${path}`),
    ...words.filter((word) => !text.includes(plain(word))).map((word) => `${row}: "${word}" is not found`),
  ];
}

/** The value at a dotted path; in an array of objects a part is the id of one of them. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>(child, value);
}

function child(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.find((element) => isRecord(element) && element.id === part);
  return isRecord(value) ? value[part] : undefined;
}

/** A copy of a definition in which the field at a path is there and has nothing in it. */
function withEmptied(definition: unknown, path: string): unknown {
  const copy: unknown = structuredClone(definition);
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  const parent = parts.length === 0 ? copy : at(copy, parts.join("."));
  if (Array.isArray(parent)) {
    const index = parent.findIndex((element) => isRecord(element) && element.id === last);
    if (index >= 0) parent[index] = { id: last };
  } else if (isRecord(parent) && last in parent) {
    parent[last] = Array.isArray(parent[last]) ? [] : "";
  }
  return copy;
}

/** The words and numbers a reader meets; ids, references and the coach's cues are not among them. */
function texts(value: unknown, key = ""): readonly string[] {
  if (["id", "concept", "general", "family", "start", "to", "cues"].includes(key)) return [];
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((element) => texts(element));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, name));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
