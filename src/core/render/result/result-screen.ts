// What a candidate sees when the answer has been judged; all the rest is in the transcript.
import type { Band } from "../../catalog/schema/rubric.ts";
import { bands } from "../../catalog/schema/terms.ts";
import { pointsFrom } from "../../score/dimensions.ts";
import type { DimensionScore, Scorecard } from "../../score/scorecard.ts";
import { rulesOf } from "../../session/mode.ts";
import { clockText } from "../../text/duration.ts";
import { paragraph } from "../../text/paragraph.ts";
import { cellWidth, cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";
import { overText } from "../transcript/minutes-blocks.ts";
import { isTicked, type ReportSource, retryCommandLine, type SessionView, viewOf } from "../transcript/session-view.ts";
import { counted, figure, percent } from "../wording/figure.ts";
import { ownVerdictText } from "../wording/own-verdict.ts";
import { stageNames } from "../wording/stage-names.ts";
import { untimedWords } from "../wording/untimed.ts";

/** What the screen after a session shows. `transcript`: the path it was written to, other words for its place, or "" when it was not. */
export interface ResultSource extends ReportSource {
  readonly transcript: string;
}

/** Rows that leave one for the cursor on a screen of 24. */
const mostRows = 23;
const barCells = 10;

interface Part {
  readonly lines: readonly string[];
  /** Parts that give way first when the screen is full have the highest number; 0 always stays. */
  readonly spare: number;
}

/**
 * The one screen after a session: band and score or coverage, own verdict, dimensions, pace, the one fix, the honest limit,
 * and the transcript's path as the last line. At 80 columns and more it takes at most 23 rows; a narrower screen scrolls.
 * The retry command and the path are never broken, so that they can be copied.
 */
export function renderResult(source: ResultSource, theme: Theme, columns: number): string {
  const view = viewOf(source);
  if (!view) return source.transcript || "No transcript was written.";
  const parts: readonly Part[] = [
    { lines: [theme.strong(cut(titleOf(view), columns, theme))], spare: 0 },
    gap(4),
    { lines: outcomeLines(view, theme, columns), spare: 0 },
    { lines: capLines(view, columns), spare: 5 },
    gap(3),
    { lines: dimensionLines(view, theme, columns), spare: 0 },
    { lines: pitfallLines(view, theme, columns), spare: 1 },
    gap(2),
    { lines: paragraph(paceText(view), columns), spare: 0 },
    gap(2),
    { lines: fixLines(view, theme, columns), spare: 0 },
    gap(4),
    { lines: limitLines(view, theme, columns), spare: 0 },
    { lines: [source.transcript || "No transcript was written."], spare: 0 },
  ];
  const text = fitted(parts, columns).join("\n");
  return theme.unicode ? text : text.replaceAll("·", "-").replaceAll("…", "...");
}

function gap(spare: number): Part {
  return { lines: [""], spare };
}

/** The lines of the parts, after those that give way have gone, one after the other, until the rest fits. */
function fitted(parts: readonly Part[], columns: number): readonly string[] {
  let kept = parts.filter((part) => part.lines.length > 0).filter(isNoDoubleGap);
  while (columns >= 80 && rowsOf(kept, columns) > mostRows) {
    const most = Math.max(...kept.map((part) => part.spare));
    if (most === 0) break;
    const last = kept.findLastIndex((part) => part.spare === most);
    kept = kept.filter((_, index) => index !== last);
  }
  return kept.flatMap((part) => part.lines);
}

function isNoDoubleGap(part: Part, index: number, all: readonly Part[]): boolean {
  return part.lines[0] !== "" || all[index - 1]?.lines[0] !== "";
}

function rowsOf(parts: readonly Part[], columns: number): number {
  const lines = parts.flatMap((part) => part.lines);
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(cellWidth(line) / columns)), 0);
}

function titleOf(view: SessionView): string {
  const { title, framework, mode, level, aloud, drill, interviewer } = view.started;
  return [title, framework, drill ?? "", mode, interviewer ? "with an interviewer" : aloud ? "aloud" : "", level]
    .filter(Boolean)
    .join(" · ");
}

function outcomeLines(view: SessionView, theme: Theme, columns: number): readonly string[] {
  const own = view.state.ownVerdict;
  const outcome = view.scorecard?.outcome;
  const verdict = own ? paragraph(ownVerdictText(own, outcome?.kind === "scored" ? outcome.band : null), columns) : [];
  const unfinished = view.complete ? [] : [theme.warning("Unfinished.")];
  return [...unfinished, ...headline(view, theme, columns), ...verdict];
}

function headline(view: SessionView, theme: Theme, columns: number): readonly string[] {
  const outcome = view.scorecard?.outcome;
  if (!outcome) return ["Not scored: the items were not marked."];
  switch (outcome.kind) {
    case "scored": {
      const text = `${outcome.band.toUpperCase()}   ${figure(outcome.score)} of 100 at level ${view.scorecard?.level}`;
      return [theme.strong(bandColour(outcome.band, theme)(text))];
    }
    case "not-enough-evidence":
      return [theme.strong("NOT ENOUGH EVIDENCE"), ...paragraph(outcome.why, columns)];
    case "ticked": {
      const who = isTicked(view) ? "Ticked by you, so there is no band." : "Marked by hand, so there is no band.";
      const record = view.started.aloud ? " With a recording: mlsd grade FILE." : "";
      return [theme.strong(`${outcome.ticked} of ${outcome.of} ticked`), ...paragraph(`${who}${record}`, columns)];
    }
    default:
      outcome satisfies never;
      return [];
  }
}

function bandColour(band: Band, theme: Theme): (text: string) => string {
  const place = bands.indexOf(band);
  if (place >= bands.indexOf("hire")) return theme.good;
  return place >= bands.indexOf("lean no hire") ? theme.warning : theme.bad;
}

function capLines(view: SessionView, columns: number): readonly string[] {
  if (view.scorecard?.outcome.kind !== "scored") return [];
  return view.scorecard.caps.slice(0, 1).flatMap((cap) => paragraph(`At most ${cap.band}: ${cap.why}`, columns));
}

/** A bar, a per cent and, where there is room, the points, for each dimension. */
function dimensionLines(view: SessionView, theme: Theme, columns: number): readonly string[] {
  const dimensions = view.scorecard?.dimensions ?? [];
  const scored = view.scorecard?.outcome.kind === "scored" && columns >= 60;
  const room = columns - barCells - 9 - (scored ? 16 : 0);
  const width = Math.max(8, Math.min(room, ...[Math.max(...dimensions.map(({ name }) => cellWidth(name)), 8)]));
  return dimensions.map((dimension) => {
    const name = padCells(cut(dimension.name, width, theme), width);
    if (dimension.value === null) return `${name}  ${theme.faint("not measured")}`;
    const share = percent(dimension.value).padStart(5);
    return `${name}  ${bar(dimension.value, theme)}  ${share}${scored ? pointsText(dimension, view.scorecard) : ""}`;
  });
}

function pointsText(dimension: DimensionScore, card: Scorecard | null): string {
  const all = card?.dimensions ?? [];
  const most = pointsFrom({ ...dimension, value: 1 }, all);
  return `  ${figure(pointsFrom(dimension, all)).padStart(5)} of ${figure(most)}`;
}

function bar(value: number, theme: Theme): string {
  const full = Math.max(0, Math.min(barCells, Math.round(value * barCells)));
  const [on, off] = theme.unicode ? ["█", "░"] : ["#", "."];
  return theme.accent((on ?? "").repeat(full)) + theme.faint((off ?? "").repeat(barCells - full));
}

function pitfallLines(view: SessionView, theme: Theme, columns: number): readonly string[] {
  const { scorecard, definitions } = view;
  if (scorecard?.outcome.kind !== "scored" || scorecard.pitfalls.ids.length === 0) return [];
  const { ids, taken } = scorecard.pitfalls;
  const names = ids.map((id) => definitions.pitfalls.find((each) => each.id === id)?.name ?? id.replaceAll("-", " "));
  const text = `${counted(ids.length, "pitfall")}, ${counted(taken, "point")} off: ${names.join("; ")}`;
  return [cut(text, columns, theme)];
}

function paceText(view: SessionView): string {
  const { state, started } = view;
  if (!started.timed) return untimedWords(started);
  const budget = started.minutes * 60_000;
  const total = `Time ${clockText(state.elapsed)} of ${clockText(budget)}, ${overText(state.elapsed, budget)}.`;
  if (!rulesOf(started).steps) return total;
  const over = started.steps
    .map((step) => ({ name: step.name, ms: (state.elapsedByStep[step.id] ?? 0) - step.minutes * 60_000 }))
    .filter(({ ms }) => ms >= 1000)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3);
  const unopened = started.steps.filter((step) => !state.visited.includes(step.id));
  return [
    total,
    over.length > 0 ? `Over budget: ${over.map(({ name, ms }) => `${name} by ${clockText(ms)}`).join(", ")}.` : "",
    unopened.length > 0 ? `${counted(unopened.length, "step")} never opened.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function fixLines(view: SessionView, theme: Theme, columns: number): readonly string[] {
  const fix = view.scorecard?.topFix;
  if (!fix) return [];
  const gain = view.scorecard?.outcome.kind === "scored" && fix.gain > 0 ? `, ${counted(fix.gain, "point")}` : "";
  const retry = retryCommandLine(view);
  return [
    ...paragraph(`Fix first: ${fix.name} (${stageNames[fix.stage]}${gain}). Say:`, columns).map(theme.strong),
    ...paragraph(`"${fix.sample}"`, columns, "  "),
    ...(retry ? [theme.accent(retry)] : []),
  ];
}

function limitLines(view: SessionView, theme: Theme, columns: number): readonly string[] {
  return view.scorecard ? paragraph(view.scorecard.honestLimit, columns).map(theme.faint) : [];
}

function cut(text: string, width: number, theme: Theme): string {
  return cutCells(text, width, theme.unicode ? "…" : "...");
}
