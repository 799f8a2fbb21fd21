import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCatalog } from "../../../src/io/definitions/catalog.ts";
import type { SessionDefinitions } from "../../../src/ports.ts";
import {
  compileSmallSet,
  smallFramework,
  smallPrompt,
  temporaryFolder,
  writeFiles,
} from "../../support/definitions.ts";

describe("shipped definitions", () => {
  test("are listed, and read by id", async () => {
    const { shipped } = compileSmallSet(temporaryFolder());
    const catalog = await createCatalog({ shipped, home: null });
    expect(catalog.entries().map(({ kind, id, origin }) => `${kind} ${id} ${origin}`)).toEqual([
      "framework two-step shipped",
      "prompt feed-ranking shipped",
      "prompt fraud-detection shipped",
    ]);
    expect(catalog.prompt("fraud-detection").facts).toHaveLength(4);
    expect(catalog.framework("two-step").steps[0]?.items[0]?.weight).toBe(1);
    expect(catalog.concepts().concepts.map(({ id }) => id)).toEqual(["label-delay", "clarify-goal"]);
    expect(catalog.rubric().bands).toHaveLength(6);
  });

  test("an unknown id tells what it is near to", async () => {
    const { shipped } = compileSmallSet(temporaryFolder());
    const catalog = await createCatalog({ shipped, home: null });
    expect(() => catalog.prompt("fraud")).toThrowError(
      expect.objectContaining({
        code: "usage",
        message: 'There is no prompt "fraud".',
        hint: "Did you mean fraud-detection? mlsd list prompts shows all.",
      }),
    );
    expect(() => catalog.framework("constructor")).toThrowError(expect.objectContaining({ code: "usage" }));
    expect(() => catalog.framework("../prompt/fraud-detection")).toThrowError(
      expect.objectContaining({ code: "usage" }),
    );
  });

  test("a program that was not built says so", async () => {
    await expect(createCatalog({ shipped: join(temporaryFolder(), "no"), home: null })).rejects.toMatchObject({
      code: "failed",
    });
  });
});

describe("the user's own definitions", () => {
  test("win by id, and add to concepts and pitfalls", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    writeFiles(home, {
      "prompts/fraud-detection.yaml": smallPrompt("fraud-detection", "My fraud"),
      "frameworks/mine.yml": smallFramework("mine"),
      "frameworks/concepts.yaml":
        "kind: concepts\nconcepts:\n  - {id: label-delay, name: My delay, stage: data, level: mid, definition: Mine., hint_question: When?, sample: Late., card: {question: Q, answer: A}}\n  - {id: my-own, name: Own, stage: data, level: mid, definition: Mine., hint_question: When?, sample: Late., card: {question: Q, answer: A}, see_also: [clarify-goal]}\n",
    });
    const catalog = await createCatalog({ shipped, home });
    expect(catalog.warnings()).toEqual([]);
    expect(catalog.prompt("fraud-detection").title).toBe("My fraud");
    expect(catalog.framework("mine").minutes).toBe(45);
    expect(catalog.concepts().concepts.map(({ name }) => name)).toEqual(["My delay", "Clear goal", "Own"]);
    expect(
      catalog
        .entries()
        .filter(({ origin }) => origin === "own")
        .map(({ id }) => id),
    ).toEqual(["mine", "fraud-detection"]);
  });

  test("a broken one is left out and named; the shipped one of that id stays", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    writeFiles(home, {
      "prompts/fraud-detection.yaml": smallPrompt("fraud-detection").replace("title:", "titel:"),
      "prompts/stray.yaml": smallPrompt("stray").replace("label-delay", "label-dely"),
      "frameworks/bytes.yaml": new Uint8Array([0x6b, 0xff]),
    });
    const catalog = await createCatalog({ shipped, home });
    expect(catalog.prompt("fraud-detection").title).toBe("Find fraud");
    expect(catalog.warnings().map((line) => line.replaceAll(home, "~"))).toMatchInlineSnapshot(`
      [
        "Left out ~/frameworks/bytes.yaml:1:2: the byte 0xFF at offset 1 is not UTF-8. To see all: mlsd check",
        "Left out ~/prompts/fraud-detection.yaml:1:1: "title" is missing (and 1 more). To see all: mlsd check",
        "Left out ~/prompts/stray.yaml:15:70: there is no concept "label-dely". To see all: mlsd check",
      ]
    `);
  });

  test("are cached until a byte of them changes, and a broken cache is made anew", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    writeFiles(home, { "prompts/mine.yaml": smallPrompt("mine", "First") });
    const title = async (): Promise<string> => (await createCatalog({ shipped, home })).prompt("mine").title;
    expect(await title()).toBe("First");
    const cache = join(home, "cache", "definitions.json");
    const first = readFileSync(cache, "utf8");
    expect(statSync(cache).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, "cache")).mode & 0o777).toBe(0o700);
    // Taken from the cache: what stands there is believed as long as its sums are right.
    const inode = statSync(cache).ino;
    expect(await title()).toBe("First");
    expect(statSync(cache).ino).toBe(inode);
    writeFileSync(join(home, "prompts", "mine.yaml"), smallPrompt("mine", "Other"));
    expect(await title()).toBe("Other");
    for (const damage of ["", "{", first.slice(0, -20), first.replace("First", "Fjrst"), "\0".repeat(first.length)]) {
      writeFileSync(cache, damage);
      expect(await title()).toBe("Other");
    }
    expect(readdirSync(join(home, "cache"))).toEqual(["definitions.json"]);
  });

  test("a home that cannot be written costs nothing but the cache", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    writeFiles(home, { "prompts/mine.yaml": smallPrompt("mine"), cache: "a file in the way", definitions: "another" });
    const catalog = await createCatalog({ shipped, home });
    expect(catalog.prompt("mine").id).toBe("mine");
    expect(catalog.keep(sessionOf(catalog)).prompt).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("definitions of a session", () => {
  test("are kept by content and come back as they were", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    const catalog = await createCatalog({ shipped, home });
    const session = sessionOf(catalog);
    const hashes = catalog.keep(session);
    expect(catalog.keep(session)).toEqual(hashes);
    expect(readdirSync(join(home, "definitions"))).toHaveLength(5);
    expect(statSync(join(home, "definitions", `${hashes.prompt}.json`)).mode & 0o777).toBe(0o600);
    const later = await createCatalog({ shipped, home });
    expect(later.kept(hashes)).toEqual(session);
  });

  test("one that is gone or damaged is named", async () => {
    const folder = temporaryFolder();
    const { shipped } = compileSmallSet(folder);
    const home = join(folder, "home");
    const catalog = await createCatalog({ shipped, home });
    const hashes = catalog.keep(sessionOf(catalog));
    const path = join(home, "definitions", `${hashes.prompt}.json`);
    writeFileSync(path, readFileSync(path, "utf8").replace("fraud", "freud"));
    const later = await createCatalog({ shipped, home });
    expect(() => later.kept(hashes)).toThrowError(expect.objectContaining({ code: "io" }));
    expect(() => later.kept({ ...hashes, prompt: "../../etc/passwd" })).toThrowError(
      expect.objectContaining({ code: "io" }),
    );
  });
});

function sessionOf(catalog: Awaited<ReturnType<typeof createCatalog>>): SessionDefinitions {
  return {
    framework: catalog.framework("two-step"),
    prompt: catalog.prompt("fraud-detection"),
    concepts: catalog.concepts(),
    pitfalls: catalog.pitfalls(),
    rubric: catalog.rubric(),
  };
}
