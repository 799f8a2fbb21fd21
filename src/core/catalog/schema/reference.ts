// Schemas of what is looked up in a definition: tables, diagrams, decision trees, sums, cards, words, readings.
import { z } from "zod";
import { familySchema, idSchema, lineSchema, proseSchema, stageSchema, whenMap } from "./vocabulary.ts";

/** A reference table. Every row has as many cells as there are columns. */
export const tableSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema,
    family: familySchema.optional(),
    columns: z.array(lineSchema).min(2).max(6),
    rows: z.array(z.array(lineSchema)).min(1).max(40),
    note: lineSchema.optional(),
  })
  .superRefine(
    (table, context) => {
      table.rows.forEach((row, index) => {
        if (row.length !== table.columns.length) {
          context.addIssue({
            code: "custom",
            path: ["rows", index],
            message: `has ${row.length} cells for ${table.columns.length} columns`,
          });
        }
      });
    },
    whenMap(({ columns, rows }) => Array.isArray(columns) && Array.isArray(rows) && rows.every(Array.isArray)),
  );
export type Table = z.infer<typeof tableSchema>;

/** A Mermaid diagram and the same thing in words, for readers without Mermaid. */
export const diagramSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  family: familySchema.optional(),
  mermaid: proseSchema,
  text: lineSchema,
});
export type Diagram = z.infer<typeof diagramSchema>;

/**
 * A decision tree: a node asks, or it chooses. `start` and every `to` name a node; every node is reached; no circle.
 * `mlsd decide` walks it.
 */
export const decisionSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  family: familySchema.optional(),
  start: idSchema,
  nodes: z
    .array(
      z.union([
        z.strictObject({
          id: idSchema,
          ask: lineSchema,
          answers: z
            .array(z.strictObject({ answer: lineSchema, to: idSchema }))
            .min(2)
            .max(8),
        }),
        z.strictObject({ id: idSchema, choose: lineSchema, because: lineSchema }),
      ]),
    )
    .min(2)
    .max(60),
});
export type DecisionTree = z.infer<typeof decisionSchema>;

/**
 * A sum the estimate grammar can check: `sum` is an expression with units ("500M users * 5 loads/user/day"),
 * `equals` what it comes to ("29k loads/s"), equal within 5 %, or within `within` per cent.
 */
export const estimateSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  sum: lineSchema,
  equals: lineSchema,
  within: z.number().min(0).max(50).optional(),
  so: lineSchema.optional(),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** A question to test oneself with. */
export const cardSchema = z.strictObject({
  id: idSchema,
  question: lineSchema,
  answer: proseSchema,
  concept: idSchema.optional(),
});
export type Card = z.infer<typeof cardSchema>;

export const glossaryEntrySchema = z.strictObject({
  term: lineSchema,
  definition: lineSchema,
  concept: idSchema.optional(),
});

export const readingSchema = z.strictObject({
  title: lineSchema,
  author: lineSchema,
  year: z.number().int().optional(),
});

/** When to leave the framework's order, in which order of stages instead, and the words that ask for consent. */
export const deviationSchema = z.strictObject({
  id: idSchema,
  when: lineSchema,
  order: z.array(stageSchema).optional(),
  why: lineSchema.optional(),
  say: lineSchema,
});
