import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../src/core/coach/cues/knowledge.ts";
import { backgroundOf } from "../../../../src/core/coach/substance/background.ts";
import { referenceSentences } from "../../../../src/core/coach/verdict/reference-sentences.ts";

const knowledge = compileKnowledge({
  macros: {},
  concepts: [
    {
      id: "label-delay",
      stage: "data",
      strong: ["chargeback* ~6 (late|later)", "late ~4 unknown", "recent rows"],
      medium: [],
    },
  ],
  items: [
    {
      id: "velocity",
      stage: "features",
      strong: ["velocity per card", "count velocity", "card over one hour"],
      medium: [],
    },
  ],
  pitfalls: [],
  model: null,
  background: backgroundOf(null, null),
});

describe("referenceSentences", () => {
  it("gives the sentence of the reference that says it, without its markdown", () => {
    const sentences = referenceSentences(
      {
        data: "Sources first.\n\n- **Chargebacks** come up to 90 days late, so recent rows are unknown. Then the rest.",
        features: "| table | of things |\n\nWe count velocity per card over one hour.",
      },
      knowledge,
    );
    expect(sentences.get("concept:label-delay")).toBe(
      "Chargebacks come up to 90 days late, so recent rows are unknown.",
    );
    expect(sentences.get("item:velocity")).toBe("We count velocity per card over one hour.");
  });

  it("gives nothing for what the reference does not say", () => {
    expect(referenceSentences({ data: "Nothing of the kind." }, knowledge).size).toBe(0);
  });
});
