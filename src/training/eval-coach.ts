// `npm run eval:coach -- DIR`: how well the coach judges labelled answers, and what it hears in the references.
import { parseArgs } from "node:util";
import { compileKnowledge } from "../core/coach/cues/knowledge.ts";
import { assess } from "../core/coach/verdict/assess.ts";
import { readBuiltModel, readKnowledgeSource, readLabelled } from "./labelled-answers.ts";
import { countsOf, figures, interval, type JudgedAnswer, sumOf } from "./measure.ts";
import { judgeReferences, referenceLines } from "./references.ts";

/**
 * DIR may be followed by `--only dev|held`, `--concepts`, `--errors`, `--no-model`.
 * `--references`: how often each concept is heard in the reference answers of the prompts, and which pitfalls.
 * Real and written texts are told apart by their file names (`s`, `t` and a number: written).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "all" },
    concepts: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
    references: { type: "boolean", default: false },
    "no-model": { type: "boolean", default: false },
  },
});
const folder = positionals[0];
const which = values.only;
const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.references) {
  const knowledge = compileKnowledge(readKnowledgeSource(process.cwd(), readBuiltModel(process.cwd())));
  for (const line of referenceLines(judgeReferences(process.cwd(), knowledge))) print(line);
} else if (!folder || (which !== "dev" && which !== "held" && which !== "all")) {
  process.stderr.write(
    "usage: npm run eval:coach -- DIR [--only dev|held|all] [--concepts] [--errors] | --references\n",
  );
  process.exitCode = 2;
} else {
  run(folder, which);
}

function run(folder: string, which: "dev" | "held" | "all"): void {
  const root = process.cwd();
  const model = values["no-model"] ? null : readBuiltModel(root);
  const start = performance.now();
  const knowledge = compileKnowledge(readKnowledgeSource(root, model));
  const prepared = performance.now() - start;
  const judged = readLabelled(folder, which).map(
    (answer): JudgedAnswer => ({
      ...answer,
      assessment: assess({ passages: [{ text: answer.text }], excerpt: answer.labels.excerpt === true }, knowledge),
    }),
  );
  const took = performance.now() - start - prepared;
  const kinds = new Map(knowledge.pitfalls.map(({ id, kind }) => [id, kind === "absent" ? "absent" : "said"] as const));
  const written = (one: JudgedAnswer) => /^[st]\d/.test(one.file);
  report(
    "real texts",
    judged.filter((one) => !written(one) && one.labels.source !== undefined),
    kinds,
  );
  report(
    "written texts",
    judged.filter((one) => written(one) || one.labels.source === undefined),
    kinds,
  );
  if (values.concepts) byConcept(judged);
  if (values.errors) errors(judged);
  print(
    `\nprepare ${prepared.toFixed(1)} ms, ${(took / Math.max(1, judged.length)).toFixed(1)} ms an answer${model ? "" : " (no model)"}`,
  );
}

function report(title: string, judged: readonly JudgedAnswer[], kinds: ReadonlyMap<string, "said" | "absent">): void {
  if (judged.length === 0) return;
  const all = judged.map((one) => countsOf(one, kinds));
  const sum = sumOf(all);
  print(`\n${title}: ${judged.length} answers, ${sum.truth} concepts covered`);
  for (const [name, figure] of figures) {
    const value = figure(sum);
    if (!Number.isFinite(value)) continue;
    const [low, high] = interval(all, figure);
    print(`  ${name.padEnd(28)} ${value.toFixed(3)}  (${low.toFixed(2)} to ${high.toFixed(2)})`);
  }
  print(
    `  found right ${sum.foundRight} of ${sum.found}; near-misses found ${sum.nearMissesFound} of ${sum.nearMisses}; pitfalls said ${sum.saidHit} hit ${sum.saidFalse} false ${sum.saidMissed} missed, absent ${sum.absentHit} hit ${sum.absentFalse} false ${sum.absentMissed} missed`,
  );
}

function byConcept(judged: readonly JudgedAnswer[]): void {
  print("\nconcept                 hit  false  missed  likely");
  for (const id of judged[0]?.assessment.concepts.map((finding) => finding.id) ?? []) {
    const rows = judged.map((one) => ({
      label: one.labels.concepts[id],
      finding: one.assessment.concepts.find((finding) => finding.id === id),
    }));
    const judgedRows = rows.filter((row) => row.label !== undefined);
    if (judgedRows.length === 0) continue;
    const count = (test: (covered: boolean, truth: boolean) => boolean) =>
      judgedRows.filter((row) => test(row.finding?.covered === true, row.label !== false)).length;
    const likely = judgedRows.filter((row) => row.finding?.confidence === "likely").length;
    print(
      `${id.padEnd(22)} ${String(count((c, t) => c && t)).padStart(4)} ${String(count((c, t) => c && !t)).padStart(6)} ${String(count((c, t) => !c && t)).padStart(7)} ${String(likely).padStart(7)}`,
    );
  }
}

function errors(judged: readonly JudgedAnswer[]): void {
  print("\nworst misses and false alarms");
  for (const id of judged[0]?.assessment.concepts.map((finding) => finding.id) ?? []) {
    for (const one of judged) {
      const finding = one.assessment.concepts.find((candidate) => candidate.id === id);
      const label = one.labels.concepts[id];
      if (!finding || label === undefined) continue;
      if (finding.covered && label === false)
        print(`  ALARM ${id} ${one.file} [${finding.confidence}] "${finding.evidence ?? ""}" (${finding.reason})`);
      if (!finding.covered && label !== false) print(`  MISS  ${id} ${one.file} [${finding.confidence}] "${label}"`);
    }
  }
  for (const one of judged) {
    for (const finding of one.assessment.pitfalls) {
      const label = one.labels.pitfalls[finding.id];
      if (label === undefined || (label !== false) === finding.present) continue;
      print(
        `  ${finding.present ? "ALARM" : "MISS "} pitfall ${finding.id} ${one.file} "${finding.present ? (finding.evidence ?? "") : label}"`,
      );
    }
  }
}
