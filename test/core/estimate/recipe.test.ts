import { describe, expect, test } from "vitest";
import { MlsdError } from "../../../src/core/error.ts";
import { answerEstimate, splitWords } from "../../../src/core/estimate/estimate-answer.ts";
import { recipes, runRecipe } from "../../../src/core/estimate/recipe.ts";

describe("recipes give the published figures", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["qps --users 500M --per-day 5 --peak 2", "average", "29k requests/s"],
    ["qps --users 500M --per-day 5 --peak 2", "at-peak", "58k requests/s"],
    ["qps --users 300M --per-day 6 --peak 3", "at-peak", "62.5k requests/s"],
    ["embedding-memory --items 10M --dims 256 --bytes 4", "vectors", "10.2 GB"],
    ["embedding-memory --items 10M --dims 256 --bytes 4", "machines", "1 machine"],
    ["embedding-memory --items 200M --dims 384 --bytes 1", "vectors", "77 GB"],
    ["embedding-memory --items 800M --dims 64 --bytes 1", "vectors", "51 GB"],
    ["event-storage --events 125B --bytes 40", "a-day", "5 TB/day"],
    ["model-memory --parameters 70B --precision fp16 --gpu 80", "weights", "140 GB"],
    ["model-memory --parameters 70B --precision fp16 --gpu 80", "gpus", "2 GPUs"],
    ["model-memory --parameters 70B --precision int8", "weights", "70 GB"],
    ["model-memory --parameters 70B --precision int8", "gpus", "1 GPU"],
    ["latency --network 0 --retrieval 20 --features 15 --ranking 65 --rules 0 --budget 100", "left", "0 ms"],
    ["scoring-load --requests 58k --candidates 500", "funnel", "29M scores/s"],
    ["scoring-load --requests 58k --items 10M", "everything", "580B scores/s"],
    ["kv-cache --layers 80 --heads 8 --head-size 128 --precision fp16", "a-token", "328 KB/token"],
    ["kv-cache --precision fp8 --free 20 GB", "at-once", "15 sequences"],
    ["token-throughput --requests 500 --peak 3 --output 300 --speed 2500", "replicas", "180 replicas"],
    ["token-cost --questions 500k --prompt 3000 --answer 300 --price-in 1 --price-out 1", "a-day", "$1.65k/day"],
    ["token-cost --questions 500k --prompt 3000 --answer 300 --price-in 1 --price-out 1", "each", "$0.0033/question"],
    ["precision --cases 50M --base 0.1 --recall 80 --false-rate 0.1", "share", "44.5%"],
    ["precision --cases 50M --base 0.1% --recall 0.8*100% --false-rate 0.05%", "share", "61.6%"],
    ["review-load --items 500M --share 0.5 --each 600", "queue", "2.5M items/day"],
    ["cache --entries 100M --bytes 2k --copies 2 --hits 90", "misses", "5.8k requests/s"],
    ["feature-store --entities 500M --features 200 --bytes 8", "one-copy", "800 GB"],
    ["experiment --baseline 5 --lift 2", "an-arm", "760k users"],
    ["training-time --parameters 7B --tokens 140B", "gpu-time", "13.1k GPU hours"],
  ];
  test.each(cases)("%s: %s is %s", (line, step, shown) => {
    const { json } = answerEstimate(splitWords(line));
    expect((json as { steps: { id: string; shown: string }[] }).steps.find(({ id }) => id === step)?.shown).toBe(shown);
  });
});

describe("every recipe", () => {
  test.each(recipes)("$id runs as it stands, and every name in it is filled in", (recipe) => {
    const run = runRecipe(recipe, new Map());
    const written = [run.so, ...run.steps.map(({ filled }) => filled)].join(" ");
    expect(written).not.toMatch(/[{}]|NaN|Infinity/);
    for (const { quantity } of run.steps) expect(quantity.value).toBeGreaterThan(0);
  });

  test.each(recipes)("$id uses each input, and takes half or twice of it", (recipe) => {
    const base = runRecipe(recipe, new Map()).steps.map(({ quantity }) => quantity.value);
    for (const input of recipe.inputs) {
      const value = input.words?.[input.assumed] ?? input.assumed;
      const changed = [`(${value}) / 64`, `(${value}) * 2`].map((text) =>
        runRecipe(recipe, new Map([[input.id, text]])),
      );
      expect(
        changed.some((run) => run.steps.some(({ quantity }, index) => quantity.value !== base[index])),
        input.id,
      ).toBe(true);
    }
  });

  test("has an id of its own", () => {
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
  });
});

describe("what is asked for is shown whole", () => {
  test("a recipe: inputs, formula, numbers, result, so", () => {
    expect(answerEstimate(splitWords("qps --users 500M --per-day 5")).text).toMatchInlineSnapshot(`
      "Requests a second
      What the service takes on average and at the peak.

        --users    500M users           daily active users
        --per-day  5 requests/user/day  requests each makes a day
        --peak     2                    peak over average (assumed)

        average = users * per-day
                = 500M users * 5 requests/user/day
                = 29k requests/s

        at-peak = average * peak
                = 29k requests/s * 2
                = 58k requests/s

      So: size every stage for 58k requests/s; whatever runs on each request has to be cheap, cached, or left with a few candidates."
    `);
  });

  test("what was given keeps its digits", () => {
    expect(answerEstimate(splitWords("embedding-memory --items 1.2M --dims 1024")).text).toContain(
      "= 1.2M items * 1,024 numbers/item * 4 B/number\n",
    );
  });

  test("a sum", () => {
    expect(answerEstimate(["500M users * 5 loads/user/day"]).text).toBe(
      "about 29k loads/s (28,935.2 loads/s; 2.5B loads/day)",
    );
    expect(answerEstimate(splitWords("125B events/day * 40 B/event")).text).toBe("5 TB/day (58 MB/s)");
    expect(answerEstimate(["10M * 256 * 4 B in GB"])).toEqual({
      text: "about 10.2 GB (10.24 GB)",
      json: { sum: "10M * 256 * 4 B in GB", shown: "10.2 GB", value: 10.24, unit: "GB" },
    });
  });

  test("nothing lists the recipes, each with an example that works", () => {
    const { text } = answerEstimate([]);
    const examples = text.split("\n").flatMap((line) => /^ +mlsd estimate ([a-z].*)$/.exec(line)?.[1] ?? []);
    expect(examples).toHaveLength(recipes.length);
    for (const line of examples) expect(answerEstimate(splitWords(line)).text).toContain("So: ");
  });
});

describe("what is wrong is named", () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ["qsp", 'There is no recipe "qsp", and alone it is no sum.', "Did you mean qps?"],
    [
      "zzzzzzzz --users 5",
      'There is no recipe "zzzzzzzz", and alone it is no sum.',
      "mlsd estimate lists the recipes.",
    ],
    ["qps --user 5", "qps takes no --user", "It takes --users --per-day --peak."],
    ["qps 5", '"5" belongs to no input', "For example: mlsd estimate qps --users 500M --per-day 5 --peak 2"],
    ["qps --users", "--users needs a value", "For example: mlsd estimate qps --users 500M --per-day 5 --peak 2"],
    ["qps --users 5 --users 6", "--users is given twice", undefined],
    ["qps --users 5 GB", '--users is in users; "5 GB" is data (B)', undefined],
    ["qps --users=-5", '--users cannot be negative: "-5"', undefined],
    ["qps --peak 2 users", '--peak is in a plain number; "2 users" is user', undefined],
    ["qps --users 5 *", '--users: column 4: expected a number, a unit or "("; the sum ends here', undefined],
    ["review-load --each 0", 'column 11: division by zero: "{each}"', undefined],
  ];
  test.each(cases)("%s", (line, message, hint) => {
    const error = failure(splitWords(line));
    expect(error.message.split("\n")[0]).toBe(message);
    expect([error.code, error.hint]).toEqual(["usage", hint]);
  });
});

function failure(words: readonly string[]): MlsdError {
  try {
    answerEstimate(words);
  } catch (error) {
    if (error instanceof MlsdError) return error;
    throw error;
  }
  throw new Error("it was answered");
}
