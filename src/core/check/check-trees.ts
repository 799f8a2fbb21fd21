// Faults of a framework's decision trees at their lines in the file; without any a tree can be walked to an end.
import type { Diagnostic } from "../catalog/parsing/diagnostic.ts";
import { faultAt, type Parsed } from "../catalog/parsing/parse.ts";
import { checkTree } from "../trees/check-tree.ts";

/** None for a definition of another kind. */
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
