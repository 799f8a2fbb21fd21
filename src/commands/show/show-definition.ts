// `mlsd show ID` of a framework, prompt, concept, pitfall or the rubric: rendered, as markdown, or as JSON.
import { MlsdError } from "../../core/error.ts";
import { conceptMarkdown, pitfallMarkdown } from "../../core/render/definition/concept-page.ts";
import { frameworkMarkdown } from "../../core/render/definition/framework-page.ts";
import { promptMarkdown } from "../../core/render/definition/prompt-page.ts";
import { rubricMarkdown } from "../../core/render/definition/rubric-page.ts";
import { renderMarkdown } from "../../core/render/terminal/terminal-markdown.ts";
import { didYouMean } from "../../core/text/nearest.ts";
import { sanitiseLine } from "../../core/text/sanitise.ts";
import type { Catalog, CommandResult, Ports } from "../../ports.ts";

export interface ShowOptions {
  /** An id; `kind:id` where two kinds have one; or `rubric`. */
  readonly id: string;
  /** The markdown instead of its rendering. */
  readonly raw?: boolean | undefined;
  /** The definition as JSON. */
  readonly json?: boolean | undefined;
  /** A prompt with its reference answer. */
  readonly reveal?: boolean | undefined;
}

/** A definition that can be shown: what it is, its value, and its markdown. */
interface Showable {
  readonly kind: "framework" | "prompt" | "concept" | "pitfall" | "rubric";
  readonly id: string;
  readonly value: () => unknown;
  readonly markdown: () => string;
}

/** Throws `MlsdError("usage")` for an id that is not there. */
export function showDefinition(ports: Pick<Ports, "catalog" | "terminal">, options: ShowOptions): CommandResult {
  const all = showables(ports.catalog, options.reveal === true);
  const ids = all.map(({ id }) => id);
  const found = findNamed(all, options.id, () => didYouMean(options.id, ids));
  for (const warning of ports.catalog.warnings()) ports.terminal.warn(warning);
  if (options.json) return { stdout: `${JSON.stringify(found.value(), null, 2)}\n`, exitCode: 0 };
  return shownPage(ports, options, found.markdown());
}

/** A page rendered, or with `raw` as the markdown it is. */
export function shownPage(
  { terminal }: Pick<Ports, "terminal">,
  { raw }: ShowOptions,
  markdown: string,
): CommandResult {
  return { stdout: raw ? markdown : renderMarkdown(markdown, terminal.theme, terminal.columns()), exitCode: 0 };
}

/**
 * The one thing of this id, or of `kind:id`. Throws `MlsdError("usage")` where it is not there, with what is near, and where the
 * id means several.
 */
export function findNamed<T extends { readonly kind: string; readonly id: string }>(
  all: readonly T[],
  name: string,
  near: () => string | undefined,
): T {
  const found = all.filter(({ kind, id }) => name === id || name === `${kind}:${id}`);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const names = found.map(({ kind, id }) => `${kind}:${id}`).join(" or ");
    throw new MlsdError("usage", `Several things are named "${name}".`, `Say ${names}.`);
  }
  const hint = near();
  const lists = "mlsd list frameworks, prompts or concepts shows what there is.";
  throw new MlsdError("usage", `There is nothing named "${sanitiseLine(name)}".`, hint ? `${hint} ${lists}` : lists);
}

function showables(catalog: Catalog, reveal: boolean): readonly Showable[] {
  const entries = catalog.entries().map(({ kind, id }): Showable => {
    if (kind === "framework") {
      const value = () => catalog.framework(id);
      return { kind, id, value, markdown: () => frameworkMarkdown(value()) };
    }
    const value = () => catalog.prompt(id);
    return { kind, id, value, markdown: () => promptMarkdown(value(), { reveal }) };
  });
  const concepts = catalog.concepts().concepts.map((concept): Showable => {
    return { kind: "concept", id: concept.id, value: () => concept, markdown: () => conceptMarkdown(concept) };
  });
  const pitfalls = catalog.pitfalls().map((pitfall): Showable => {
    return { kind: "pitfall", id: pitfall.id, value: () => pitfall, markdown: () => pitfallMarkdown(pitfall) };
  });
  const rubric: Showable = {
    kind: "rubric",
    id: "rubric",
    value: () => catalog.rubric(),
    markdown: () => rubricMarkdown(catalog.rubric()),
  };
  return [...entries, ...concepts, ...pitfalls, rubric];
}
