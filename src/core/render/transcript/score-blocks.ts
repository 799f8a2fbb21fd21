// The part of a transcript that shows how its score was made, so that it can be worked out by hand.
import { pointsFrom } from "../../score/dimensions.ts";
import type { Scorecard } from "../../score/scorecard.ts";
import { escapePhrase } from "../markdown/escape.ts";
import { fence } from "../markdown/fence.ts";
import { table } from "../markdown/table.ts";
import { counted, figure, percent } from "../wording/figure.ts";
import type { SessionView } from "./session-view.ts";

/** The sum line by line, the dimensions, what conduct was made of, caps, and what was said above the level. */
export function scoreBlocks(view: SessionView): readonly string[] {
  const card = view.scorecard;
  if (!card || !view.state.judged) return [];
  const scored = card.outcome.kind === "scored";
  return [
    scored ? "## How the score was made" : "## What was covered",
    ...(scored && card.formula.length > 0 ? [fence(card.formula)] : []),
    ...dimensionBlocks(card, scored),
    ...conductBlocks(card),
    ...(scored ? capBlocks(card) : []),
    ...bonusBlocks(card),
    ...markedBlocks(view),
  ];
}

function dimensionBlocks(card: Scorecard, scored: boolean): readonly string[] {
  if (card.dimensions.length === 0) return [];
  const columns = [
    { name: "Dimension" },
    { name: "Weight", align: "right" },
    { name: "Reached", align: "right" },
    { name: "Points", align: "right" },
  ] as const;
  const rows = card.dimensions.map((dimension) => [
    escapePhrase(dimension.name),
    percent(dimension.weight),
    dimension.value === null ? "not measured" : percent(dimension.value),
    dimension.value === null ? "–" : figure(pointsFrom(dimension, card.dimensions), 2),
  ]);
  const shown = scored ? 4 : 3;
  return [
    table(
      columns.slice(0, shown),
      rows.map((row) => row.slice(0, shown)),
    ),
  ];
}

function conductBlocks(card: Scorecard): readonly string[] {
  if (card.conduct.length === 0) return [];
  const rows = card.conduct.map((part) => [
    escapePhrase(part.name),
    percent(part.weight),
    part.value === null ? "not measured" : percent(part.value),
    escapePhrase(part.seen) || "–",
  ]);
  return [
    "Conduct is made of:",
    table(
      [{ name: "Part" }, { name: "Weight", align: "right" }, { name: "Reached", align: "right" }, { name: "Seen" }],
      rows,
    ),
  ];
}

function capBlocks(card: Scorecard): readonly string[] {
  const lines = [
    ...(card.pitfalls.taken > 0
      ? [`- ${counted(card.pitfalls.ids.length, "pitfall")}: ${figure(card.pitfalls.taken)} points off.`]
      : []),
    ...card.caps.map((cap) => `- At most ${cap.band}: ${escapePhrase(cap.why)}.`),
  ];
  return lines.length > 0 ? [lines.join("\n")] : [];
}

function bonusBlocks(card: Scorecard): readonly string[] {
  if (card.bonus.length === 0) return [];
  const names = card.bonus.map((part) => escapePhrase(part.name)).join("; ");
  return [`Said above level ${card.level}, as a bonus: ${names}.`];
}

function markedBlocks(view: SessionView): readonly string[] {
  const { state, started } = view;
  const coach = state.judged?.coach ?? "none";
  const corrected =
    state.disputes.length > 0 ? ` ${counted(state.disputes.length, "mark")} put right by the candidate.` : "";
  if (started.interviewer === "human") return [`Marked by the interviewer.${corrected}`];
  if (coach === "none") return [`Ticked by the candidate after the last step, with the clock stopped.${corrected}`];
  return [`Marked by the coach, version ${escapePhrase(coach)}.${corrected}`];
}
