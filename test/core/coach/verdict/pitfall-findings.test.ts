import { describe, expect, it } from "vitest";
import type { Stage } from "../../../../src/core/catalog/schema/vocabulary.ts";
import { assess } from "../../../../src/core/coach/verdict/assess.ts";
import { known } from "../known.ts";

function happened(id: string, ...parts: readonly (readonly [Stage | null, string])[]): boolean {
  const passages = parts.map(([stage, text]) => (stage ? { text, stages: [stage] } : { text }));
  const found = assess({ passages }, known()).pitfalls.find((pitfall) => pitfall.id === id);
  if (!found) throw new Error(`no pitfall ${id}`);
  return found.present;
}

describe("what somebody says", () => {
  it.each([
    ["explicit-skip", "No baseline, we go straight to the net."],
    ["explicit-skip", "I would skip the baseline here."],
    ["random-split", "Split the rows randomly, 80 / 20."],
    ["random-split", "Ten fold cross validation on all orders."],
  ])("%s: %s", (id, text) => {
    expect(happened(id, [null, text])).toBe(true);
  });

  it.each([
    ["explicit-skip", "Costs change without a retrain."],
    ["explicit-skip", "It works without clean attributes."],
    ["explicit-skip", "The last three months have no label yet, and those rows stay out."],
    ["explicit-skip", "There is no experiment, so I correct the logs."],
    ["explicit-skip", "The dashboards have no metric names."],
    ["random-split", "Split by cluster so no product is in both."],
    ["random-split", "Split by listing, 80 / 20."],
    ["random-split", "Split by user, not random."],
    ["random-split", "Random tests give treated and untreated people."],
    ["random-split", "A random split of the same data would flatter us."],
  ])("not %s: %s", (id, text) => {
    expect(happened(id, [null, text])).toBe(false);
  });
});

describe("what somebody leaves out", () => {
  const model: readonly [Stage, string] = [
    "model",
    "The model is a boosted tree on those features, because data is tabular.",
  ];

  it.each([
    ["no-baseline", "model", "Baseline is the language server."],
    ["no-baseline", "model", "Baseline by date and city."],
    ["no-baseline", "model", "Trees first, then a network."],
    ["no-rollout", "serving", "Scores are computed at request time. Canary by user."],
    ["no-fallback", "serving", "Scores are computed at request time. If the model is out, the cap rule."],
    ["no-fallback", "serving", "Scores are computed at request time. If overloaded, two pictures instead of four."],
    ["no-fallback", "serving", "Scores are computed at request time. Fallback to category."],
    ["no-monitoring", "monitoring", "Watch disables per sender, fatigue, dormant users."],
  ] as const)("not %s after a terse line: [%s] %s", (id, stage, text) => {
    expect(happened(id, model, [stage, text])).toBe(false);
  });

  it.each([
    ["no-baseline", "model", "Dropout of 0.2 and early stopping."],
    ["no-fallback", "serving", "Scores are computed at request time, on eight machines."],
    ["no-rollout", "serving", "Scores are computed at request time, on eight machines."],
    ["no-monitoring", "serving", "Scores are computed at request time, on eight machines."],
  ] as const)("%s: [%s] %s", (id, stage, text) => {
    expect(happened(id, model, [stage, text])).toBe(true);
  });
});

describe("order", () => {
  const said: Readonly<Record<string, string>> = {
    goal: "The goal is fewer chargebacks; 2,000 payments a second, an answer within 100 ms.",
    labels: "Labels come from chargebacks, up to ninety days late.",
    model: "A logistic regression is the baseline, then boosted trees, because the data is tabular.",
    test: "Train on months 1 to 12, test on month 13; then an A/B test on 5 % of users for two weeks.",
    serving: "Scored on every request; if the model times out, we fall back to the rules. A canary on 1 % first.",
    watch: "We monitor the score distribution and alert when PSI is over 0.2; the model is retrained weekly.",
  };
  const speak = (...parts: readonly string[]) => parts.map((part): readonly [null, string] => [null, said[part] ?? ""]);

  it("is not missing where the parts follow each other", () => {
    expect(happened("shuffled-order", ...speak("goal", "labels", "model", "test", "serving", "watch"))).toBe(false);
  });

  it("is missing where one jumps to and fro", () => {
    const order = ["watch", "labels", "serving", "goal", "test", "labels", "watch", "model", "serving", "goal"];
    expect(happened("shuffled-order", ...speak(...order))).toBe(true);
  });

  it("is told by the steps, whatever is mentioned in them", () => {
    const inOrder: readonly (readonly [Stage, string])[] = [
      ["scope", said.goal ?? ""],
      ["data", `${said.labels} We monitor their delay and alert when it is over 100 days. ${said.goal}`],
      ["model", `${said.model} ${said.labels}`],
      ["evaluation", `${said.test} ${said.labels}`],
      ["serving", `${said.serving} ${said.labels}`],
      ["monitoring", `${said.watch} ${said.goal}`],
    ];
    expect(happened("shuffled-order", ...inOrder)).toBe(false);
  });
});
