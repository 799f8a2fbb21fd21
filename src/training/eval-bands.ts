// `npm run eval:bands -- DIR… [--only dev|held]`: how far the program's bands agree with the markers' of the answers in these folders.
import { parseArgs } from "node:util";
import type { Concepts } from "../core/catalog/schema/concept.ts";
import type { Pitfalls } from "../core/catalog/schema/pitfall.ts";
import type { Prompt } from "../core/catalog/schema/prompt.ts";
import type { Rubric } from "../core/catalog/schema/rubric.ts";
import { bands } from "../core/catalog/schema/terms.ts";
import { compileKnowledge } from "../core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../core/coach/cues/knowledge-source.ts";
import { readDocument } from "../core/coach/reading/read-document.ts";
import { plainWords } from "../core/coach/substance/sentence.ts";
import type { WordingModel } from "../core/coach/substance/wording.ts";
import { gradeDocument, itemsWithCues } from "../core/grade/grade-document.ts";
import type { Graded } from "../core/grade/graded.ts";
import { agreements, drawnAgain, type Pair } from "./agreement.ts";
import { readBuiltData } from "./labelled-answers.ts";
import { attacks, type MarkedAnswer, readMarked, wordedAnswers } from "./marked-answers.ts";
import { shippedDefinitions } from "./shipped-definitions.ts";
import { trainWording } from "./train-wording.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "dev" },
    rows: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const print = (line = "") => process.stdout.write(`${line}\n`);
const which = values.only;

interface JudgedBand extends MarkedAnswer {
  /** Its place among the bands; too little evidence counts as the lowest. */
  readonly program: number;
  readonly score: number | null;
  readonly graded: Graded;
}

const definitions = shippedDefinitions(process.cwd());
const data = readBuiltData(process.cwd());
const own = wordedAnswers(process.cwd());
const unseen = new Map<string, WordingModel>();

/** The wording model that has not seen the answer: without its prompt, where that is one the build learns from. */
function wordingWithout(answer: MarkedAnswer, built: WordingModel): WordingModel {
  const isOwn = own.some(
    ({ prompt, words }) => prompt === answer.prompt && words.length === plainWords(answer.text).length,
  );
  if (!isOwn) return built;
  const model = unseen.get(answer.prompt) ?? trainWording(own.filter(({ prompt }) => prompt !== answer.prompt));
  unseen.set(answer.prompt, model);
  return model;
}

function judge(answer: MarkedAnswer): JudgedBand {
  const prompt = definitions.prompts.find(({ id }) => id === answer.prompt) as Prompt;
  const [concepts, { pitfalls }, rubric] = definitions.general as [Concepts, Pitfalls, Rubric];
  const substance = data && { ...data.substance, wording: wordingWithout(answer, data.substance.wording) };
  const knowledge = compileKnowledge(
    knowledgeSourceOf({
      concepts,
      pitfalls,
      items: itemsWithCues(prompt, null),
      ownPitfalls: prompt.pitfalls,
      model: data?.model ?? null,
      prompt,
      substance,
    }),
  );
  const document = readDocument(answer.file, answer.text, null);
  const scored = { prompt, framework: null, concepts, pitfalls, rubric };
  const graded = gradeDocument(answer.file, answer.text, document, scored, knowledge, "senior");
  const { outcome } = graded.scorecard;
  const band = outcome.kind === "scored" ? outcome : null;
  return { ...answer, graded, program: band ? bands.indexOf(band.band) : 0, score: band?.score ?? null };
}

function report(judged: readonly JudgedBand[]): void {
  const honest = judged.filter(({ kind }) => !attacks.includes(kind));
  table("all answers", judged);
  table("without attacks", honest);
  for (const [name, part] of [
    ["typed", honest.filter(({ spoken }) => !spoken)],
    ["spoken", honest.filter(({ spoken }) => spoken)],
    ["terse", honest.filter(({ tone }) => tone === "terse")],
    ["non-native", honest.filter(({ tone }) => tone === "non-native")],
  ] as const)
    if (part.length > 4) table(`${name}, without attacks`, part);
  matrix(judged);
  items(honest);
  print("\nattacks");
  for (const { file, kind, program, score, markers } of judged.filter(({ kind }) => attacks.includes(kind)))
    print(`  ${file.padEnd(28)} ${kind.padEnd(14)} ${bands[program]} ${score ?? "-"} (${markers.join(", ")})`);
  if (values.rows)
    for (const { file, kind, program, score, markers, graded } of judged)
      print(
        `  ${file.padEnd(28)} ${kind.padEnd(14)} ${String(graded.words).padStart(5)} ${(bands[program] ?? "").padEnd(15)} ${String(score ?? "-").padStart(3)} (${markers.join(", ")})`,
      );
}

function pairsOf(judged: readonly JudgedBand[], marker: number): readonly Pair[] {
  return judged.flatMap(({ program, markers }) => {
    const band = markers[marker];
    return band === undefined ? [] : [{ program, marker: bands.indexOf(band) }];
  });
}

function table(title: string, judged: readonly JudgedBand[]): void {
  print(`\n${title}: ${judged.length}`);
  for (const marker of [0, 1]) {
    const pairs = pairsOf(judged, marker);
    if (pairs.length === 0) continue;
    const figures = agreements.map(([name, figure]) => {
      const [low, high] = drawnAgain(pairs, figure);
      return `${name} ${figure(pairs).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
    });
    print(`  marker ${marker + 1}: ${figures.join(", ")}`);
  }
}

/** Rows are the first marker's bands, columns the program's. */
function matrix(judged: readonly JudgedBand[]): void {
  print("\nmarker 1 \\ program   snh   nh  lnh   lh    h   sh");
  for (const [at, band] of bands.entries()) {
    const counts = bands.map(
      (_, program) => judged.filter((one) => one.program === program && bands.indexOf(one.markers[0]!) === at).length,
    );
    print(`  ${band.padEnd(18)} ${counts.map((count) => String(count).padStart(4)).join(" ")}`);
  }
}

/** Of the items a marker saw, how many the program covers, by the marker's band; and how many it covers besides. */
function items(judged: readonly JudgedBand[]): void {
  const marked = judged.filter((one) => one.items !== null);
  if (marked.length === 0) return;
  print("\nitems of the prompt     seen by the marker, found of these, found besides");
  for (const [at, band] of bands.entries()) {
    let [seen, found, besides] = [0, 0, 0];
    for (const one of marked.filter(({ markers }) => bands.indexOf(markers[0]!) === at)) {
      const truth = new Set(Object.keys(one.items ?? {}));
      const covered = new Set((one.graded.items ?? []).filter((item) => item.covered).map(({ id }) => id));
      seen += truth.size;
      found += [...truth].filter((id) => covered.has(id)).length;
      besides += [...covered].filter((id) => !truth.has(id)).length;
    }
    print(
      `  ${band.padEnd(18)} ${String(seen).padStart(5)} ${String(found).padStart(5)} ${String(besides).padStart(5)}`,
    );
  }
}

if (positionals.length === 0 || (which !== "dev" && which !== "held" && which !== "all")) {
  process.stderr.write("usage: npm run eval:bands -- DIR… [--only dev|held|all] [--rows]\n");
  process.exitCode = 2;
} else {
  const judged = positionals.flatMap((folder) => readMarked(folder, which)).map(judge);
  if (values.json) print(JSON.stringify(judged.map(({ text, ...one }) => one)));
  else report(judged);
}
