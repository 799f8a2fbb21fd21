// Sets what the candidate thought of the round against what the score says.
import type { Band } from "../../catalog/schema/rubric.ts";
import { bands } from "../../catalog/schema/terms.ts";

const counts = ["the same band", "one band", "two bands", "three bands", "four bands", "five bands"];

/** How far the candidate's own verdict is from the score's band, in words. */
export function ownVerdictText(own: Band, scored: Band | null): string {
  if (scored === null) return `Your own verdict: ${own}.`;
  const apart = bands.indexOf(own) - bands.indexOf(scored);
  if (apart === 0) return `Your own verdict: ${own}, the same band.`;
  const side = apart > 0 ? "above the score" : "below the score";
  return `Your own verdict: ${own}, ${counts[Math.abs(apart)] ?? "bands"} ${side}.`;
}
