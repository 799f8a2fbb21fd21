import { describe, expect, test } from "vitest";
import { MlsdError } from "../../../src/core/error.ts";
import { calculate } from "../../../src/core/estimate/calculate.ts";
import { formatFully, formatOtherRate, formatQuantity, isRounded } from "../../../src/core/estimate/format.ts";

describe("a sum is worked out and shown as one would say it", () => {
  const cases: readonly (readonly [string, string])[] = [
    // numbers and precedence
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["2^3^2", "512"],
    ["-2^2", "-4"],
    ["2^-1", "0.5"],
    ["10 - 4 - 3", "3"],
    ["100 / 5 / 2", "10"],
    ["8 ÷ 2 × 3 · 1 − 2", "10"],
    ["86,400 * 2", "173k"],
    ["1.5e3", "1.5k"],
    ["125B", "125B"],
    ["500k + 0.5M", "1M"],
    ["1T", "1T"],
    ["2^60", "1.15e18"],
    ["1/3", "0.333"],
    ["0 users", "0 users"],
    // units
    ["500M users * 5 loads/user/day", "29k loads/s"],
    ["500M users * 5 loads/user/day in loads/day", "2.5B loads/day"],
    ["10M * 256 * 4 B", "10.2 GB"],
    ["40 B", "40 B"],
    ["40B", "40B"],
    ["3 KiB", "3.07 KB"],
    ["1 GiB in MiB", "1.02k MiB"],
    ["10 MB/s in Mbit/s", "80 Mbit/s"],
    ["10GB + 5MB", "10 GB"],
    ["84 h", "3.5 days"],
    ["1 day", "1 day"],
    ["1.5 min", "1.5 min"],
    ["90 min", "1.5 hours"],
    ["150 ms + 300 ms", "450 ms"],
    ["1 month in days", "30 days"],
    ["2 years", "2 years"],
    ["5 queries + 1 query", "6 queries"],
    ["3 batches * 1 class/batch", "3 classes"],
    ["2 GPUs + 1 gpu", "3 GPUs"],
    ["40 GPU-hours / 8 GPUs", "5 hours"],
    ["5 QPS + 1 query/s", "6 queries/s"],
    ["300 searches/day", "300 searches/day"],
    ["0.001 users", "0.001 users"],
    // per
    ["5 loads per user per day * 500M users", "29k loads/s"],
    ["100 GB per 5 days", "20 GB/day"],
    ["100 GB / 2 weeks", "50 GB/week"],
    // a slash against the unit belongs to the number before it, with spaces it does not
    ["100 GB / 5 GB/day", "20 days"],
    ["100 GB / 5 GB per day", "20 days"],
    ["1.16M tokens/s / 2500 tokens/s/replica", "464 replicas"],
    ["100/s / 20/s", "5"],
    ["100 GB / 5 / day", "20 GB/day"],
    // powers of units
    ["(3 s)^2 / 3 s", "3 s"],
    ["10 m2 * 2", "20 m2s"],
    ["4 s^2 / 2 s", "2 s"],
    // per cent and scale words
    ["5%", "0.05"],
    ["5 % in %", "5%"],
    ["0.1% of 50M payments", "50k payments"],
    ["10 million users", "10M users"],
    // money
    ["$2.5/GPU-hour * 926 GPUs * 24 hours", "$55.6k"],
    ["2.5 $ + $1", "$3.5"],
    ["0 $ - $5", "-$5"],
    ["$1 per million tokens * 3,300 tokens/question * 500k questions/day", "$1.65k/day"],
    ["$1 per million tokens", "$1/million tokens"],
    ["$0.00000005/B", "$50/GB"],
  ];
  test.each(cases)("%s = %s", (expression, shown) => {
    expect(formatQuantity(calculate(expression))).toBe(shown);
  });

  test("in a unit that is asked for by name", () => {
    const size = calculate("10M * 256 * 4 B");
    expect(formatQuantity(size, "MB")).toBe("10.2k MB");
    expect(formatFully(size, "GiB")).toBe("9.53674 GiB");
    expect(() => formatQuantity(size, "days")).toThrow("data (B) cannot be shown in days");
  });

  test("rounding is told, and the rate by the other time", () => {
    const loads = calculate("500M users * 5 loads/user/day");
    expect([formatFully(loads), formatOtherRate(loads), isRounded(loads)]).toEqual([
      "28,935.2 loads/s",
      "2.5B loads/day",
      true,
    ]);
    const logs = calculate("125B events/day * 40 B/event");
    expect([formatFully(logs), formatOtherRate(logs), isRounded(logs)]).toEqual(["5 TB/day", "58 MB/s", false]);
    expect(formatOtherRate(calculate("5 GB"))).toBeNull();
  });

  test("named quantities stand in braces", () => {
    const bindings = new Map([["users", calculate("500M users")]]);
    expect(formatQuantity(calculate("{users} * 2 GB/user", bindings))).toBe("1 EB");
  });
});

describe("what is wrong is named, with its place", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["5 s + 3 GB", 'column 5: cannot add "3 GB", data (B), to "5 s", time (s)'],
    ["5 users - 3", 'column 9: cannot subtract "3", a plain number, from "5 users", user'],
    ["2 loads/s + 3 users", 'column 11: cannot add "3 users", user, to "2 loads/s", load/s'],
    ["5 GB in s", "column 9: the sum comes to data (B); it cannot be shown in s, time (s)"],
    ["5 GB/s in GB", "column 11: the sum comes to B/s; it cannot be shown in GB, data (B)"],
    ["2^(1 s)", "column 3: a power is a plain number; this one is time (s)"],
    ["(4 GB)^0.5", "column 8: data (B) can be raised to a whole power only"],
    ["5 / (3 s - 3 s)", 'column 5: division by zero: "(3 s - 3 s)"'],
    ["0^-1", "column 1: division by zero: a negative power of 0"],
    ["(0-8)^(1/3)", "column 1: a fractional power of a negative number is not a number"],
    ["1e300 * 1e300", "column 1: this comes to more than a number can hold (about 1.8e308)"],
    ["9^9^9", "column 1: this comes to more than a number can hold (about 1.8e308)"],
    ["3 GB^99", "column 1: this comes to more than a number can hold (about 1.8e308)"],
    ["1e999", "column 1: this number is too large"],
    ["", "column 1: nothing to work out"],
    ["5 *", 'column 4: expected a number, a unit or "("; the sum ends here'],
    ["(5 + 3", 'column 7: expected an operator or ")"; the sum ends here'],
    ["5 ) 3", 'column 3: expected an operator (+ - * / ^), "in" or the end; found ")"'],
    ["5 GB in", 'column 8: expected a unit after "in" (GB, loads/s, days, %); the sum ends here'],
    ["5 GB in MB + 3", 'column 12: expected the end after the unit; found "+"'],
    ["4 GB ^ 0.5", 'column 8: expected a whole power of the unit; found "0.5"'],
    ["5 M users", 'column 3: "M" is not a unit'],
    ["5m", 'column 2: "m" is not a unit'],
    ["10 Gb", 'column 4: "Gb" is not a unit'],
    ["1,2", 'column 2: "," has no place in a sum'],
    ["5 \u001b[2J", "column 3: the character U+001B has no place in a sum"],
    ["5 \ud800", "column 3: the character U+D800 has no place in a sum"],
    ["{users} * 2", 'column 1: nothing is named "users" here'],
  ];
  test.each(cases)("%j", (expression, message) => {
    const error = failure(expression);
    expect(error.code).toBe("usage");
    expect(error.message.split("\n")[0]).toBe(message);
  });

  test("a caret stands below the place, wide characters and long sums too", () => {
    expect(failure("2 loads/s + 3 users").message).toMatchInlineSnapshot(`
      "column 11: cannot add "3 users", user, to "2 loads/s", load/s
        2 loads/s + 3 users
                  ^"
    `);
    expect(failure("5 🙂 3").message).toMatchInlineSnapshot(`
      "column 3: "🙂" has no place in a sum
        5 🙂 3
          ^"
    `);
    expect(failure(`${"1 + ".repeat(40)}2 s`).message).toMatchInlineSnapshot(`
      "column 159: cannot add "2 s", time (s), to "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1…", a plain number
        …+ 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 2 s
                                         ^"
    `);
  });

  test("no message carries a control character", () => {
    for (const expression of ["5 \u001b]0;x\u0007", "\u009b31m", "a\u202eb + 1", "5 users + 3 \u0000"]) {
      expect(failure(expression).message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  test("ten kilobytes and a thousand parentheses are refused, not crashed on", () => {
    expect(failure("1+".repeat(5_000)).message).toBe("a sum may have 2000 characters; this one has 10000");
    const nested = `${"(".repeat(990)}1${")".repeat(990)}`;
    expect(failure(nested).message).toMatch(/^column 102: nested more than 100 deep\n/);
    expect(failure("-".repeat(1_000)).message).toMatch(/^column 102: nested more than 100 deep\n/);
    expect(failure("2^".repeat(900)).message).toMatch(/nested more than 100 deep/);
    expect(failure(`2${"^-2".repeat(600)}`).message).toMatch(/nested more than 100 deep/);
    expect(calculate(`1${"+1".repeat(999)}`).value).toBe(1_000);
    expect(calculate(`${"(".repeat(100)}1${")".repeat(100)}`).value).toBe(1);
  });
});

function failure(expression: string): MlsdError {
  try {
    calculate(expression);
  } catch (error) {
    if (error instanceof MlsdError) return error;
    throw error;
  }
  throw new Error(`${expression} was worked out`);
}
