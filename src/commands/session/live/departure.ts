// Why the answer question was left.
import type { Leave } from "../../../core/session/turn.ts";
import type { AnswerEnd } from "../../../ports.ts";

export type Departure = Leave | { readonly kind: Exclude<AnswerEnd, "left"> };
