// The schema of rubric.yaml, which holds every number that stands between verdicts and a band.
import { z } from "zod";
import { bands } from "./terms.ts";
import { idSchema, levelSchema, lineSchema, stageSchema } from "./vocabulary.ts";

const bandSchema = z.enum(bands);
export type Band = z.infer<typeof bandSchema>;

const byLevel = z.strictObject({ mid: lineSchema, senior: lineSchema, staff: lineSchema });
const fraction = z.number().min(0).max(1);

/**
 * How verdicts become a score. `score = 100 × Σ weight × dimension`, a dimension is the mean value of its concepts and
 * prompt items; caps bound the band; below `evidence` there is no band at all. Printed by `mlsd show rubric`.
 */
/** Caps on what was not said or done, where a person marked; and on the whole of an answer, where the coach judged. */
const pointCaps = ["no-scoping", "no-baseline", "no-deep-dive", "no-evaluation", "pitfalls"] as const;
const answerCaps = ["list", "theirs", "ours", "put-off", "overclaims", "wrong", "elsewhere"] as const;

export const rubricSchema = z.strictObject({
  kind: z.literal("rubric"),
  id: idSchema,
  name: lineSchema,
  summary: lineSchema,
  dimensions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: lineSchema,
        weight: fraction,
        feeds: z.union([z.array(stageSchema).min(1), z.literal("conduct")]),
        listens_for: byLevel,
      }),
    )
    .min(3)
    .superRefine((dimensions, context) => {
      const sum = dimensions.reduce((total, dimension) => total + dimension.weight, 0);
      if (Math.abs(sum - 1) > 1e-9)
        context.addIssue({ code: "custom", message: `have weights that sum to ${sum}, not to 1` });
    }),
  /** What a verdict is worth. `helped` is what is left after a hint of rung 1, 2, 3, after a follow-up, or after the list was shown. */
  verdicts: z.strictObject({
    said: fraction,
    likely: fraction,
    ticked: fraction,
    missed: fraction,
    helped: z.strictObject({ rung1: fraction, rung2: fraction, rung3: fraction, followup: fraction, shown: fraction }),
  }),
  /** Points taken off the score for each pitfall that happened, and the most they may take together. */
  pitfalls: z.strictObject({ each: z.number().min(0), most: z.number().min(0) }),
  /** What the depth of a point leaves of its worth. */
  depth: z.strictObject({ named: fraction, said: fraction, argued: fraction }).optional(),
  /**
   * The score of an answer that the coach judged, in points: `base`, `items` for the prompt's own points when all were argued,
   * `argued` for the square root of the number of argued points, `wording` for each band its wording suggests. Without it, and
   * where a person marked, the score is the sum of the dimensions. `error`: two scores in three lie so near a marker's.
   */
  substance: z
    .strictObject({
      base: z.number(),
      items: z.number().min(0),
      argued: z.number().min(0),
      wording: z.number().min(0),
      error: z.number().min(0),
      why: lineSchema,
    })
    .optional(),
  /** What the `conduct` dimension is made of: pacing, order, deviations said aloud, a close. Parts that were not measured are left out. */
  conduct: z
    .array(
      z.strictObject({
        id: z.enum(["pacing", "order", "close", "asked"]),
        name: lineSchema,
        weight: fraction,
        how: lineSchema,
      }),
    )
    .min(1),
  /** A deep dive: this many concepts and items of one stage, at least this much of that stage's list. */
  deep_dive: z.strictObject({ covered: z.number().int().min(1), share: fraction, why: lineSchema }),
  caps: z
    .array(
      z.strictObject({
        id: idSchema,
        when: z.enum([...pointCaps, ...answerCaps]),
        least: z.number().int().min(1).optional(),
        /** For what is a share of the words. */
        share: fraction.optional(),
        band: bandSchema,
        why: lineSchema,
      }),
    )
    .default([]),
  /** From the lowest to the highest. `from` is the least score of the band, by level. */
  bands: z
    .array(
      z.strictObject({
        band: bandSchema,
        from: z.record(levelSchema, z.number().min(0).max(100)),
        means: lineSchema,
        anchor: lineSchema,
      }),
    )
    .length(6),
  /** Below these an answer is "not enough evidence": words in all, and stages with any words. */
  evidence: z.strictObject({ words: z.number().int().min(0), stages: z.number().int().min(0), why: lineSchema }),
  honest_limit: lineSchema,
});
export type Rubric = z.infer<typeof rubricSchema>;
