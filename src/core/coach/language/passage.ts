// One part of an answer, as the coach is given it: a step's text, a part under a heading, or the whole page.
import type { Stage } from "../../catalog/schema/vocabulary.ts";

export interface Passage {
  readonly text: string;
  readonly step?: string;
  /** Stages of the step, where one is known; headings inside the text are read besides. */
  readonly stages?: readonly Stage[];
}
