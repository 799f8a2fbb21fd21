// Trains the coach's model on example sentences and labelled answers and writes dist/coach-model.json.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenCoachData } from "../core/coach/cues/coach-data.ts";
import { compileKnowledge } from "../core/coach/cues/knowledge.ts";
import { printedRuns } from "../core/coach/substance/borrowed.ts";
import { stemsOfPrompt } from "../core/coach/substance/topic.ts";
import { readConcepts, readKnowledgeSource, readLabelled } from "./labelled-answers.ts";
import { wordedAnswers } from "./marked-answers.ts";
import { type Examples, samplesOfAnswers, samplesOfExamples, withShown } from "./samples.ts";
import { shippedDefinitions } from "./shipped-definitions.ts";
import { buckets, train } from "./train.ts";
import { trainWording } from "./train-wording.ts";

/**
 * The sentences are our examples and those the concepts show; of our labelled answers those set aside are left out.
 * The same sources give the same bytes. About a second.
 */
const root = process.cwd();
const sentences = JSON.parse(readFileSync(join(root, "src/training/examples.json"), "utf8")) as Examples;
const examples = withShown(sentences, readConcepts(root).concepts);
const concepts = Object.keys(examples);
const knowledge = compileKnowledge(readKnowledgeSource(root, null));
const samples = [
  ...samplesOfExamples(examples, concepts, knowledge, buckets),
  ...samplesOfAnswers(readLabelled(join(root, "test/coach"), "dev"), concepts, buckets),
];
const definitions = shippedDefinitions(root);
const printed = Uint32Array.from(printedRuns(definitions.general)).sort();
const written: WrittenCoachData = {
  version: 2,
  model: train(samples, concepts),
  wording: trainWording(wordedAnswers(root)),
  printed: Buffer.from(printed.buffer).toString("base64"),
  vocabulary: Object.fromEntries(
    definitions.prompts.map((prompt) => [prompt.id, [...stemsOfPrompt(prompt)].sort().join(" ")]),
  ),
};
mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(join(root, "dist/coach-model.json"), JSON.stringify(written));
