import { z } from "zod";
import { idPattern, levels, stages } from "./terms.ts";

export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** `genai` marks what is shown for generative prompts only. */
export const familySchema = z.enum(["classical", "genai"]);
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
export const cueSchema = z.string().trim().min(2).max(600);
export const cuesSchema = z.array(cueSchema).min(1).max(80);

/** Where a number of minutes comes from: the framework's source, or our own judgement. */
export const minutesFromSchema = z.enum(["source", "ours"]);
