// The grammar of sums, from text to expression: how tightly each operator binds, and to what a unit belongs.
import { combine, type Dimension, noDimension } from "./dimension.ts";
import { fault, type SumSpan } from "./fault.ts";
import { longer, one, type Quantity, quantity, type TimeUnit } from "./quantity.ts";
import { type Placed, type Reader, readTokens } from "./reader.ts";
import type { SumToken } from "./sum-token.ts";
import { timeUnits, type Unit, unitOf } from "./unit.ts";

/** A parsed sum. `span` is what it was read from. */
export type Expression =
  | { readonly kind: "literal"; readonly quantity: Quantity; readonly span: SumSpan }
  | { readonly kind: "name"; readonly name: string; readonly span: SumSpan }
  | { readonly kind: "negative"; readonly of: Expression; readonly span: SumSpan }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/" | "^";
      readonly at: SumSpan;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: SumSpan;
    };

/** A sum, and the unit it was asked to be shown in. */
export interface Sum {
  readonly expression: Expression;
  readonly unit?: { readonly quantity: Quantity; readonly text: string; readonly span: SumSpan };
}

/**
 * Reads a sum. From loosest to tightest: `in UNIT`, `+ -`, `* / per of`, sign, `^`, a number with its unit.
 * A slash without spaces before a unit belongs to the number before it, as does `per`: "100 GB / 5 GB/day" is 20 days.
 * Throws `MlsdError("usage")` with the column, a caret and what was expected.
 */
export function parseSum(text: string): Sum {
  const reader = readTokens(text);
  if (reader.next().kind === "end") {
    throw fault(text, reader.next(), "nothing to work out", "Try: 500M users * 5 loads/user/day");
  }
  const expression = addition(reader, 0);
  if (reader.next().kind !== "in") {
    if (reader.next().kind !== "end") throw reader.expected('an operator (+ - * / ^), "in" or the end');
    return { expression };
  }
  reader.take();
  const start = reader.next().start;
  const unit = unitExpression(reader);
  if (!unit) throw reader.expected('a unit after "in" (GB, loads/s, days, %)');
  if (reader.next().kind !== "end") throw reader.expected("the end after the unit");
  const span = { start, end: reader.last().end };
  return { expression, unit: { quantity: unit, text: text.slice(span.start, span.end).replace(/\s+/g, " "), span } };
}

/** Reads a unit alone, such as "loads/s". Throws `MlsdError("usage")`. */
export function parseUnit(text: string): Quantity {
  const reader = readTokens(text);
  const unit = unitExpression(reader);
  if (!unit || reader.next().kind !== "end") throw reader.expected("a unit such as GB, loads/s or days");
  return unit;
}

function addition(reader: Reader, depth: number): Expression {
  let left = multiplication(reader, depth);
  for (;;) {
    const operator = reader.operator("+", "-");
    if (!operator) return left;
    left = operation(operator, left, multiplication(reader, depth));
  }
}

function multiplication(reader: Reader, depth: number): Expression {
  let left = signed(reader, depth);
  for (;;) {
    const operator = reader.operator("*", "/") ?? reader.per();
    if (!operator) return left;
    left = operation(operator, left, signed(reader, depth));
  }
}

function signed(reader: Reader, depth: number): Expression {
  const sign = reader.operator("-", "+");
  if (!sign) return withUnit(reader, power(reader, depth));
  reader.descend(depth);
  const of = signed(reader, depth + 1);
  return sign.operator === "-" ? { kind: "negative", of, span: { start: sign.at.start, end: of.span.end } } : of;
}

function power(reader: Reader, depth: number): Expression {
  const base = primary(reader, depth);
  const caret = reader.operator("^");
  if (!caret) return base;
  reader.descend(depth);
  return operation(caret, base, exponent(reader, depth + 1));
}

function exponent(reader: Reader, depth: number): Expression {
  const minus = reader.operator("-");
  const of = power(reader, depth);
  return minus ? { kind: "negative", of, span: { start: minus.at.start, end: of.span.end } } : of;
}

function primary(reader: Reader, depth: number): Expression {
  const token = reader.next();
  if (token.kind === "number") {
    reader.take();
    return { kind: "literal", quantity: { ...one, value: token.value }, span: token };
  }
  if (token.kind === "name") {
    reader.take();
    return { kind: "name", name: token.name, span: token };
  }
  if (token.kind === "word") {
    if (token.word === "$" && reader.ahead().kind === "number") return money(reader, token);
    const unit = unitExpression(reader)!;
    return { kind: "literal", quantity: unit, span: { start: token.start, end: reader.last().end } };
  }
  if (!reader.operator("(")) throw reader.expected('a number, a unit or "("');
  reader.descend(depth);
  const inner = addition(reader, depth + 1);
  if (!reader.operator(")")) throw reader.expected('an operator or ")"');
  return { ...inner, span: { start: token.start, end: reader.last().end } };
}

function money(reader: Reader, sign: SumToken): Expression {
  reader.take();
  const amount = reader.take();
  const value = amount.kind === "number" ? amount.value : 0;
  const span = { start: sign.start, end: amount.end };
  return { kind: "literal", quantity: quantity(value, unitOf("$")!.dimension), span };
}

/** A unit that follows a number, a name or a parenthesis. */
function withUnit(reader: Reader, expression: Expression): Expression {
  const start = reader.next().start;
  const unit = unitExpression(reader);
  if (!unit) return expression;
  const at = { start, end: reader.last().end };
  const span = { start: expression.span.start, end: at.end };
  if (expression.kind !== "literal") return operation({ operator: "*", at }, expression, literal(unit, at));
  const value = expression.quantity.value * unit.value;
  const time = longer(expression.quantity.time, unit.time);
  return literal(quantity(value, combine(expression.quantity.dimension, unit.dimension), time), span);
}

/** `GPU hours`, `loads/user/day`, `GB per s^2`, or what may follow a number: `/s`. Null when there is no unit. */
function unitExpression(reader: Reader): Quantity | null {
  let factor = 1;
  let dimension: Dimension = noDimension;
  let time: TimeUnit | undefined;
  let found = false;
  const words = (sign: 1 | -1) => {
    while (reader.next().kind === "word") {
      const unit = reader.unit();
      const times = sign * reader.unitPower();
      factor *= unit.factor ** times;
      dimension = combine(dimension, unit.dimension, times);
      time = longer(time, timeUnitOf(unit));
      found = true;
    }
  };
  words(1);
  while (reader.attachedPer()) words(-1);
  return found ? quantity(factor, dimension, time) : null;
}

function timeUnitOf(unit: Unit): TimeUnit | undefined {
  if (unit.dimension.size !== 1 || unit.dimension.get("s") !== 1) return undefined;
  return (Object.keys(timeUnits) as TimeUnit[]).find((name) => timeUnits[name] === unit.factor);
}

function literal(of: Quantity, span: SumSpan): Expression {
  return { kind: "literal", quantity: of, span };
}

function operation({ operator, at }: Placed, left: Expression, right: Expression): Expression {
  return { kind: "operation", operator, at, left, right, span: { start: left.span.start, end: right.span.end } };
}
