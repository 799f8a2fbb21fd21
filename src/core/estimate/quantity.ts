// What sums are made of: numbers that carry their units along, and remember by which time they were written.
import { type Dimension, noDimension } from "./dimension.ts";
import { timeUnits } from "./unit.ts";

export type TimeUnit = keyof typeof timeUnits;

/** A number with a unit: `value` in seconds, bytes, dollars, and whatever else `dimension` counts. */
export interface Quantity {
  readonly value: number;
  readonly dimension: Dimension;
  /** The longest unit of time that was written on the way here: a sum by the day is shown by the day. */
  readonly time?: TimeUnit;
  /** The unit asked for with `in`, as it was written, and how many base units it is. */
  readonly shownIn?: { readonly text: string; readonly factor: number };
}

export const one: Quantity = { value: 1, dimension: noDimension };

export function quantity(value: number, dimension: Dimension, time?: TimeUnit): Quantity {
  return time ? { value, dimension, time } : { value, dimension };
}

export function longer(left: TimeUnit | undefined, right: TimeUnit | undefined): TimeUnit | undefined {
  if (!left || !right) return left ?? right;
  return timeUnits[left] >= timeUnits[right] ? left : right;
}
