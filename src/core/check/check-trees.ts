import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import { checkTree } from "../trees/check-tree.ts";

/** Every decision tree of a framework can be walked to an end. */
export function checkTrees(parsed: Parsed): readonly Diagnostic[] {
  if (parsed.kind !== "framework") return [];
  return parsed.value.steps.flatMap((step, place) =>
    step.decisions.flatMap((tree, index) =>
      checkTree(tree).map(({ path, message }) =>
        faultAt(parsed, ["steps", place, "decisions", index, ...path], message),
      ),
    ),
  );
}
