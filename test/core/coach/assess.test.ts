import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/coach/assess.ts";
import { known } from "./known.ts";

function covers(text: string, id: string, stage?: "scope" | "evaluation" | "monitoring" | "model"): boolean {
  const finding = assess({ passages: [{ text, ...(stage ? { stages: [stage] } : {}) }] }, known()).concepts.find(
    (one) => one.id === id,
  );
  return finding?.covered === true;
}

describe("what holds a thing back from counting", () => {
  it.each([
    ["negation", "We do not need a canary here.", "serve-rollout"],
    ["waiving", "No baseline needed, we go straight to the net.", "model-baseline"],
    ["waiving behind", "A/B test later, it is just a pilot.", "eval-ab"],
    ["retraction", "We run an A/B test on 5 % of users. Actually no, scrap the A/B.", "eval-ab"],
    ["a question", "Do we need a canary release?", "serve-rollout"],
    ["a heading", "## Canary rollout", "serve-rollout"],
    ["a list of keywords", "Monitoring, drift, alerting, canary, rollback", "mon-drift"],
    ["the interviewer's words", "You asked about calibration.", "model-calibration"],
    ["another job", "At my last job we did a canary release once.", "serve-rollout"],
  ])("%s", (_, text, id) => {
    expect(covers(text, id)).toBe(false);
  });
});

describe("what counts", () => {
  it.each([
    ["plainly", "First a canary on 1 % of the traffic, then 10 %, then everybody.", "serve-rollout"],
    ["abbreviated", "ab on 5% of usrs for 2 wks", "eval-ab"],
    ["mistyped", "we check the calibraton of the scores with isotnic regression", "model-calibration"],
    ["a question while scoping", "How many users do we have per day?", "clarify-scale"],
    ["behind a refusal of something else", "No canary, but the shadow run takes a week.", "serve-rollout"],
  ])("%s", (_, text, id) => {
    expect(covers(text, id)).toBe(true);
  });
});
