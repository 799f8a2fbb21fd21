// What the build trains and gathers for the coach, as one file: the model of concepts, and what substance is read by.
import type { SubstanceData } from "../substance/background.ts";
import type { WordingModel } from "../substance/wording.ts";
import { fromBase64, type Model, readModel, type WrittenModel } from "./model.ts";

export interface CoachData {
  readonly model: Model;
  readonly substance: SubstanceData;
}

/** How it is written down: JSON with numbers in base64. */
export interface WrittenCoachData {
  readonly version: 2;
  readonly model: WrittenModel;
  readonly wording: WordingModel;
  /** Ascending 32-bit numbers, little end first. */
  readonly printed: string;
  readonly vocabulary: Readonly<Record<string, string>>;
}

export function readCoachData({ model, wording, printed, vocabulary }: WrittenCoachData): CoachData {
  const bytes = fromBase64(printed);
  const prompts = Object.fromEntries(Object.entries(vocabulary).map(([id, stems]) => [id, stems.split(" ")]));
  return {
    model: readModel(model),
    substance: { wording, printed: new Uint32Array(bytes.buffer, 0, bytes.length / 4), vocabulary: { prompts } },
  };
}
