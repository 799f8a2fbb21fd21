import type { Prompt } from "./prompt.ts";
import type { Family } from "./vocabulary.ts";

/** One line of the catalog: what `list` shows and what a name is looked up in. */
export interface CatalogEntry {
  readonly kind: "framework" | "prompt";
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly origin: "shipped" | "own";
  readonly path: string;
  /** Frameworks only. */
  readonly minutes?: number;
  readonly steps?: number;
  /** Prompts only. */
  readonly family?: Family;
  readonly difficulty?: Prompt["difficulty"];
  readonly tags?: readonly string[];
}
