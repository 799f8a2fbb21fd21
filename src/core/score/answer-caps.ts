// Caps on the whole of an answer, where the coach judged it: what of it is nobody's, put off, untrue, or about another system.
import type { Rubric } from "../catalog/schema/rubric.ts";
import type { Substance } from "../session/judged-substance.ts";
import type { CapApplied } from "./scorecard.ts";

/** What is known of the untrue statements of an answer: the words of each. */
export type WrongStatements = readonly string[];

/** The caps of the rubric on a whole answer that hold for this one, each with the words it rests on. */
export function answerCapsOf(substance: Substance, wrong: WrongStatements, rubric: Rubric): readonly CapApplied[] {
  return rubric.caps.flatMap((cap) => {
    const quotes = quotesFor(cap, substance, wrong);
    return quotes === null ? [] : { id: cap.id, band: cap.band, why: cap.why, quotes };
  });
}

/** The words a cap rests on; null where it does not hold. */
function quotesFor(
  { when, least = 1, share = 1 }: Rubric["caps"][number],
  substance: Substance,
  wrong: WrongStatements,
): readonly string[] | null {
  switch (when) {
    case "list":
    case "theirs":
    case "ours":
    case "put-off": {
      const voided = substance.voided.find(({ reason }) => reason === when);
      return voided && voided.share >= share ? voided.quotes : null;
    }
    case "overclaims":
      return substance.overclaims.length >= least ? [...new Set(substance.overclaims)] : null;
    case "wrong":
      return wrong.length >= least ? wrong : null;
    case "elsewhere":
      return substance.elsewhere ? [] : null;
    default:
      return null;
  }
}
