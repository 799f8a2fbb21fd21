// The small schemas all kinds of definitions are built from: ids, lines, prose, cues, stages, levels.
import { z } from "zod";
import { families, idPattern, levels, stages } from "./terms.ts";

export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

export const familySchema = z.enum(families);
export type Family = z.infer<typeof familySchema>;

export const idSchema = z.string().regex(idPattern, "an id is lower-case letters, digits and hyphens, 64 at most");

/** One sentence or phrase on one line. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .refine((text) => !text.includes("\n"), "must be on one line");

/** One or more paragraphs of markdown. */
export const proseSchema = z.string().trim().min(1).max(6000);

/**
 * Words by which the coach recognises something in an answer. A plain phrase is a cue ("label delay");
 * the whole grammar is in `docs/cues.md`.
 */
const cueSchema = z.string().trim().min(2).max(600);
export const cuesSchema = z.array(cueSchema).min(1).max(80);

/** Where a number of minutes comes from: the framework's source, or our own judgement. */
export const minutesFromSchema = z.enum(["source", "ours"]);

/**
 * A rule over a map that is checked even where a part of it has a fault, so that all faults are told at once. `holds` says
 * that what the rule reads is well formed; the schema tells of anything else.
 */
export function whenMap(holds: (map: Readonly<Record<string, unknown>>) => boolean = () => true) {
  return {
    when: ({ value }: { readonly value: unknown }): boolean =>
      typeof value === "object" && value !== null && !Array.isArray(value) && holds(value as Record<string, unknown>),
  };
}
