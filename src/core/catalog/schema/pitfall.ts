// The schema of pitfalls.yaml, and of the pitfalls a framework, a step or a prompt has of its own.
import { z } from "zod";
import { cuesSchema, idSchema, lineSchema } from "./vocabulary.ts";

/** Sentences for and against a wrong statement: `examples` say it, `counters` are near it and right, most of all its rejection. */
const sentencesSchema = z.array(lineSchema).min(1).max(12);

/**
 * A general pitfall. `said` is recognised in a line by `cues` or by a built-in `rule` of the coach;
 * `absent` is judged on a whole answer only, as a formula over concept ids: it has happened when some concept of
 * `needs` is covered (or `needs` is empty) and none of `without` is. `wrong` is a statement that is not true, recognised as a
 * `said` one; it takes back the point in whose sentence it stands, and carries `examples` and `counters`.
 */
export const pitfallSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["said", "absent", "wrong"]),
  name: lineSchema,
  definition: lineSchema,
  why: lineSchema,
  instead: lineSchema,
  cues: cuesSchema.optional(),
  rule: idSchema.optional(),
  needs: z.array(idSchema).optional(),
  without: z.array(idSchema).optional(),
  examples: sentencesSchema.optional(),
  counters: sentencesSchema.optional(),
});
export type Pitfall = z.infer<typeof pitfallSchema>;

export const pitfallsSchema = z.strictObject({
  kind: z.literal("pitfalls"),
  pitfalls: z.array(pitfallSchema).min(1),
});
export type Pitfalls = z.infer<typeof pitfallsSchema>;

/**
 * A pitfall of a framework, a step or a prompt: either it is a case of a general one (`general`), or it may carry
 * `cues` of its own; without either it is shown, and never judged.
 */
export const ownPitfallSchema = z.strictObject({
  id: idSchema,
  text: lineSchema,
  why: lineSchema,
  general: idSchema.optional(),
  cues: cuesSchema.optional(),
  /** A statement that is not true of this system, and not only an unwise move. */
  wrong: z.literal(true).optional(),
  examples: sentencesSchema.optional(),
  counters: sentencesSchema.optional(),
});
export type OwnPitfall = z.infer<typeof ownPitfallSchema>;
