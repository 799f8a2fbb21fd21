import { readBuiltModel, readMaterial } from "../../../src/build/coach-eval/files.ts";
import { type Knowledge, prepare } from "../../../src/core/coach/knowledge.ts";

let once: Knowledge | null = null;

/** The shipped cues and, when the project was built, the shipped model; compiled once for all tests. */
export function known(): Knowledge {
  once ??= prepare(readMaterial(process.cwd(), readBuiltModel(process.cwd())));
  return once;
}
