import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { compileDefinitions } from "../../src/compile/compile.ts";

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mlsd-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, making what is missing. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A small set of definitions that is whole: compiled into `<folder>/dist/definitions`. */
export function compileSmallSet(folder: string): { readonly root: string; readonly shipped: string } {
  writeFiles(folder, smallSet);
  const shipped = join(folder, "dist", "definitions");
  const { diagnostics, written } = compileDefinitions(folder, shipped);
  if (written !== Object.keys(smallSet).length) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { root: folder, shipped };
}

export function smallFramework(id: string, name = "Two steps"): string {
  return `kind: framework
id: ${id}
name: ${name}
summary: Think, then build.
source: a test
minutes: 45
steps:
  - id: think
    name: Think
    stages: [scope, framing, data, features]
    minutes: 15
    minutes_from: ours
    goal: Know what is asked.
    why: A wrong question cannot be answered.
    items:
      - {id: clarify, text: Ask what the product is for., concept: clarify-goal}
      - {id: labels, text: Say when labels arrive., concept: label-delay}
    say: Shall I go on to the design?
  - id: build
    name: Build
    stages: [model, evaluation, serving, monitoring, wrap-up]
    minutes: 30
    minutes_from: ours
    goal: Design it.
    why: It is the job.
    items:
      - {id: first, text: Begin with a baseline., cues: [baseline first]}
      - {id: watch, text: Say what is watched., cues: [we watch], level: senior}
    say: That is the design.
`;
}

export function smallPrompt(id: string, title = "Find fraud"): string {
  const stages = ["scope", "framing", "data", "features", "model", "evaluation", "serving", "monitoring", "wrap-up"];
  return `kind: prompt
id: ${id}
title: ${title}
family: classical
tags: [payments]
difficulty: core
ask: Design a system that finds fraud.
facts:
${["users", "latency", "labels", "team"].map((topic) => `  - {id: ${topic}, topic: ${topic}, cues: [how many ${topic}], answer: Enough., basis: assumed}`).join("\n")}
items:
  - {id: goal, stage: scope, text: Ask what it is for., concept: clarify-goal}
  - {id: delay, stage: data, text: Say when labels arrive., concept: label-delay}
  - {id: rings, stage: features, text: Use the graph., cues: [graph features], hint: What do two cards share?, sample: I count cards a device.}
  - {id: cost, stage: framing, text: Weigh the errors., cues: [cost matrix], hint: Which error is dearer?, sample: A missed fraud costs 100 dollars.}
deviation: {when: Never., why: The order fits.}
reference:
${stages.map((stage) => `  ${stage}: What a senior says of ${stage}.`).join("\n")}
`;
}

function concept(id: string, name: string, stage: string): string {
  return `  - id: ${id}
    name: ${name}
    stage: ${stage}
    level: mid
    definition: What ${name} is.
    hint_question: What of ${name}?
    sample: I would speak of ${name}.
    card: {question: What is ${name}?, answer: A thing worth saying.}
`;
}

const levels = "{mid: the basics, senior: the reasons, staff: the whole}";

export const smallSet: Readonly<Record<string, string>> = {
  "frameworks/two-step.yaml": smallFramework("two-step"),
  "prompts/fraud-detection.yaml": smallPrompt("fraud-detection"),
  "prompts/feed-ranking.yaml": smallPrompt("feed-ranking", "Rank a feed"),
  "frameworks/concepts.yaml": `kind: concepts\nconcepts:\n${concept("label-delay", "Label delay", "data")}${concept("clarify-goal", "Clear goal", "scope")}`,
  "frameworks/pitfalls.yaml": `kind: pitfalls
pitfalls:
  - {id: model-first, kind: absent, name: Model first, definition: A model before a goal., why: It may solve nothing., instead: Ask first., without: [clarify-goal]}
`,
  "frameworks/rubric.yaml": `kind: rubric
id: rubric
name: Rubric
summary: How verdicts become a score.
dimensions:
  - {id: problem, name: Problem, weight: 0.5, feeds: [scope, framing], listens_for: ${levels}}
  - {id: design, name: Design, weight: 0.3, feeds: [data, features, model], listens_for: ${levels}}
  - {id: conduct, name: Conduct, weight: 0.2, feeds: conduct, listens_for: ${levels}}
verdicts: {said: 1, likely: 0.5, ticked: 0.5, missed: 0, helped: {rung1: 0.7, rung2: 0.5, rung3: 0.2, followup: 0.6, shown: 0.3}}
pitfalls: {each: 3, most: 9}
conduct:
  - {id: pacing, name: Pacing, weight: 1, how: Minutes against budget.}
deep_dive: {covered: 3, share: 0.6, why: Depth shows in one place.}
caps:
  - {id: no-baseline, when: no-baseline, band: lean hire, why: Nothing to compare with.}
bands:
${["strong no hire", "no hire", "lean no hire", "lean hire", "hire", "strong hire"].map((band, index) => `  - {band: ${band}, from: {mid: ${index * 10}, senior: ${index * 12}, staff: ${index * 14}}, means: It means ${band}., anchor: An answer like this.}`).join("\n")}
evidence: {words: 100, stages: 3, why: Less proves nothing.}
honest_limit: It judges coverage, not truth.
`,
};
