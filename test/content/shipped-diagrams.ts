import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** A diagram of a framework or prompt: where it stands, its Mermaid text and the hash it is known by. */
export interface ShippedDiagram {
  readonly place: string;
  readonly mermaid: string;
  readonly sha256: string;
}

const root = new URL("../../", import.meta.url);

/** The record of the diagrams that Mermaid's own parser has read, by hash. */
export const recordFile = new URL("./mermaid-parsed.json", import.meta.url);

/** Every diagram of every shipped framework and prompt. */
export function shippedDiagrams(): readonly ShippedDiagram[] {
  return ["frameworks/", "prompts/"].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => diagramsIn(parse(readFileSync(new URL(folder + file, root), "utf8")), folder + file)),
  );
}

function diagramsIn(value: unknown, place: string): readonly ShippedDiagram[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "mermaid" && typeof inner === "string"
      ? [{ place, mermaid: inner, sha256: createHash("sha256").update(inner).digest("hex") }]
      : diagramsIn(inner, `${place} ${"id" in value && key === "diagrams" ? `${String(value.id)} ` : ""}${key}`),
  );
}
