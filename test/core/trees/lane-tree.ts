import type { DecisionTree } from "../../../src/core/catalog/schema/reference.ts";

/** A small tree in which two answers meet. */
export const laneTree: DecisionTree = {
  id: "lane",
  title: "Batch or live",
  start: "waits",
  nodes: [
    {
      id: "waits",
      ask: "Does anybody wait?",
      answers: [
        { answer: "Yes, now", to: "known" },
        { answer: "Yes, tonight", to: "batch" },
        { answer: "No", to: "batch" },
      ],
    },
    {
      id: "known",
      ask: "Is the key known beforehand?",
      answers: [
        { answer: "Yes", to: "batch" },
        { answer: "No", to: "live" },
      ],
    },
    { id: "batch", choose: "Batch", because: "It is cheap." },
    { id: "live", choose: "Live", because: "Nothing else can." },
  ],
};
