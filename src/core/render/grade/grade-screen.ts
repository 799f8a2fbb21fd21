// A grade as a person reads it, on one screen or in full.
import { stages } from "../../catalog/schema/terms.ts";
import type { Graded } from "../../grade/graded.ts";
import type { Scorecard, ScorePart, ScoreResult } from "../../score/scorecard.ts";
import { durationText } from "../../text/duration.ts";
import { paragraph } from "../../text/paragraph.ts";
import { sanitiseLine } from "../../text/sanitise.ts";
import { cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";
import { counted, figure } from "../wording/figure.ts";
import { stageNames } from "../wording/stage-names.ts";
import { pointLines } from "./grade-points.ts";

/** Rows that leave one for the cursor on a screen of 24. */
const mostRows = 23;
const mostAsked = 2;
/** Of words that are quoted whole. */
const longest = 1000;

/**
 * A graded answer on one screen of 80x24: band and score, by stage what was heard with its words, what is only likely and
 * what was not heard as questions, pitfalls, the one fix. Counts say how much more there is; `full` tells every point.
 */
export function renderGrade(graded: Graded, theme: Theme, columns: number, full = false): string {
  if (full) return finished(fullLines(graded, theme, columns), theme);
  const list = graded.scorecard.dimensions.flatMap(({ parts }) => parts);
  const cut = (line: string) => cutCells(line, columns, theme.unicode ? "…" : "...");
  const lines = [
    theme.strong(cut(titleOf(graded))),
    ...graded.notes.map((note) => theme.faint(cut(note))),
    ...outcomeLines(graded, theme, columns),
    "",
    ...stageLines(graded, list).map(cut),
    "",
    ...likelyLines(list).map(cut),
    ...missedLines(graded, list).map(cut),
    ...pitfallLines(graded).map((line) => theme.warning(cut(line))),
    ...fixLines(graded, columns).map(theme.accent),
    ...paragraph(`${graded.scorecard.honestLimit} --full tells every point.`, columns).map(theme.faint),
  ];
  return finished(lines.length > mostRows ? lines.filter((line) => line !== "") : lines, theme);
}

function fullLines(graded: Graded, theme: Theme, columns: number): readonly string[] {
  return [
    theme.strong(titleOf(graded)),
    ...graded.notes.flatMap((note) => paragraph(note, columns)).map(theme.faint),
    ...outcomeLines(graded, theme, columns),
    "",
    ...pointLines(graded, theme, columns),
    ...pitfallLines(graded, longest).flatMap((line) => paragraph(line, columns).map(theme.warning)),
    ...fixLines(graded, columns).map(theme.accent),
    ...paragraph(graded.scorecard.honestLimit, columns).map(theme.faint),
  ];
}

function finished(lines: readonly string[], theme: Theme): string {
  const text = `${lines.join("\n")}\n`;
  return theme.unicode ? text : text.replaceAll("·", "-").replaceAll("…", "...");
}

function titleOf({ source, words, prompt, framework, level, coach }: Graded): string {
  const parts = [
    sanitiseLine(source.name),
    prompt ?? "",
    framework ?? "",
    `${counted(words, "word")}`,
    level,
    `coach ${coach}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

function outcomeLines(graded: Graded, theme: Theme, columns: number): readonly string[] {
  const { scorecard, source } = graded;
  const { outcome } = scorecard;
  const caps = scorecard.caps.map(({ why }) => `Held down. ${why}`);
  const anew = source.kind === "session" ? [anewText(source.before)] : [];
  return [
    theme.strong(outcomeText(outcome, scorecard)),
    ...[...anew, ...(outcome.kind === "not-enough-evidence" ? [outcome.why] : []), ...caps].flatMap((line) =>
      paragraph(line, columns),
    ),
  ];
}

function outcomeText(outcome: ScoreResult, { level, bonus }: Scorecard): string {
  const beyond = bonus.length > 0 ? `, and ${counted(bonus.length, "point")} beyond it` : "";
  switch (outcome.kind) {
    case "scored":
      return `${outcome.band.toUpperCase()}   ${figure(outcome.score)} of 100 at level ${level}${beyond}`;
    case "not-enough-evidence":
      return "NOT ENOUGH EVIDENCE";
    case "ticked":
      return `${outcome.ticked} of ${outcome.of} ticked`;
    default:
      outcome satisfies never;
      return "";
  }
}

function anewText(before: { readonly coach: string; readonly outcome: ScoreResult } | null): string {
  if (!before) return "Judged now for the first time; nothing is stored.";
  const { outcome, coach } = before;
  const was =
    outcome.kind === "scored"
      ? `${outcome.band}, ${outcome.score}`
      : outcome.kind === "ticked"
        ? `${outcome.ticked} of ${outcome.of} ticked`
        : "not enough evidence";
  const by =
    coach === "none"
      ? "as ticked"
      : coach === "human"
        ? "as the interviewer marked it"
        : `by coach ${coach}, your corrections included`;
  return `Judged anew, without your corrections; what is stored stays: ${was}, ${by}.`;
}

/** One line a stage: how much of its list was heard, and the first words that prove it. */
function stageLines(graded: Graded, list: readonly ScorePart[]): readonly string[] {
  return stages.flatMap((stage) => {
    const parts = list.filter((part) => part.stage === stage);
    if (parts.length === 0) return [];
    const heard = parts.filter(({ verdict }) => verdict !== "missed" && verdict !== "likely");
    const ms = graded.time?.find((each) => each.stage === stage)?.ms;
    const name = padCells(stageNames[stage], 12);
    const time = graded.time ? padCells(ms === undefined ? "" : durationText(ms), 7) : "";
    const share = padCells(`${heard.length}/${parts.length}`, 6);
    return name + time + share + heard.map((part) => `${part.name} "${quote(part.evidence, 34)}"`).join("; ");
  });
}

function likelyLines(list: readonly ScorePart[]): readonly string[] {
  const likely = list.filter(({ verdict }) => verdict === "likely");
  const asked = likely.slice(0, mostAsked).map(({ name, evidence }) => `${name}? "${quote(evidence, 40)}"`);
  return underOne(`Likely (${likely.length}, worth half): `, asked);
}

function missedLines(graded: Graded, list: readonly ScorePart[]): readonly string[] {
  const missed = list.filter(({ verdict }) => verdict === "missed");
  const all = [...graded.concepts, ...(graded.items ?? [])];
  const known = new Map(all.map(({ id, question }) => [id, question]));
  const basic = missed.toSorted((a, b) => levelRank(a) - levelRank(b)).slice(0, mostAsked);
  const asked = basic.map(({ id, stage }) => `${known.get(id) ?? ""} (${stage})`);
  return underOne(`Not heard (${missed.length}): `, asked);
}

/** Lines after one label, the further ones below the first. */
function underOne(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line);
}

function levelRank({ level }: ScorePart): number {
  return level === "mid" ? 0 : level === "senior" ? 1 : 2;
}

function pitfallLines(graded: Graded, most = 30): readonly string[] {
  const present = graded.pitfalls.filter((pitfall) => pitfall.present);
  if (present.length === 0) return [];
  const worded = present.map(({ name, evidence }) => (evidence ? `${name} "${quote(evidence, most)}"` : name));
  return [`Pitfalls (${present.length}): ${worded.join("; ")}`];
}

function fixLines(graded: Graded, columns: number): readonly string[] {
  const fix = graded.scorecard.topFix;
  if (!fix) return [];
  return paragraph(`Say first, +${figure(fix.gain)}: "${fix.sample}" (${fix.name})`, columns);
}

function quote(evidence: string | null, most: number): string {
  return cutCells(sanitiseLine(evidence ?? "").replace(/\s+/g, " "), most);
}
