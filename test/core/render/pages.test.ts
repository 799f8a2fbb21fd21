import { readdirSync, readFileSync } from "node:fs";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import { parseDefinition } from "../../../src/core/catalog/parsing/parse.ts";
import { conceptMarkdown, pitfallMarkdown } from "../../../src/core/render/definition/concept-page.ts";
import { frameworkMarkdown } from "../../../src/core/render/definition/framework-page.ts";
import { promptMarkdown } from "../../../src/core/render/definition/prompt-page.ts";
import { rubricMarkdown } from "../../../src/core/render/definition/rubric-page.ts";
import { renderMarkdown } from "../../../src/core/render/terminal/terminal-markdown.ts";
import { plainTheme } from "../../../src/core/render/terminal/theme.ts";
import { cellWidth } from "../../../src/core/text/width.ts";

const paths = ["frameworks", "prompts"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

function pagesOf(path: string): readonly string[] {
  const parsed = parseDefinition(path, readFileSync(path, "utf8"));
  if ("diagnostics" in parsed) throw new Error(`${path} has faults`);
  switch (parsed.kind) {
    case "framework":
      return [frameworkMarkdown(parsed.value)];
    case "prompt":
      return [promptMarkdown(parsed.value, { reveal: true }), promptMarkdown(parsed.value, { reveal: false })];
    case "concepts":
      return parsed.value.concepts.map(conceptMarkdown);
    case "pitfalls":
      return parsed.value.pitfalls.map(pitfallMarkdown);
    default:
      return [rubricMarkdown(parsed.value)];
  }
}

describe("the pages of every shipped definition", () => {
  test.each(paths)("%s are clean markdown and fit 40, 80 and 120 columns", (path) => {
    for (const markdown of pagesOf(path)) {
      const { page: found = [] } = lint({
        strings: { page: markdown },
        config: { MD013: false, MD024: { siblings_only: true } },
      });
      expect(
        found.map(({ lineNumber, ruleNames, errorContext }) => `${lineNumber} ${ruleNames[0]} ${errorContext}`),
      ).toEqual([]);
      for (const columns of [40, 80, 120]) {
        for (const line of renderMarkdown(markdown, plainTheme, columns).split("\n")) {
          expect(cellWidth(line), line).toBeLessThanOrEqual(columns);
        }
      }
    }
  });
});
