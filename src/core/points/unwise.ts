// Which pitfalls are unwise moves, and which are statements that are not true: the two are shown and paid for apart.
import type { OwnPitfall, Pitfall } from "../catalog/schema/pitfall.ts";

/**
 * Whether a pitfall is an unwise move, and no statement that is not true. Unwise moves are what lists show and what costs
 * points; there are too many untrue statements to read through, so each is told only where it was made, and by `mlsd show`.
 */
export function isUnwise(pitfall: Pick<Pitfall, "kind"> | Pick<OwnPitfall, "wrong">): boolean {
  return "kind" in pitfall ? pitfall.kind !== "wrong" : pitfall.wrong !== true;
}
