import { expect, test } from "vitest";
import { didYouMean, nearest } from "../../../src/core/text/nearest.ts";

const ids = ["fraud-detection", "feed-ranking", "rag-customer-qa", "video-recommendation"];

test.each([
  ["fraud-detektion", ["fraud-detection"]],
  ["fraud", ["fraud-detection"]],
  ["RANKING", ["feed-ranking"]],
  ["ra", []],
  ["qa", []],
  ["", []],
  ["x".repeat(100_000), []],
])("%s", (word, near) => {
  expect(nearest(word, ids)).toEqual(near);
});

test("two letters exchanged are near", () => {
  expect(nearest("nmae", ["id", "name", "stage"])).toEqual(["name"]);
});

test("a wrong short word is not near to everything", () => {
  expect(nearest("ask", ["tag", "why", "say"])).toEqual([]);
});

test("in words", () => {
  expect(didYouMean("feed-rankin", ids)).toBe("Did you mean feed-ranking?");
  expect(didYouMean("a-b", ["a-b-1", "a-b-2", "a-b-3"])).toBe("Did you mean a-b-1, a-b-2 or a-b-3?");
  expect(didYouMean("churn", ids)).toBeUndefined();
});
