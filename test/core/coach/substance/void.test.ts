// What counts for nothing: lists, the question's own words, ours, and what is put off; and what looks like it and counts.
import { describe, expect, test } from "vitest";
import { backgroundOf } from "../../../../src/core/coach/substance/background.ts";
import { printedRuns } from "../../../../src/core/coach/substance/borrowed.ts";
import { isPutOff } from "../../../../src/core/coach/substance/deferral.ts";
import { plainWords } from "../../../../src/core/coach/substance/sentence.ts";
import { voidReason } from "../../../../src/core/coach/substance/void.ts";
import { concepts, prompt } from "../../score/shipped.ts";

const printed = Uint32Array.from(printedRuns(concepts)).sort();
const data = { printed, vocabulary: { prompts: {} }, wording: { bias: 0, words: {} } };
const { given } = backgroundOf(prompt("fraud-detection"), data);
const reasonOf = (text: string) => voidReason({ clause: 0, text, words: plainWords(text) }, given);

describe("a sentence counts for nothing", () => {
  test.each([
    [
      "when it is terms in a row",
      "XGBoost, LightGBM, embeddings, Kafka, feature store, Redis, Kubernetes, drift, A/B tests",
      "list",
    ],
    ["when it is on slashes", "recall / precision / PR-AUC / calibration / fairness / latency", "list"],
    ["when it is a concept's sample", concepts.concepts[0]?.sample ?? "", "ours"],
    ["when it puts the matter off", "We would need to think about drift and who is on call.", "put-off"],
    ["when it is for a later phase", "Monitoring comes in phase two, once the team is there.", "put-off"],
  ])("%s", (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test("when it says a fact of the prompt back", () => {
    const [fact] = prompt("fraud-detection").facts;
    expect(["theirs", "ours"]).toContain(
      reasonOf(`So, as you say, ${fact?.answer.split(". ")[0]?.replace(/\d[\d.,]*/g, "many")}`),
    );
  });
});

describe("a sentence counts", () => {
  test.each([
    [
      "with a list in it and a verb",
      "We keep amount, country, device and hour, because the issuer sends no more than these.",
    ],
    ["with figures in its list", "p50 40 ms, p95 80 ms, p99 120 ms, timeout 150 ms, and after that the rules decide."],
    ["when later says when", "Chargebacks arrive 45 days later, so young rows wait."],
    ["when it says what is done now", "Rules for now; a graph model later, when rings are a tenth of the loss."],
    [
      "when it rests a decision on a condition",
      "Below 0.3 we approve, unless the card is new, because new cards carry most of the loss.",
    ],
  ])("%s", (_, text) => {
    expect(reasonOf(text)).toBeNull();
  });
});

test("putting off is told from timing", () => {
  expect(isPutOff("We'll decide that later.")).toBe(true);
  expect(isPutOff("It depends, something to explore in the future.")).toBe(true);
  expect(isPutOff("Attendance is known days later.")).toBe(false);
  expect(isPutOff("Train on May, test on a later month.")).toBe(false);
});
