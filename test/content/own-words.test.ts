import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const sources = new URL("../shared/seeds/", root);
const runLength = 8;

describe("the texts of the definitions are our own", () => {
  const missing = !existsSync(sources);
  const name = `no run of eight words is shared with a source${missing ? " (skipped: no shared data)" : ""}`;

  test.skipIf(missing)(name, () => {
    const sourceTexts = readdirSync(sources).map((file) => readFileSync(new URL(file, sources), "utf8"));
    expect(sourceTexts.length).toBeGreaterThan(0);
    const runs = new Set(sourceTexts.flatMap((text) => runsOf(text)));
    expect(runs.size).toBeGreaterThan(1000);
    const files = definitionFiles();
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => copied(parse(readFileSync(file, "utf8")), runs, shortName(file)))).toEqual([]);
  });
});

describe("the detector", () => {
  const source = "Before dawn the harbour pilots count every lantern twice, then row home in silence.";
  const runs = new Set(runsOf(source));

  test("catches a planted sentence, whatever its case and marks", () => {
    const planted = { steps: [{ tips: ["Mind: the HARBOUR pilots count every 'lantern' twice - then go."] }] };
    expect(copied(planted, runs, "x")).toEqual(["x.steps.0.tips.0: the harbour pilots count every lantern twice then"]);
  });

  test("lets seven words pass", () => {
    expect(copied({ summary: "Pilots count every lantern twice, then row" }, runs, "x")).toEqual([]);
  });

  test("lets titles and authors of the reading list pass, and nothing else of it", () => {
    expect(copied({ reading: [{ title: source, author: source }] }, runs, "x")).toEqual([]);
    expect(copied({ reading: [{ title: "T", note: source }] }, runs, "x")).toHaveLength(1);
    expect(copied({ steps: [{ title: source }] }, runs, "x")).toHaveLength(1);
  });
});

function definitionFiles(): readonly URL[] {
  return ["frameworks/", "prompts/"].flatMap((folder) => {
    const url = new URL(folder, root);
    return readdirSync(url)
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => new URL(file, url));
  });
}

function shortName(file: URL): string {
  return fileURLToPath(file).slice(fileURLToPath(root).length);
}

/** For each string that shares a run of words with a source: where it stands, and the first such run. */
function copied(value: unknown, runs: ReadonlySet<string>, path: string): readonly string[] {
  if (typeof value === "string") {
    const run = runsOf(value).find((candidate) => runs.has(candidate));
    return run === undefined ? [] : [`${path}: ${run}`];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = `${path}.${key}`;
    return isReading(innerPath) ? [] : copied(inner, runs, innerPath);
  });
}

function isReading(path: string): boolean {
  return /\.reading\.\d+\.(title|author)$/.test(path);
}

/** Every run of eight words of a text, lower-cased, without punctuation. */
function runsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['\u2019]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, index) => {
    return words.slice(index, index + runLength).join(" ");
  });
}
