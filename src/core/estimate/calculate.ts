// A parsed sum worked out: numbers and units go through each operation together, and unlike units are refused.
import type { MlsdError } from "../error.ts";
import { combine, describeDimension, isSameDimension, raise } from "./dimension.ts";
import { fault, quotedWord, type SumSpan } from "./fault.ts";
import { type Expression, parseSum } from "./parse-sum.ts";
import { longer, type Quantity, quantity } from "./quantity.ts";

/** Quantities an expression may name in braces: `{users} * 5`. */
export type Bindings = ReadonlyMap<string, Quantity>;

/**
 * Works out a sum with units: `500M users * 5 loads/user/day in loads/s`. The grammar is that of `parseSum`.
 * Throws `MlsdError("usage")` that shows the place, for: what cannot be read; adding, subtracting or converting
 * unlike units (both are named); division by zero; a result that no number holds.
 */
export function calculate(expression: string, bindings: Bindings = new Map()): Quantity {
  const { expression: tree, unit } = parseSum(expression);
  const result = evaluate(tree, { text: expression, bindings });
  if (!unit) return result;
  if (!isSameDimension(result.dimension, unit.quantity.dimension)) {
    const [comesTo, asked] = [describeDimension(result.dimension), describeDimension(unit.quantity.dimension)];
    throw fault(expression, unit.span, `the sum comes to ${comesTo}; it cannot be shown in ${unit.text}, ${asked}`);
  }
  return { ...result, shownIn: { text: unit.text, factor: unit.quantity.value } };
}

interface Context {
  readonly text: string;
  readonly bindings: Bindings;
}

function evaluate(node: Expression, context: Context): Quantity {
  switch (node.kind) {
    case "literal":
      return finite(node.quantity, node.span, context);
    case "name": {
      const bound = context.bindings.get(node.name);
      if (!bound) throw fault(context.text, node.span, `nothing is named ${quotedWord(node.name)} here`);
      return quantity(bound.value, bound.dimension, bound.time);
    }
    case "negative": {
      const of = evaluate(node.of, context);
      return { ...of, value: -of.value };
    }
    case "operation":
      return finite(operate(node, context), node.span, context);
  }
}

type Operation = Extract<Expression, { readonly kind: "operation" }>;

function operate(node: Operation, context: Context): Quantity {
  const left = evaluate(node.left, context);
  const right = evaluate(node.right, context);
  const time = longer(left.time, right.time);
  switch (node.operator) {
    case "+":
    case "-": {
      if (!isSameDimension(left.dimension, right.dimension)) throw unlike(node, left, right, context);
      return quantity(
        node.operator === "+" ? left.value + right.value : left.value - right.value,
        left.dimension,
        time,
      );
    }
    case "*":
      return quantity(left.value * right.value, combine(left.dimension, right.dimension), time);
    case "/":
      if (right.value === 0)
        throw fault(context.text, node.right.span, `division by zero: ${part(node.right, context)}`);
      return quantity(left.value / right.value, combine(left.dimension, right.dimension, -1), time);
    case "^":
      return power(node, left, right, context);
  }
}

function power(node: Operation, base: Quantity, exponent: Quantity, context: Context): Quantity {
  if (exponent.dimension.size > 0) {
    const unit = describeDimension(exponent.dimension);
    throw fault(context.text, node.right.span, `a power is a plain number; this one is ${unit}`);
  }
  if (base.dimension.size > 0 && !Number.isInteger(exponent.value)) {
    const unit = describeDimension(base.dimension);
    throw fault(context.text, node.right.span, `${unit} can be raised to a whole power only`);
  }
  if (base.value === 0 && exponent.value < 0)
    throw fault(context.text, node.left.span, "division by zero: a negative power of 0");
  const value = base.value ** exponent.value;
  if (Number.isNaN(value))
    throw fault(context.text, node.span, "a fractional power of a negative number is not a number");
  return quantity(value, raise(base.dimension, exponent.value), base.time);
}

function unlike(node: Operation, left: Quantity, right: Quantity, context: Context): MlsdError {
  const [first, second] = [node.left, node.right].map((side) => part(side, context));
  const [base, other] = [describeDimension(left.dimension), describeDimension(right.dimension)];
  const [verb, preposition] = node.operator === "+" ? ["add", "to"] : ["subtract", "from"];
  return fault(context.text, node.at, `cannot ${verb} ${second}, ${other}, ${preposition} ${first}, ${base}`);
}

function part(node: Expression, context: Context): string {
  return quotedWord(context.text.slice(node.span.start, node.span.end));
}

function finite(result: Quantity, span: SumSpan, context: Context): Quantity {
  if (Number.isFinite(result.value)) return result;
  throw fault(context.text, span, "this comes to more than a number can hold (about 1.8e308)");
}
