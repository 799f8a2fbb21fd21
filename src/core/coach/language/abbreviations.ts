// Abbreviations people type under a clock, and the words they stand for: each short form of the table, with its words.
import table from "./abbreviations.json" with { type: "json" };

/**
 * Each short form, with its words. Answers and cues are both written out by it, so that a cue need not list them. A key of the
 * table holds all short forms of the same words.
 */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).flatMap(([short, long]) => short.split(" ").map((form) => [form, long.split(" ")] as const)),
);
