import type { Stage } from "../../catalog/schema/vocabulary.ts";

/** One part of an answer: a step's text, or the whole page. */
export interface Passage {
  readonly text: string;
  readonly step?: string;
  /** Stages of the step, where one is known; headings inside the text are read besides. */
  readonly stages?: readonly Stage[];
}
