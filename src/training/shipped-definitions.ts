// The shipped definitions as the build compiled them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Prompt } from "../core/catalog/schema/prompt.ts";

/** Prompts, and everything else that is printed whatever the prompt: concepts, pitfalls, rubric, frameworks. */
export function shippedDefinitions(root: string): {
  readonly general: readonly unknown[];
  readonly prompts: readonly Prompt[];
} {
  const folder = join(root, "dist/definitions");
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const all = (kind: string) =>
    readdirSync(join(folder, kind))
      .sort()
      .map((name) => read(join(kind, name)));
  return {
    general: [...["concepts.json", "pitfalls.json", "rubric.json"].map(read), ...all("framework")],
    prompts: all("prompt") as readonly Prompt[],
  };
}
