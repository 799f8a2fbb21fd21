// Quantities in writing: short as one says them, in full, as another rate, or as number and unit for a program.
import { MlsdError } from "../error.ts";
import { describeDimension, isSameDimension } from "./dimension.ts";
import { parseUnit } from "./parse-sum.ts";
import type { Quantity } from "./quantity.ts";
import { fullNumber, readableScale, type Scale, scaleBy, shortNumber } from "./scale.ts";
import { singular } from "./unit.ts";

/**
 * A quantity as one would say it: `29k loads/s`, `10.2 GB`, `3.5 days`, `$1.65k/day`; within 0.5 % of its value, and
 * read back by `calculate`. In `unit` when given ("GB", "loads/day"), else in the unit asked for with `in`, else in the
 * scale that reads best. Throws `MlsdError("usage")` for a unit of something else.
 */
export function formatQuantity(quantity: Quantity, unit?: string): string {
  const scale = scaleOf(quantity, unit);
  return attach(shortNumber(quantity.value / scale.factor), scale);
}

/** The same, in the same unit, with up to six digits and no suffix: `28,935.2 loads/s`. */
export function formatFully(quantity: Quantity, unit?: string): string {
  const scale = scaleOf(quantity, unit);
  return attach(fullNumber(quantity.value / scale.factor), scale);
}

/** A rate by the day when it is shown by something shorter, else by the second; null for what is no rate. */
export function formatOtherRate(quantity: Quantity): string | null {
  if (quantity.shownIn || quantity.dimension.get("s") !== -1) return null;
  const shown = readableScale(quantity).many;
  const scale = scaleBy(quantity, /\/(day|week|month|year)$/.test(shown) ? "s" : "day");
  return attach(shortNumber(quantity.value / scale.factor), scale);
}

/** The number with all its digits in the unit that is shown, for programs: `{ value: 28935.185…, unit: "loads/s" }`. */
export function numberAndUnit(quantity: Quantity): { readonly value: number; readonly unit: string } {
  const scale = scaleOf(quantity);
  return { value: Number((quantity.value / scale.factor).toPrecision(15)), unit: scale.many };
}

/** Whether `formatQuantity` shows less than `formatFully`. */
export function isRounded(quantity: Quantity): boolean {
  const value = quantity.value / scaleOf(quantity).factor;
  return Number(fullNumber(value).replaceAll(",", "")) !== readShort(shortNumber(value));
}

function readShort(text: string): number {
  const suffix = text.at(-1) ?? "";
  const power = ["k", "M", "B", "T"].indexOf(suffix) + 1;
  return power > 0 ? Number((Number(text.slice(0, -1)) * 1000 ** power).toPrecision(6)) : Number(text);
}

function scaleOf(quantity: Quantity, unit?: string): Scale {
  if (unit !== undefined) {
    const asked = parseUnit(unit);
    if (!isSameDimension(asked.dimension, quantity.dimension)) {
      throw new MlsdError("usage", `${describeDimension(quantity.dimension)} cannot be shown in ${unit}`);
    }
    return { one: unit, many: unit, factor: asked.value };
  }
  const { shownIn } = quantity;
  return shownIn ? { one: forOne(shownIn.text), many: shownIn.text, factor: shownIn.factor } : readableScale(quantity);
}

/** A unit as it was asked for, made singular: "loads/s" is "load/s" behind 1. */
function forOne(text: string): string {
  return text.replace(/^\p{Ll}{3,}/u, singular);
}

function attach(number: string, scale: Scale): string {
  const text = number === "1" ? scale.one : scale.many;
  if (/^\$($|\/)/.test(text)) return `${number.startsWith("-") ? "-" : ""}$${number.replace(/^-/, "")}${text.slice(1)}`;
  return text === "" || text.startsWith("/") || text === "%" ? `${number}${text}` : `${number} ${text}`;
}
