// What to mend before anything else: of all that was missed, the one thing that would have changed the result most.
import type { Pitfall } from "../catalog/schema/pitfall.ts";
import { levels, stages } from "../catalog/schema/terms.ts";
import type { Level } from "../catalog/schema/vocabulary.ts";
import type { Point } from "../points/points.ts";
import type { ScorePart, TopFix } from "./scorecard.ts";

/** What saying one thing more, unaided, would have changed. */
export interface Gained {
  /** Points of the score. */
  readonly points: number;
  /** Whether a cap that now holds the band down would be gone. */
  readonly freed: boolean;
}

/**
 * The one thing to mend first. What frees the band from a cap comes before all else; then the largest gain; equal gains
 * go to the core of the level, then to the earlier stage. Null when nothing would gain.
 */
export function topFixOf(
  list: readonly ScorePart[],
  points: readonly Point[],
  gain: (part: ScorePart) => Gained,
): TopFix | null {
  const open = list.filter((part) => part.value < 1).map((part) => ({ part, gained: gain(part) }));
  const gaining = open.filter(({ gained }) => gained.points > 0 || gained.freed);
  const [first] = gaining.sort(
    (a, b) =>
      Number(b.gained.freed) - Number(a.gained.freed) ||
      b.gained.points - a.gained.points ||
      rank(a.part.level) - rank(b.part.level) ||
      stages.indexOf(a.part.stage) - stages.indexOf(b.part.stage),
  );
  if (!first) return null;
  const { subject, id, name, stage, reference } = first.part;
  const sample = reference ?? points.find((point) => point.subject === subject && point.id === id)?.sample ?? name;
  return { subject, id, name, stage, gain: first.gained.points, sample };
}

/** The pitfalls of absence that would not have happened had this concept been covered. */
export function undoneBy(concept: string, pitfalls: readonly Pitfall[]): readonly string[] {
  return pitfalls
    .filter((pitfall) => pitfall.kind === "absent" && pitfall.without?.includes(concept))
    .map(({ id }) => id);
}

function rank(level: Level): number {
  return levels.indexOf(level);
}
