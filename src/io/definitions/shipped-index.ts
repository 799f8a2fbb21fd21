// The shape of the index of shipped definitions, shared by the build that writes it and the catalog that reads it.
import type { CatalogEntry } from "../../core/catalog/entries.ts";

/** What the build writes into `definitions/index.json`. */
export interface ShippedIndex {
  /** Changes with the schemas and with the shipped definitions. */
  readonly stamp: string;
  readonly entries: readonly CatalogEntry[];
}
