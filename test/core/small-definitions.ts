import { conceptSchema, conceptsSchema } from "../../src/core/catalog/schema/concept.ts";
import { frameworkSchema } from "../../src/core/catalog/schema/framework.ts";
import { pitfallSchema } from "../../src/core/catalog/schema/pitfall.ts";
import { promptSchema } from "../../src/core/catalog/schema/prompt.ts";
import { rubricSchema } from "../../src/core/catalog/schema/rubric.ts";
import type { Level, Stage } from "../../src/core/catalog/schema/vocabulary.ts";
import type { SessionDefinitions } from "../../src/core/catalog/session-definitions.ts";

/** Definitions of three steps and a handful of items, for texts that are compared as a whole. */

function concept(id: string, name: string, stage: Stage, level: Level, sample: string) {
  return conceptSchema.parse({
    id,
    name,
    stage,
    level,
    definition: `${name}, defined.`,
    hint_question: `What about ${name.toLowerCase()}?`,
    sample,
    card: { question: `What is ${name.toLowerCase()}?`, answer: "The answer." },
  });
}

function step(id: string, name: string, stages: readonly Stage[], concepts: readonly string[]) {
  return {
    id,
    name,
    stages,
    minutes: 15,
    minutes_from: "ours",
    goal: `Settle ${id}.`,
    why: "It decides what follows.",
    items: [
      ...concepts.map((each) => ({ id: each, text: `Say ${each}.`, concept: each, weight: 2 })),
      { id: `${id}-own`, text: `Close the ${id} part.`, cues: ["closed it"] },
    ],
    say: "Next.",
  };
}

const bands = ["strong no hire", "no hire", "lean no hire", "lean hire", "hire", "strong hire"] as const;
const byLevel = (text: string) => ({ mid: text, senior: text, staff: text });

export const smallDefinitions: SessionDefinitions = {
  framework: frameworkSchema.parse({
    kind: "framework",
    id: "rpfmse",
    name: "Three parts",
    summary: "Scope, data, model.",
    source: "A test.",
    minutes: 45,
    steps: [
      step("scope", "Scope and goal", ["scope", "framing"], ["clarify-scale"]),
      step("data", "Data: labels; features", ["data", "features"], ["label-delay"]),
      step("model", "Model & launch", ["model", "evaluation"], ["model-baseline", "eval-power"]),
    ],
  }),
  prompt: promptSchema.parse({
    kind: "prompt",
    id: "fraud-detection",
    title: "Real-time card payment fraud",
    family: "classical",
    tags: ["tabular", "real-time"],
    difficulty: "core",
    ask: "Stop fraud in our <shop> payments.",
    facts: ["volume", "latency", "labels", "costs"].map((id) => ({
      id,
      topic: `The ${id}`,
      cues: [`which ${id}`],
      answer: `What there is to know of ${id}: 1 | 2.`,
      basis: "assumed",
    })),
    items: ["cost-threshold", "graph", "velocity", "actions"].map((id, index) => ({
      id,
      stage: index === 0 ? "framing" : "features",
      text: `The point ${id}.`,
      cues: [`say ${id}`],
      hint: `What about ${id}?`,
      sample: `I would do ${id}, at 8/108.`,
      level: index === 3 ? "staff" : "mid",
    })),
    pitfalls: [{ id: "threshold-half", text: "Cuts at 0.5.", why: "The costs differ.", general: "no-reason" }],
    deviation: { when: "Latency is tight.", why: "It rules models out." },
    reference: { scope: "Ask first." },
  }),
  concepts: conceptsSchema.parse({
    kind: "concepts",
    concepts: [
      concept("clarify-scale", "Scale figures", "scope", "mid", "How many payments a day?"),
      concept("label-delay", "Label delay", "data", "mid", "Labels come 120 days late."),
      concept("model-baseline", "Simple baseline", "model", "mid", "Logistic regression first."),
      concept("eval-power", "Power of the test", "evaluation", "staff", "Two weeks at 1 %."),
      concept("serve-mode", "Serving mode", "serving", "mid", "Inside authorisation."),
    ],
  }),
  pitfalls: ["random-split", "no-reason"].map((id) =>
    pitfallSchema.parse({
      id,
      kind: "said",
      name: `The ${id}`,
      definition: "A wrong move.",
      why: "It costs trust.",
      instead: "Split by time.",
      cues: [`said ${id}`],
    }),
  ),
  rubric: rubricSchema.parse({
    kind: "rubric",
    id: "rubric",
    name: "Small rubric",
    summary: "Three dimensions.",
    dimensions: [
      { id: "problem", name: "Problem understanding", weight: 0.5, feeds: ["scope"], listens_for: byLevel("Goal.") },
      {
        id: "design",
        name: "Data | model",
        weight: 0.3,
        feeds: ["data", "model", "serving"],
        listens_for: byLevel("Labels."),
      },
      { id: "conduct", name: "Conduct", weight: 0.2, feeds: "conduct", listens_for: byLevel("Order.") },
    ],
    verdicts: {
      said: 1,
      likely: 0.5,
      ticked: 0.75,
      missed: 0,
      helped: { rung1: 0.7, rung2: 0.5, rung3: 0.3, followup: 0.7, shown: 0.3 },
    },
    pitfalls: { each: 2, most: 10 },
    conduct: [{ id: "pacing", name: "Pacing", weight: 1, how: "Time." }],
    deep_dive: { covered: 2, share: 0.5, why: "Depth." },
    bands: bands.map((band, index) => ({
      band,
      from: { mid: index * 15, senior: index * 15, staff: index * 15 },
      means: "It means this.",
      anchor: "An example.",
    })),
    evidence: { words: 20, stages: 2, why: "Too little." },
    honest_limit: "It judges what was covered, not whether it is true.",
  }),
};
