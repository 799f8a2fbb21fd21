// `mlsd decide`: the decision trees of all frameworks, listed, printed whole, or walked by question and answer.
import { distance } from "fastest-levenshtein";
import type { DecisionTree } from "../core/catalog/schema/reference.ts";
import { MlsdError } from "../core/error.ts";
import { quotedWord } from "../core/estimate/fault.ts";
import { foldText } from "../core/text/fold-line.ts";
import { isQuestion, outlineTree, outlineWalk, startWalk, type Walk, walkBy, walkOn } from "../core/trees/tree.ts";
import type { Catalog, CommandResult, Ports } from "../ports.ts";

export interface DecideOptions {
  /** A tree's id, or `framework/tree` where two frameworks have one of that id; without it the trees are listed. */
  readonly tree?: string | undefined;
  /** The whole tree as text instead of asking. */
  readonly print?: boolean;
  /** Answers in order, by number or by their beginning, instead of asking. */
  readonly answers?: readonly string[] | undefined;
  readonly json?: boolean;
}

type DecidePorts = Pick<Ports, "catalog" | "terminal">;

interface Found {
  readonly framework: string;
  readonly tree: DecisionTree;
}

/**
 * Without `tree` lists the trees; else walks one: asking on a terminal, by `answers`, or as text with `print` and when
 * nobody is there to ask or to read. Exit 3 when the walk is left before its end, 130 when it is interrupted. Throws
 * `MlsdError("usage")` for a tree that is not there and an answer that fits none.
 */
export async function walkTree(ports: DecidePorts, options: DecideOptions): Promise<CommandResult> {
  const trees = allTrees(ports.catalog);
  if (options.tree === undefined) return said(ports, listText(trees), trees.map(entryOf), options);
  const found = findTree(trees, options.tree);
  if (options.answers) return walked(ports, found, walkBy(found.tree, options.answers), options);
  const asks = !options.print && !options.json && ports.terminal.kind !== "piped" && ports.terminal.toScreen;
  if (!asks) return said(ports, outlineTree(found.tree), { framework: found.framework, ...found.tree }, options);

  let walk = startWalk(found.tree);
  while (isQuestion(walk.at)) {
    const choices = walk.at.answers.map(({ answer }, index) => ({ name: answer, value: index }));
    const asked = await ports.terminal.select(walk.at.ask, choices);
    if ("cancelled" in asked) return { exitCode: asked.cancelled === "interrupted" ? 130 : 3 };
    walk = walkOn(walk, asked.value);
  }
  return walked(ports, found, walk, options);
}

function allTrees(catalog: Catalog): readonly Found[] {
  const frameworks = catalog.entries().filter(({ kind }) => kind === "framework");
  return frameworks.flatMap(({ id }) => {
    const decisions = catalog.framework(id).steps.flatMap((step) => step.decisions);
    return decisions.map((tree) => ({ framework: id, tree }));
  });
}

function findTree(trees: readonly Found[], name: string): Found {
  const found = trees.filter(({ framework, tree }) => name === tree.id || name === `${framework}/${tree.id}`);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const names = found.map(({ framework, tree }) => `${framework}/${tree.id}`).join(" or ");
    throw new MlsdError("usage", `Several frameworks have a tree ${quotedWord(name)}.`, `Say ${names}.`);
  }
  const ids = trees.map(({ tree }) => tree.id);
  const near = ids.filter((id) => distance(id, name) <= Math.min(3, name.length / 2) || id.includes(name));
  const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : "mlsd decide lists the trees.";
  throw new MlsdError("usage", `There is no decision tree ${quotedWord(name)}.`, hint);
}

function walked(ports: DecidePorts, { framework }: Found, walk: Walk, options: DecideOptions): CommandResult {
  const { tree, trail, at } = walk;
  const steps = trail.map(({ question, answer }) => ({ id: question.id, ask: question.ask, answer }));
  const end = isQuestion(at) ? { open: at } : { choose: at.choose, because: at.because };
  const result = said(
    ports,
    outlineWalk(walk),
    { framework, tree: tree.id, title: tree.title, trail: steps, ...end },
    options,
  );
  return isQuestion(at) ? { ...result, exitCode: 3 } : result;
}

function listText(trees: readonly Found[]): string {
  if (trees.length === 0) return "No framework has a decision tree.";
  const width = Math.max(...trees.map(({ tree }) => tree.id.length));
  const lines = trees.map(({ framework, tree }) => {
    const family = tree.family === "genai" ? ", generative prompts" : "";
    return `  ${tree.id.padEnd(width)}  ${tree.title} (${framework}${family})`;
  });
  return ["Decision trees:", "", ...lines, "", `Walk one: mlsd decide ${trees[0]!.tree.id}`].join("\n");
}

function entryOf({ framework, tree }: Found) {
  return { id: tree.id, title: tree.title, framework, family: tree.family ?? null };
}

function said({ terminal }: DecidePorts, text: string, json: unknown, options: DecideOptions): CommandResult {
  if (options.json) return { stdout: `${JSON.stringify(json, null, 2)}\n`, exitCode: 0 };
  return { stdout: `${terminal.toScreen ? foldText(text, terminal.columns()) : text}\n`, exitCode: 0 };
}
