import { describe, expect, test } from "vitest";
import { checkEstimate } from "../../../src/core/check/check-sums.ts";

describe("an estimate is checked against what is written beside it", () => {
  const agreeing: readonly (readonly [string, string, string])[] = [
    ["500M users * 5 loads/user/day", "29k loads/s", "29k loads/s"],
    ["2 * 500M users * 5 loads/user/day", "58k loads/s", "58k loads/s"],
    ["10M * 256 * 4 B", "10 GB", "10.2 GB"],
    ["125B events/day * 40 B/event", "5 TB/day", "5 TB/day"],
    ["70B * 2 B", "140 GB", "140 GB"],
    ["140 GB * 8 / 16", "70 GB", "70 GB"],
    ["20 ms + 80 ms", "100 ms", "100 ms"],
    ["80 layers * 8 heads/layer * 128/head * 2 * 2 B", "0.33 MB", "328 KB"],
    ["50M payments/day * 0.1 %", "50k payments/day", "50k payments/day"],
  ];
  test.each(agreeing)("%s = %s", (sum, equals, comesTo) => {
    expect(checkEstimate({ sum, equals })).toEqual({ ok: true, comesTo });
  });

  test("too far off says what it comes to, in the unit that was asked for", () => {
    expect(checkEstimate({ sum: "10M * 256 * 4 B", equals: "11 GB" })).toEqual({
      ok: false,
      comesTo: "10.2 GB",
      reason: "the sum comes to 10.2 GB, more than 5 % from 11 GB",
    });
    expect(checkEstimate({ sum: "10M * 256 * 4 B", equals: "11 GB", within: 10 }).ok).toBe(true);
    expect(checkEstimate({ sum: "10M * 256 * 4 B", equals: "10.24 GB", within: 0 }).ok).toBe(true);
    expect(checkEstimate({ sum: "10M * 256 * 4 B", equals: "10.3 GB", within: 0 }).ok).toBe(false);
    expect(checkEstimate({ sum: "0.1 + 0.2", equals: "0.3", within: 0 }).ok).toBe(true);
  });

  test("another unit is named on both sides", () => {
    expect(checkEstimate({ sum: "500M users * 5 loads/user/day", equals: "29k QPS" })).toMatchObject({
      ok: false,
      reason: "the sum comes to 29k loads/s, load/s; equals is 29k QPS, query/s",
    });
  });

  test("a sum that cannot be read is a reason, not a crash", () => {
    const check = checkEstimate({ sum: "500M users *", equals: "1" });
    expect(check).toMatchObject({ ok: false, comesTo: null });
    expect(check.ok ? "" : check.reason).toMatch(/^column 13: expected a number/);
  });
});
