import type { Stage } from "../catalog/vocabulary.ts";

/** The stages as headings, in the order they are usually spoken. */
export const stageNames: Readonly<Record<Stage, string>> = {
  scope: "Scope",
  framing: "Framing",
  data: "Data",
  features: "Features",
  model: "Model",
  evaluation: "Evaluation",
  serving: "Serving",
  monitoring: "Monitoring",
  "wrap-up": "Wrap-up",
};

export const stagesInOrder = Object.keys(stageNames) as readonly Stage[];
