import { describe, expect, test } from "vitest";
import { estimate } from "../../src/commands/estimate.ts";

describe("mlsd estimate", () => {
  test("answers a sum in one word or in several", () => {
    const answer = { stdout: "about 29k loads/s (28,935.2 loads/s; 2.5B loads/day)\n", exitCode: 0 };
    expect(estimate({}, { words: ["500M users * 5 loads/user/day"] })).toEqual(answer);
    expect(estimate({}, { words: ["500M", "users", "*", "5", "loads/user/day"] })).toEqual(answer);
  });

  test("gives JSON when asked: of a sum, a recipe, the list", () => {
    const json = (...words: string[]) => JSON.parse(estimate({}, { words, json: true }).stdout!);
    expect(json("70B * 2 B")).toEqual({ sum: "70B * 2 B", shown: "140 GB", value: 140, unit: "GB" });
    expect(json("qps", "--users", "500M")).toMatchObject({
      recipe: "qps",
      inputs: [
        { id: "users", assumed: false, value: 500e6 },
        { id: "per-day", assumed: true },
        { id: "peak", assumed: true },
      ],
      steps: [
        { id: "average", shown: "29k requests/s" },
        { id: "at-peak", shown: "58k requests/s" },
      ],
    });
    expect(json().map(({ id }: { id: string }) => id)).toContain("model-memory");
  });

  test("names the words an input takes", () => {
    const words = ["model-memory", "--precision", "int3"];
    expect(() => estimate({}, { words })).toThrow(expect.objectContaining({ hint: expect.stringContaining("int8") }));
  });

  test("refuses what is no sum", () => {
    expect(() => estimate({}, { words: ["5 s + 3 GB"] })).toThrow('cannot add "3 GB", data (B), to "5 s", time (s)');
  });
});
