// What stages are called on pages and screens, where definitions and journals have their ids.
import type { Stage } from "../../catalog/schema/vocabulary.ts";

/** The stages as headings. */
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
