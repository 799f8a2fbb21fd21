// What training and measuring read from disk: labelled answers, the coach's definitions, and the built model.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Concepts } from "../core/catalog/schema/concept.ts";
import type { Pitfall } from "../core/catalog/schema/pitfall.ts";
import { type CoachData, readCoachData } from "../core/coach/cues/coach-data.ts";
import type { KnowledgeSource } from "../core/coach/cues/knowledge.ts";
import { knowledgeSourceOf } from "../core/coach/cues/knowledge-source.ts";
import type { Model } from "../core/coach/cues/model.ts";
import type { Labels } from "./measure.ts";

/**
 * Whether a text is set aside: the labels say so, or else it belongs to the third whose sha256 of the file's name is
 * nought modulo three.
 */
function isHeld(file: string, labels: Labels): boolean {
  return labels.held ?? BigInt(`0x${createHash("sha256").update(file).digest("hex")}`) % 3n === 0n;
}

export interface Labelled {
  readonly file: string;
  readonly text: string;
  readonly labels: Labels;
  readonly nearMisses: Readonly<Record<string, string>>;
}

/** Answers with labels: DIR/labels.json, DIR/near-misses.json if there, and the texts in DIR/texts or DIR/answers. */
export function readLabelled(folder: string, which: "dev" | "held" | "all"): readonly Labelled[] {
  const labels = readJson<Record<string, Labels>>(join(folder, "labels.json"));
  const misses = join(folder, "near-misses.json");
  const nearMisses = existsSync(misses) ? readJson<Record<string, Record<string, string>>>(misses) : {};
  const texts = existsSync(join(folder, "texts")) ? join(folder, "texts") : join(folder, "answers");
  return readdirSync(texts)
    .filter((file) => file.endsWith(".md") && labels[file] !== undefined)
    .filter((file) => which === "all" || isHeld(file, labels[file] as Labels) === (which === "held"))
    .sort()
    .map((file) => ({
      file,
      text: withoutFrontMatter(readFileSync(join(texts, file), "utf8")),
      labels: labels[file] as Labels,
      nearMisses: nearMisses[file] ?? {},
    }));
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, "utf8")) as Value;
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, "");
}

export function readConcepts(root: string): Concepts {
  return parse(readFileSync(join(root, "frameworks/concepts.yaml"), "utf8")) as Concepts;
}

/** What the coach goes by: frameworks/concepts.yaml and pitfalls.yaml. */
export function readKnowledgeSource(root: string, model: Model | null): KnowledgeSource {
  const concepts = readConcepts(root);
  const { pitfalls } = parse(readFileSync(join(root, "frameworks/pitfalls.yaml"), "utf8")) as { pitfalls: Pitfall[] };
  return knowledgeSourceOf({ concepts, pitfalls, model });
}

/** What the last build trained and gathered, or null when there is none. */
export function readBuiltData(root: string): CoachData | null {
  const path = join(root, "dist/coach-model.json");
  return existsSync(path) ? readCoachData(readJson(path)) : null;
}

/** Its model alone. */
export function readBuiltModel(root: string): Model | null {
  return readBuiltData(root)?.model ?? null;
}
