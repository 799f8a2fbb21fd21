import type { CatalogEntry } from "../../core/catalog/entries.ts";

/** What the build writes into `definitions/index.json`. */
export interface ShippedIndex {
  /** Changes with the schemas and with the shipped definitions. */
  readonly stamp: string;
  readonly entries: readonly CatalogEntry[];
}
