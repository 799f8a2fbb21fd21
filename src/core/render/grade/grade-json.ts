// A grade for other programs, in a documented shape that has a version of its own.
import type { Graded, GradedFinding, GradedPitfall } from "../../grade/graded.ts";

/** The version of this shape; it changes when a field is taken away or changes its meaning. */
const gradeSchemaVersion = 1;

/** A graded answer as JSON, as docs/grade-json.md describes it and docs/grade.schema.json checks it. */
export function gradeJson(graded: Graded): string {
  const { scorecard, source } = graded;
  const { outcome } = scorecard;
  const general = graded.pitfalls.filter(({ from }) => from === "general");
  const own = graded.pitfalls.filter(({ from }) => from !== "general");
  const value = {
    schemaVersion: gradeSchemaVersion,
    coach: graded.coach,
    source: { kind: source.kind, name: source.name, ...(source.kind === "file" ? { format: source.format } : {}) },
    prompt: graded.prompt,
    framework: graded.framework,
    level: graded.level,
    words: graded.words,
    score: outcome.kind === "scored" ? outcome.score : null,
    band: outcome.kind === "scored" ? outcome.band : "not enough evidence",
    why: outcome.kind === "not-enough-evidence" ? outcome.why : null,
    concepts: graded.concepts.map(finding),
    pitfalls: general.map(pitfall),
    ...(graded.items
      ? {
          items: graded.items.map((item) => ({ from: item.from, concept: item.concept, ...finding(item) })),
          ownPitfalls: own.map((each) => ({ from: each.from, ...pitfall(each) })),
        }
      : {}),
    dimensions: scorecard.dimensions.map(({ id, weight, value: of, parts }) => ({
      id,
      weight,
      value: of,
      of: parts.length,
    })),
    formula: scorecard.formula,
    caps: scorecard.caps.map(({ id, band }) => ({ id, band })),
    bonus: scorecard.bonus.map(({ id }) => id),
    topFix: scorecard.topFix && {
      id: scorecard.topFix.id,
      gain: scorecard.topFix.gain,
      sample: scorecard.topFix.sample,
    },
    minutes: graded.time?.map(({ stage, ms }) => ({ stage, minutes: Math.round(ms / 6000) / 10 })) ?? null,
    notes: graded.notes,
    honestLimit: scorecard.honestLimit,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function finding({ id, confidence, covered, evidence, step }: GradedFinding) {
  return { id, confidence, covered, evidence, step };
}

function pitfall({ id, present, evidence }: GradedPitfall) {
  return { id, present, evidence };
}
