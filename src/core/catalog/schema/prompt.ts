// The schema of a prompt file: what is asked, facts, checklist, follow-ups, twists and the reference answer.
import { z } from "zod";
import { ownPitfallSchema } from "./pitfall.ts";
import { diagramSchema, estimateSchema, tableSchema } from "./reference.ts";
import { difficulties } from "./terms.ts";
import {
  cuesSchema,
  familySchema,
  idSchema,
  levelSchema,
  lineSchema,
  proseSchema,
  stageSchema,
  whenMap,
} from "./vocabulary.ts";

/**
 * What the interviewer answers when asked. `cues` are words of the candidate's question. `basis` says whether the
 * number is the interviewer's own (`assumed`) or comes from a published `source`.
 */
const factSchema = z
  .strictObject({
    id: idSchema,
    topic: lineSchema,
    cues: cuesSchema,
    answer: lineSchema,
    basis: z.enum(["assumed", "sourced"]),
    source: lineSchema.optional(),
  })
  .refine((fact) => fact.basis === "assumed" || fact.source, {
    path: ["source"],
    message: "is missing: a sourced fact names its source",
    ...whenMap(),
  });
export type Fact = z.infer<typeof factSchema>;

/** One line of a prompt's checklist: a concept, or something of this domain with its own cues, hint and sample. */
const promptItemSchema = z
  .strictObject({
    id: idSchema,
    stage: stageSchema,
    text: lineSchema,
    concept: idSchema.optional(),
    cues: cuesSchema.optional(),
    hint: lineSchema.optional(),
    sample: lineSchema.optional(),
    level: levelSchema.default("mid"),
  })
  .superRefine((item, context) => {
    if (Boolean(item.concept) === Boolean(item.cues)) {
      context.addIssue({ code: "custom", message: "needs either a concept or cues of its own" });
    }
    if (item.cues && !(item.hint && item.sample)) {
      context.addIssue({
        code: "custom",
        message: "has cues of its own, so it needs a hint (a question) and a sample (what one would say)",
      });
    }
  }, whenMap());
export type PromptItem = z.infer<typeof promptItemSchema>;

/** A probe the interviewer puts once its stage is under way. */
const followupSchema = z.strictObject({
  id: idSchema,
  stage: stageSchema,
  ask: lineSchema,
  listen_for: z.array(lineSchema).min(1).max(6),
});
export type Followup = z.infer<typeof followupSchema>;

/** A change of requirement in mid-round, thrown when `after` is done. */
const twistSchema = z.strictObject({
  id: idSchema,
  after: stageSchema,
  say: lineSchema,
  listen_for: z.array(lineSchema).min(1).max(6),
});

/** What a strong senior says at each stage: markdown, 60 to 150 words. */
const referenceSchema = z.partialRecord(stageSchema, proseSchema);

/** An interview question. */
export const promptSchema = z.strictObject({
  kind: z.literal("prompt"),
  id: idSchema,
  title: lineSchema,
  family: familySchema,
  tags: z.array(idSchema).default([]),
  difficulty: z.enum(difficulties),
  ask: lineSchema,
  facts: z.array(factSchema).min(4).max(30),
  items: z.array(promptItemSchema).min(4).max(30),
  /** Concepts that say little about this problem (class imbalance for a chat model): a bonus when said, never missed. */
  not_asked: z.array(idSchema).max(40).default([]),
  /** Prompts so near that an answer to one is no answer to another system: they are not held against each other. */
  siblings: z.array(idSchema).max(12).default([]),
  pitfalls: z.array(ownPitfallSchema).default([]),
  followups: z.array(followupSchema).default([]),
  twists: z.array(twistSchema).default([]),
  deviation: z.strictObject({
    order: z.array(stageSchema).optional(),
    when: lineSchema,
    why: lineSchema,
    say: lineSchema.optional(),
  }),
  reference: referenceSchema,
  tables: z.array(tableSchema).default([]),
  diagrams: z.array(diagramSchema).default([]),
  estimates: z.array(estimateSchema).default([]),
});
export type Prompt = z.infer<typeof promptSchema>;
