import { beforeAll, describe, expect, it } from "vitest";
import { type JudgedReference, judgeReferences } from "../../../src/training/references.ts";
import { known } from "./known.ts";

/** The reference answers are by senior standards: what nearly all of them say must be heard, and no pitfall made. */
let judged: readonly JudgedReference[] = [];
beforeAll(() => {
  judged = judgeReferences(process.cwd(), known());
});

describe("the reference answers of the prompts", () => {
  it("make no pitfall", () => {
    const made = judged.flatMap(({ prompt, assessment }) =>
      assessment.pitfalls.filter(({ present }) => present).map(({ id, evidence }) => `${prompt}: ${id} "${evidence}"`),
    );
    expect(made).toEqual([]);
  });

  it.each([
    "clarify-scale",
    "clarify-latency",
    "frame-task",
    "frame-io",
    "metric-offline",
    "metric-online",
    "metric-guardrail",
    "label-source",
    "feat-groups",
    "model-baseline",
    "model-choice",
    "model-why",
    "eval-split",
    "eval-abdesign",
    "eval-slices",
    "serve-mode",
    "serve-rollout",
    "serve-rollback",
    "serve-fallback",
    "mon-prod",
    "mon-alert",
    "mon-retrain",
    "mon-cadence",
    "wrap-summary",
  ])("are heard to say %s, nine in ten at least", (id) => {
    const heard = judged.filter(({ assessment }) =>
      assessment.concepts.some((finding) => finding.id === id && finding.confidence !== "none"),
    );
    expect(heard.length).toBeGreaterThanOrEqual(Math.floor(judged.length * 0.9));
  });
});
