// What `mlsd compare` prints, for a person and as JSON.
import type { ComparedAttempt, Comparison, StageCompared } from "../../score/comparison.ts";
import { clockText } from "../../text/duration.ts";
import { localMinute } from "../../text/local-time.ts";
import { paragraph } from "../../text/paragraph.ts";
import { cutCells, padCells } from "../../text/width.ts";
import type { Theme } from "../terminal/theme.ts";
import { stageNames } from "../wording/stage-names.ts";

const label = 16;
const column = 28;
const mostNames = 12;

/** Two attempts side by side, at most 80 cells wide; on a narrow screen each line tells one after the other. */
export function renderComparison(comparison: Comparison, theme: Theme, columns: number): string {
  const { attempts, stages, delta, gained, lost, cautions } = comparison;
  const [a, b] = attempts;
  const beside = columns < label + 2 * column ? oneAfterOther(columns) : sideBySide;
  const row = (name: string, of: (attempt: ComparedAttempt) => string, change = "") =>
    beside(name, of(a), of(b), change);
  const lines = [
    row("", (attempt) => localMinute(attempt.startedAt, attempt.started.offset)),
    row("prompt", ({ started }) => started.prompt),
    row("held", ({ started }) => [started.framework, started.aloud ? "aloud" : started.mode, started.level].join(", ")),
    theme.strong(row("result", resultOf, delta === null ? "" : signed(delta))),
    row("own verdict", ({ state }) => state.ownVerdict ?? "none"),
    row("pitfalls", ({ scorecard }) => String(scorecard.pitfalls.ids.length)),
    row("total", ({ started, state }) =>
      started.timed ? `${clockText(state.elapsed)} of ${started.minutes} min` : "not timed",
    ),
    "",
    ...stages.filter(({ of }) => of[0] + of[1] > 0).map((stage) => stageLine(stage, beside)),
    "",
    ...listed("Said now: ", gained, columns).map(theme.good),
    ...listed("Not said now: ", lost, columns).map(theme.warning),
    ...cautions.map(theme.faint),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The same as JSON. */
export function comparisonJson(comparison: Comparison): string {
  const { attempts, stages, delta, gained, lost, cautions } = comparison;
  const attempt = ({ session, started, scorecard, state }: ComparedAttempt) => ({
    session,
    prompt: started.prompt,
    framework: started.framework,
    mode: started.mode,
    level: started.level,
    score: scorecard.outcome.kind === "scored" ? scorecard.outcome.score : null,
    band: scorecard.outcome.kind === "scored" ? scorecard.outcome.band : scorecard.outcome.kind,
    ownVerdict: state.ownVerdict,
    dimensions: scorecard.dimensions.map(({ id, value }) => ({ id, value })),
    pitfalls: scorecard.pitfalls.ids,
  });
  const value = { schemaVersion: 1, attempts: attempts.map(attempt), delta, stages, gained, lost, cautions };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function resultOf({ scorecard: { outcome } }: ComparedAttempt): string {
  switch (outcome.kind) {
    case "scored":
      return `${outcome.score} ${outcome.band}`;
    case "ticked":
      return `${outcome.ticked} of ${outcome.of} ticked`;
    case "not-enough-evidence":
      return "not enough evidence";
    default:
      outcome satisfies never;
      return "";
  }
}

type Beside = (name: string, first: string, second: string, change: string) => string;

const sideBySide: Beside = (name, first, second, change) => {
  const cells = [first, second].map((text) => padCells(cutCells(text, column - 2), column)).join("");
  return `${padCells(name, label)}${cells}${change}`.trimEnd();
};

/** What is the same in both is said once. */
function oneAfterOther(columns: number): Beside {
  return (name, first, second, change) => {
    const both = first === second ? first.trim() : `${first.trim()}, then ${second.trim()}`;
    const line = `${name === "" ? "" : `${name}: `}${both}${change === "" ? "" : ` (${change})`}`;
    return paragraph(line, columns - 2).join("\n  ");
  };
}

function stageLine({ stage, ms, heard, of }: StageCompared, beside: Beside): string {
  const cell = (place: 0 | 1) => {
    const time = ms[place];
    const minutes = time === null ? "" : `${clockText(time).padStart(5)} min  `;
    return `${minutes}${heard[place]} of ${of[place]}`;
  };
  const change = heard[1] - heard[0];
  return beside(stageNames[stage], cell(0), cell(1), change === 0 ? "" : signed(change));
}

function listed(name: string, names: readonly string[], columns: number): readonly string[] {
  if (names.length === 0) return [];
  const rest = names.length - mostNames;
  const more = rest > 0 ? `; and ${rest} more` : "";
  return paragraph(`${name}${names.slice(0, mostNames).join("; ")}${more}.`, columns);
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
