// Answers with bands by markers, as they lie in a folder: answers.json beside one text a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Band } from "../core/catalog/schema/rubric.ts";
import { bands } from "../core/catalog/schema/terms.ts";
import { plainWords } from "../core/coach/substance/sentence.ts";
import { readLabelled } from "./labelled-answers.ts";
import type { WordedAnswer } from "./train-wording.ts";

/** One answer with what its markers gave it. */
export interface MarkedAnswer {
  readonly file: string;
  readonly prompt: string;
  readonly text: string;
  /** "plain", or which attack it is. */
  readonly kind: string;
  readonly spoken: boolean;
  /** How it is worded, where that was noted: "terse", "non-native", "ordinary". */
  readonly tone: string | null;
  /** Whether it is set aside: never read while the coach is developed. */
  readonly held: boolean;
  /** The band of each marker, in the order of the file. */
  readonly markers: readonly Band[];
  /** Items of the prompt that a marker saw, by id, where they were marked. */
  readonly items: Readonly<Record<string, "named" | "said" | "argued">> | null;
}

/** Looks good and is none: its band must be low however it is worded. */
export const attacks: readonly string[] = ["nonsense", "buzzwords", "other-system", "echo", "deferred", "pasted"];

interface Written {
  readonly file: string;
  readonly prompt: string;
  readonly kind?: string;
  readonly spoken?: boolean;
  readonly spoken_style?: boolean;
  readonly native?: boolean;
  readonly tone?: string;
  readonly held?: boolean;
  readonly markers?: readonly string[];
  readonly target_band?: string;
  readonly writer_band?: string;
  readonly second_marker?: { readonly band: string };
  readonly items?: readonly { readonly id: string; readonly depth: "named" | "said" | "argued" }[];
}

/** Reads DIR/answers.json and its texts. Throws an Error that names an answer without a band, or a band that is none. */
export function readMarked(folder: string, which: "dev" | "held" | "all"): readonly MarkedAnswer[] {
  const written = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8")) as readonly Written[];
  return written
    .map((one) => ({
      file: one.file,
      prompt: one.prompt,
      text: readFileSync(join(folder, one.file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""),
      kind: one.kind ?? "plain",
      spoken: one.spoken ?? one.spoken_style ?? false,
      tone: one.tone ?? (one.native === false ? "non-native" : null),
      held: one.held ?? false,
      markers: markersOf(one),
      items: one.items ? Object.fromEntries(one.items.map(({ id, depth }) => [id, depth])) : null,
    }))
    .filter(({ held }) => which === "all" || held === (which === "held"));
}

function markersOf(one: Written): readonly Band[] {
  // Nobody who does not know our pages can tell that a text was copied from them: what it deserves is nothing.
  if (one.kind === "pasted") return ["strong no hire", "strong no hire"];
  const given = one.markers ?? [one.target_band ?? one.writer_band, one.second_marker?.band].filter((band) => band);
  const known = given.map((band) => bands.find((each) => each === band));
  if (known.length === 0 || known.includes(undefined)) throw new Error(`${one.file}: no band that exists`);
  return known as readonly Band[];
}

/**
 * What the wording model learns from, below `root`: honest marked answers to shipped prompts, and the labelled answers to other
 * questions, which have bands but no prompt; none that is set aside. Each with the mean of its markers' bands.
 */
export function wordedAnswers(root: string): readonly WordedAnswer[] {
  const shipped = readMarked(join(root, "test/coach/bands"), "dev").filter(({ kind }) => !attacks.includes(kind));
  const marks = JSON.parse(readFileSync(join(root, "test/coach/bands-of-answers.json"), "utf8"));
  const others = readLabelled(join(root, "test/coach"), "dev").flatMap(({ file, text }) =>
    marks[file] ? { prompt: file, text, markers: marks[file] as readonly Band[] } : [],
  );
  return [...shipped, ...others].map(({ prompt, text, markers }) => ({
    prompt,
    words: plainWords(text),
    band: markers.reduce((all, band) => all + bands.indexOf(band), 0) / markers.length,
  }));
}
