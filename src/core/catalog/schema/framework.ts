// The schema of a framework file: steps with their minutes and checklists, and what serves the whole round.
import { z } from "zod";
import { ownPitfallSchema } from "./pitfall.ts";
import {
  cardSchema,
  decisionSchema,
  deviationSchema,
  diagramSchema,
  estimateSchema,
  glossaryEntrySchema,
  readingSchema,
  tableSchema,
} from "./reference.ts";
import {
  cuesSchema,
  familySchema,
  idSchema,
  levelSchema,
  lineSchema,
  minutesFromSchema,
  proseSchema,
  stageSchema,
  whenMap,
} from "./vocabulary.ts";

/** One line of a step's checklist. It stands for a concept, or is recognised by cues of its own. */
const frameworkItemSchema = z
  .strictObject({
    id: idSchema,
    text: lineSchema,
    concept: idSchema.optional(),
    cues: cuesSchema.optional(),
    level: levelSchema.default("mid"),
    weight: z.number().int().min(1).max(3).default(1),
    family: familySchema.optional(),
  })
  .refine((item) => !(item.concept && item.cues), {
    message: "has both a concept and cues; a concept brings its own cues",
    ...whenMap(),
  });
export type FrameworkItem = z.infer<typeof frameworkItemSchema>;

/** What an interviewer listens for. `levels` tells what each level typically does here. */
const signalsSchema = z.strictObject({
  strong: z.array(lineSchema).default([]),
  weak: z.array(lineSchema).default([]),
  levels: z.strictObject({ junior: lineSchema, mid: lineSchema, senior: lineSchema }).partial().optional(),
  example: z.strictObject({ weak: lineSchema, strong: lineSchema }).optional(),
});
export type Signals = z.infer<typeof signalsSchema>;

/** One part of a framework with a time budget. */
const stepSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  stages: z.array(stageSchema).min(1),
  minutes: z.number().int().min(1).max(120),
  minutes_from: minutesFromSchema,
  goal: lineSchema,
  why: lineSchema,
  ask: z.array(lineSchema).default([]),
  items: z.array(frameworkItemSchema).min(2),
  signals: signalsSchema.optional(),
  pitfalls: z.array(ownPitfallSchema).default([]),
  tips: z.array(lineSchema).default([]),
  say: lineSchema,
  tables: z.array(tableSchema).default([]),
  diagrams: z.array(diagramSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
});
export type Step = z.infer<typeof stepSchema>;

/** An ordered list of steps with minutes. The budgets of the steps sum to `minutes`. */
export const frameworkSchema = z
  .strictObject({
    kind: z.literal("framework"),
    id: idSchema,
    name: lineSchema,
    summary: lineSchema,
    source: lineSchema,
    minutes: z.number().int().min(5).max(240),
    mnemonic: proseSchema.optional(),
    steps: z.array(stepSchema).min(2).max(16),
    signals: signalsSchema.optional(),
    pitfalls: z.array(ownPitfallSchema).default([]),
    tips: z.array(lineSchema).default([]),
    tables: z.array(tableSchema).default([]),
    diagrams: z.array(diagramSchema).default([]),
    estimates: z.array(estimateSchema).default([]),
    glossary: z.array(glossaryEntrySchema).default([]),
    cards: z.array(cardSchema).default([]),
    reading: z.array(readingSchema).default([]),
    ladder: z.array(z.strictObject({ day: z.number().int().min(0), task: lineSchema })).default([]),
    deviations: z.array(deviationSchema).default([]),
    final: z.array(z.strictObject({ id: idSchema, text: lineSchema })).default([]),
  })
  .superRefine((framework, context) => {
    const sum = framework.steps.reduce((total, step) => total + step.minutes, 0);
    if (sum !== framework.minutes) {
      context.addIssue({
        code: "custom",
        path: ["minutes"],
        message: `is ${framework.minutes}, but the steps' minutes sum to ${sum}`,
      });
    }
  }, whenMap(hasMinutes));
export type Framework = z.infer<typeof frameworkSchema>;

function hasMinutes({ minutes, steps }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof minutes === "number" && Array.isArray(steps) && steps.every((step) => typeof step?.minutes === "number")
  );
}
