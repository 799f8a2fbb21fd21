// Trains the coach's model on example sentences and labelled answers and writes dist/coach-model.json.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileKnowledge } from "../core/coach/cues/knowledge.ts";
import { readConcepts, readKnowledgeSource, readLabelled } from "./labelled-answers.ts";
import { type Examples, samplesOfAnswers, samplesOfExamples, withShown } from "./samples.ts";
import { buckets, train } from "./train.ts";

/**
 * The sentences are our examples and those the concepts show; of our labelled answers those set aside are left out.
 * The same sources give the same bytes. About a second.
 */
const root = process.cwd();
const written = JSON.parse(readFileSync(join(root, "src/training/examples.json"), "utf8")) as Examples;
const examples = withShown(written, readConcepts(root).concepts);
const concepts = Object.keys(examples);
const knowledge = compileKnowledge(readKnowledgeSource(root, null));
const samples = [
  ...samplesOfExamples(examples, concepts, knowledge, buckets),
  ...samplesOfAnswers(readLabelled(join(root, "test/coach"), "dev"), concepts, buckets),
];
mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(join(root, "dist/coach-model.json"), JSON.stringify(train(samples, concepts)));
