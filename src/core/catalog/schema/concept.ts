// The schema of concepts.yaml: what a concept holds, and by which words the coach recognises it.
import { z } from "zod";
import { cuesSchema, familySchema, idSchema, levelSchema, lineSchema, stageSchema } from "./vocabulary.ts";

/**
 * How a concept is recognised. A `strong` cue decides alone; a `medium` cue adds to the other signs;
 * `rule` names a rule of the coach for concepts of count or position (two questions, last part sums up).
 */
const recognitionSchema = z.strictObject({
  strong: cuesSchema.optional(),
  medium: cuesSchema.optional(),
  rule: idSchema.optional(),
});

/** A thing worth saying in any design. */
export const conceptSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  stage: stageSchema,
  level: levelSchema,
  family: familySchema.optional(),
  /** Fits some problems only: on the list where an item of the prompt names it, else a bonus. */
  situational: z.boolean().optional(),
  definition: lineSchema,
  hint_question: lineSchema,
  sample: lineSchema,
  card: z.strictObject({ question: lineSchema, answer: lineSchema }),
  see_also: z.array(idSchema).max(6).optional(),
  recognised: recognitionSchema.optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

export const conceptsSchema = z.strictObject({
  kind: z.literal("concepts"),
  macros: z.record(idSchema, cuesSchema).optional(),
  concepts: z.array(conceptSchema).min(1),
});
export type Concepts = z.infer<typeof conceptsSchema>;
