import { z } from "zod";
import { cuesSchema, idSchema, lineSchema } from "./vocabulary.ts";

/**
 * A general pitfall. `said` is recognised in a line by `cues` or by a built-in `rule` of the coach;
 * `absent` is judged on a whole answer only, as a formula over concept ids: it has happened when some concept of
 * `needs` is covered (or `needs` is empty) and none of `without` is.
 */
export const pitfallSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["said", "absent"]),
  name: lineSchema,
  definition: lineSchema,
  why: lineSchema,
  instead: lineSchema,
  cues: cuesSchema.optional(),
  rule: idSchema.optional(),
  needs: z.array(idSchema).optional(),
  without: z.array(idSchema).optional(),
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
});
export type OwnPitfall = z.infer<typeof ownPitfallSchema>;
