// A word that is added to a list of the schemas is known everywhere, without another change.
import { expect, it } from "vitest";
import { difficulties, families, levels, modes, outcomeResults } from "../../src/core/catalog/schema/terms.ts";
import type { Choice, Ports } from "../../src/ports.ts";

// Added before anything else is loaded, as if it stood in the file.
(difficulties as unknown as string[]).push("brutal");
const { list } = await import("../../src/commands/list/list.ts");
const { askPrompt } = await import("../../src/commands/session/start/prompt-picker.ts");
const { shapesOf } = await import("../../src/cli/command-list.ts");
const { createProgram } = await import("../../src/cli.ts");
const { bashCompletion } = await import("../../src/core/render/command-line/completions.ts");
const { fishCompletion } = await import("../../src/core/render/command-line/completions.ts");
const { zshCompletion } = await import("../../src/core/render/command-line/completions.ts");
const { promptTemplate } = await import("../../src/core/render/templates/prompt-template.ts");
const { promptSchema } = await import("../../src/core/catalog/schema/prompt.ts");
const { catalogPorts } = await import("../support/catalog.ts");
const { temporaryFolder } = await import("../support/definitions.ts");

const program = createProgram({ version: "0", ports: () => Promise.reject(new Error("not here")) }, () => undefined);
const shapes = shapesOf(program);

it("a fourth difficulty is accepted by the schema, list, the picker, completions and the template", async () => {
  expect(promptSchema.shape.difficulty.safeParse("brutal").success).toBe(true);
  const { catalog, terminal } = await catalogPorts(temporaryFolder());
  expect(list({ catalog, terminal }, { difficulty: "brutal" }).stdout).toContain("No prompts pass these filters.");
  const entries = catalog.entries();
  const hardest = { ...entries.find(({ kind }) => kind === "prompt")!, id: "brutal-one", difficulty: "brutal" };
  const offered: unknown[] = [];
  const select = async (_: string, choices: readonly Choice<unknown>[]) => {
    offered.push(...choices.map(({ value }) => value));
    return { cancelled: "interrupted" };
  };
  await askPrompt({
    catalog: { ...catalog, entries: () => [hardest, ...entries] },
    journals: { list: () => [] },
    terminal: { ...terminal, kind: "plain", select },
  } as unknown as Ports);
  expect(offered.at(-1)).toBe("brutal-one");
  for (const script of [bashCompletion, fishCompletion, zshCompletion])
    expect(script(shapes)).toContain("core harder hardest brutal");
  expect(promptTemplate("mine")).toContain("core, harder, hardest or brutal");
});

it("the help and the completions name every word of a list", () => {
  const said = (name: string, flag: string) =>
    shapes.find((shape) => shape.name === name)?.options.find((option) => option.flag === flag);
  for (const [name, flag, words] of [
    ["practice", "--mode", modes],
    ["practice", "--level", levels],
    ["checklist", "--level", levels],
    ["grade", "--level", levels],
    ["interviewer", "--level", levels],
    ["list", "--family", families],
    ["list", "--difficulty", difficulties],
    ["outcome", "--result", outcomeResults],
  ] as const) {
    expect(said(name, flag)?.completes, flag).toEqual(words);
    for (const word of words) expect(said(name, flag)?.says, flag).toContain(word);
  }
});
