import type { AnswerEnd } from "../../../ports.ts";

/** Why the answer question was left. What needs more than a line (an editor, a question) is done outside of it. */
export type Departure =
  | { readonly kind: "moved" }
  | { readonly kind: "edit" }
  | { readonly kind: "pause" }
  | { readonly kind: "reason"; readonly step: string }
  | { readonly kind: "quit" }
  | { readonly kind: Exclude<AnswerEnd, "left"> };
