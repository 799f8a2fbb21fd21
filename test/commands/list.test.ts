import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { list } from "../../src/commands/list/list.ts";
import { cellWidth } from "../../src/core/text/width.ts";
import { catalogPorts } from "../support/catalog.ts";
import { smallPrompt, temporaryFolder, writeFiles } from "../support/definitions.ts";

describe("mlsd list", () => {
  test("prompts, when nothing is said", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(list(ports, {}).stdout).toMatchInlineSnapshot(`
      "ID               DIFFICULTY  FAMILY     TAGS      TITLE
      feed-ranking     core        classical  payments  Rank a feed
      fraud-detection  core        classical  payments  Find fraud
      "
    `);
    expect(list(ports, { what: "prompt" }).stdout).toBe(list(ports, {}).stdout);
  });

  test("frameworks and concepts", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(list(ports, { what: "frameworks" }).stdout).toMatchInlineSnapshot(`
      "ID        MIN  STEPS  NAME
      two-step   45      2  Two steps: Think, then build.
      "
    `);
    expect(list(ports, { what: "concepts" }).stdout).toMatchInlineSnapshot(`
      "ID            STAGE  LEVEL  NAME
      label-delay   data   mid    Label delay
      clarify-goal  scope  mid    Clear goal
      "
    `);
    expect(list(ports, { what: "concepts", stage: "scope" }).stdout).not.toContain("label-delay");
  });

  test.each([120, 80, 60, 40, 30])("fits %i columns", async (columns) => {
    const ports = await catalogPorts(temporaryFolder(), columns);
    for (const what of ["prompts", "frameworks", "concepts"]) {
      const { stdout } = list(ports, { what });
      for (const line of stdout!.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
      expect(stdout).toContain("ID");
    }
  });

  test("the user's own are marked, and can be had alone; a broken one is warned of", async () => {
    const folder = temporaryFolder();
    const home = join(folder, "home");
    writeFiles(home, {
      "prompts/mine.yaml": smallPrompt("mine", "設計 a thing"),
      "prompts/broken.yaml": "kind: prompt",
    });
    const ports = await catalogPorts(folder, 80, home);
    expect(list(ports, { own: true }).stdout).toMatchInlineSnapshot(`
      "ID    DIFFICULTY  FAMILY     FROM  TAGS      TITLE
      mine  core        classical  own   payments  設計 a thing
      "
    `);
    expect(ports.warned).toHaveLength(1);
    expect(ports.warned[0]).toContain("broken.yaml");
  });

  test("filters", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(list(ports, { family: "classical", difficulty: "core", tag: "payments" }).stdout).toContain("feed-ranking");
    expect(list(ports, { family: "genai" }).stdout).toBe(
      "No prompts pass these filters. mlsd list prompts shows all.\n",
    );
  });

  test("JSON", async () => {
    const ports = await catalogPorts(temporaryFolder());
    const prompts = JSON.parse(list(ports, { json: true }).stdout!) as { id: string; kind: string }[];
    expect(prompts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["prompt feed-ranking", "prompt fraud-detection"]);
    expect(JSON.parse(list(ports, { what: "concepts", json: true }).stdout!)).toHaveLength(2);
  });

  test.each([
    [{ what: "promts" }, 'There is no list of "promts".', "Did you mean prompts?"],
    [{ family: "genia" }, 'There is no family "genia".', "Did you mean genai?"],
    [{ tag: "ads" }, 'There is no tag "ads".', "It is one of payments."],
    [{ difficulty: "hard" }, 'There is no difficulty "hard".', "Did you mean harder or hardest?"],
    [{ what: "concepts", stage: "datas" }, 'There is no stage "datas".', "Did you mean data?"],
  ])("%j is refused", async (options, message, hint) => {
    const ports = await catalogPorts(temporaryFolder());
    expect(() => list(ports, options)).toThrowError(expect.objectContaining({ code: "usage", message, hint }));
  });

  test("a filter of another list is refused instead of ignored", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(() => list(ports, { what: "frameworks", stage: "model" })).toThrow("--stage is no filter of frameworks.");
    expect(() => list(ports, { what: "prompts", stage: "model" })).toThrow("--stage is no filter of prompts.");
    expect(() => list(ports, { what: "concepts", family: "gen" })).toThrow('There is no family "gen".');
  });
});
