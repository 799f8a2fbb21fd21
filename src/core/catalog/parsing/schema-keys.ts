// Asks a schema what it knows at a path, so that a mistyped key gets the nearest right one as a hint.
import type { z } from "zod";
import type { NodePath } from "./nodes.ts";

/** The keys a schema knows for the map at `path`; none where the path leaves the schema. */
export function keysAt(schema: z.core.$ZodType, path: NodePath): readonly string[] {
  let here: readonly z.core.$ZodType[] = [schema];
  for (const part of path) here = here.flatMap((candidate) => step(candidate, part));
  return [...new Set(here.flatMap(keysOf))];
}

function step(schema: z.core.$ZodType, part: PropertyKey): readonly z.core.$ZodType[] {
  return unwrap(schema).flatMap((plain) => {
    const definition = definitionOf(plain);
    if (definition.type === "object") {
      const field = definition.shape[String(part)];
      return field ? [field] : [];
    }
    if (definition.type === "array") return [definition.element];
    if (definition.type === "record") return [definition.valueType];
    return [];
  });
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  return unwrap(schema).flatMap((plain) => {
    const definition = definitionOf(plain);
    if (definition.type === "object") return Object.keys(definition.shape);
    if (definition.type !== "record") return [];
    const key = definitionOf(definition.keyType);
    return key.type === "enum" ? Object.values(key.entries).map(String) : [];
  });
}

/** The schemas behind defaults, optionals and unions. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const definition = definitionOf(schema);
  if (definition.type === "optional" || definition.type === "default" || definition.type === "nullable") {
    return unwrap(definition.innerType);
  }
  if (definition.type === "union") return definition.options.flatMap(unwrap);
  return [schema];
}

function definitionOf(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def;
}
