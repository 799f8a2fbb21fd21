import { describe, expect, it } from "vitest";
import type { Stage } from "../../../../src/core/catalog/schema/vocabulary.ts";
import { backgroundOf } from "../../../../src/core/coach/substance/background.ts";
import { assess } from "../../../../src/core/coach/verdict/assess.ts";
import { known } from "../known.ts";

function finding(text: string, id: string, stages?: readonly Stage[]) {
  const passage = stages ? { text, stages } : { text };
  const found = assess({ passages: [passage] }, known()).concepts.find((one) => one.id === id);
  if (!found) throw new Error(`no concept ${id}`);
  return found;
}

describe("what holds a thing back from counting", () => {
  it.each([
    ["negation", "We do not need a canary here.", "serve-rollout"],
    ["negation, far", "There will be no shadow phase and also no canary release.", "serve-rollout"],
    ["waiving", "No baseline needed, we go straight to the net.", "model-baseline"],
    ["waiving behind", "A/B test later, it is just a pilot.", "eval-ab"],
    ["waiving behind a colon", "Rollback: none.", "serve-rollback"],
    ["skipping", "I skip calibration with isotonic regression.", "model-calibration"],
    ["putting off", "Cold start for new users, I get to that if there is time.", "model-coldstart"],
    ["retraction", "We run an A/B test on 5 % of users. Actually no, scrap the A/B.", "eval-ab"],
    [
      "retraction of something said long before",
      "A canary on 1 % of traffic goes first.\nTrees, trained on clicks.\nNo wait, forget the canary.",
      "serve-rollout",
    ],
    ["retraction in the same breath", "an A/B test for two weeks, no scratch that", "eval-ab"],
    ["a question", "Do we need a canary release?", "serve-rollout"],
    ["not knowing", "do we need a feature store, maybe, i don't know", "feat-parity"],
    ["a heading", "## Canary rollout", "serve-rollout"],
    ["a heading in bold", "**A/B testing**", "eval-ab"],
    ["a bullet of template words", "- Label delay", "label-delay"],
    ["a list of keywords", "Monitoring, drift, alerting, canary, rollback", "mon-drift"],
    ["the interviewer's words", "You asked about calibration.", "model-calibration"],
    ["another job", "At my last job we did a canary release once.", "serve-rollout"],
    ["a vague claim", "We monitor the performance of the system.", "mon-prod"],
    ["another sense of a word", "First I explore the data set and plot it.", "model-explore"],
    ["another sense of a word", "The app will alert the driver when the ETA changes.", "mon-alert"],
    ["a term explained", "Canary deployment is a technique, first a canary on 1 % of traffic.", "serve-rollout"],
    ["ways listed", "There are several ways, e.g. an A/B test for two weeks on 5 % of users.", "eval-ab"],
    ["another sense of a word", "The weights take 70 GB, in 8 bits.", "data-imbalance"],
    ["another sense of late", "Chargebacks come up to ninety days late, so the last months wait.", "serve-fallback"],
    ["another sense of late", "Labels up to ninety days late, so the last three months have none.", "serve-fallback"],
    ["names without a choice", "Candidates: SVM, random forest, XGBoost, LSTM.", "model-choice"],
  ])("%s", (_, text, id) => {
    expect(finding(text, id)).toMatchObject({ confidence: expect.not.stringMatching("found") });
    expect(finding(text, id).covered).toBe(false);
  });
});

describe("what counts", () => {
  it.each([
    ["plainly", "First a canary on 1 % of the traffic, then 10 %, then everybody.", "serve-rollout"],
    ["abbreviated", "ab on 5% of usrs for 2 wks", "eval-ab"],
    ["mistyped", "we check the calibraton of the scores with isotnic regression", "model-calibration"],
    ["a double letter missing", "the trafic is ten thousand requests a second", "clarify-scale"],
    ["a question while scoping", "How many users do we have per day?", "clarify-scale"],
    ["behind a refusal of something else", "No canary, but the shadow run takes a week.", "serve-rollout"],
    [
      "what replaces a thing taken back",
      "A canary. No wait, scrap the canary, we run it in shadow for a week.",
      "serve-rollout",
    ],
    ["a thing whose point is a negation", "Complaints per thousand orders must not rise.", "metric-guardrail"],
    ["a list of metrics", "Offline: AUC, NDCG, log loss", "metric-offline"],
    ["a kind of thing one does", "Our launch is a kind of canary: first a canary on 1 % of traffic.", "serve-rollout"],
    ["said in the passive", "Impressions and clicks are logged with an id and joined within a day.", "event-logging"],
    ["what is only known later", "Attendance is known days later, so younger rows wait.", "label-delay"],
    ["a later month", "Train on May, evaluate on a later month.", "eval-time"],
    ["behind a lead-in in bold", "**Drafts** are scored on every request, at request time.", "serve-mode"],
    ["one family among words of preference", "SVM or a forest would do, I go with XGBoost.", "model-choice"],
  ])("%s", (_, text, id) => {
    expect(finding(text, id).covered).toBe(true);
  });
});

it("my friends are no talk of another place, a friend of mine is", () => {
  const past = "past orders of my friends, category of the item, hour of the day";
  expect(finding(`The list shows ${past}.`, "feat-groups", ["features"]).covered).toBe(true);
  expect(finding(`A friend of mine had ${past}.`, "feat-groups", ["features"]).covered).toBe(false);
});

it("quotes bold words as they stand", () => {
  const text = "**Late labels:** chargebacks arrive up to **ninety days** late.";
  const { evidence } = finding(text, "label-delay");
  expect(text).toContain(evidence ?? "nothing");
  expect((evidence ?? "**").split("**").length % 2).toBe(1);
});

describe("the whole answer", () => {
  it("two questions are clarifying, one is not", () => {
    expect(finding("Is it for mobile?\nThen I use trees.", "clarify-questions").covered).toBe(false);
    expect(finding("Is it for mobile? Do we have labels?\nThen I use trees.", "clarify-questions").covered).toBe(true);
  });

  it("an interval counts only for a model that is refreshed", () => {
    expect(finding("Every Monday we retrain the model.", "mon-cadence").covered).toBe(true);
    expect(finding("Every Monday there is a report.", "mon-cadence").covered).toBe(false);
  });

  it("a list under Roadmap is next steps, however worded", () => {
    expect(finding("The model is a forest.\n## Roadmap\n- explain scores with SHAP\n", "wrap-next").covered).toBe(true);
  });

  it("absent pitfalls are not judged on an excerpt", () => {
    const passages = [{ text: "XGBoost, since it handles gaps. Scored on each request." }];
    const present = (excerpt: boolean) =>
      assess({ passages, excerpt }, known())
        .pitfalls.filter((pitfall) => pitfall.present)
        .map((pitfall) => pitfall.id);
    expect(present(false)).toContain("no-monitoring");
    expect(present(true)).not.toContain("no-monitoring");
  });

  it.each([
    ["model-first", "I would use an LSTM. It is good at sequences."],
    ["random-split", "The logs of clicks are shuffled and split 80/20 into train and test."],
    ["vague-retrain", "After launch we retrain the model regularly."],
    ["explicit-skip", "No monitoring needed, it is simple."],
    ["laundry-list", "Models: SVM, random forest, XGBoost, LSTM."],
  ])("the pitfall %s", (id, text) => {
    const pitfall = assess({ passages: [{ text }] }, known()).pitfalls.find((one) => one.id === id);
    expect(pitfall?.present).toBe(true);
    expect(text).toContain(pitfall?.evidence ?? "nothing");
  });

  it("an author's item is judged by its own cues", async () => {
    const { compileKnowledge } = await import("../../../../src/core/coach/cues/knowledge.ts");
    const item = {
      id: "queue-cap",
      stage: null,
      strong: ["(review*|queue) ~4 (cap*|limit*)", "cases per analyst"],
      medium: [],
    };
    const knowledge = compileKnowledge({
      macros: {},
      concepts: [],
      items: [item],
      pitfalls: [],
      model: null,
      background: backgroundOf(null, null),
    });
    const judged = (text: string) => assess({ passages: [{ text }] }, knowledge).items[0];
    expect(judged("The review queue is capped at 2k a day.")).toMatchObject({
      covered: true,
      evidence: "The review queue is capped at 2k a day",
    });
    expect(judged("No cap on the review queue limit.")?.covered).toBe(false);
  });
});
