// The clock and pace of a running session: in words above its page, and in large digits for a round spoken aloud.
import { type Pace, paceWords } from "../../session/pace.ts";
import type { SessionState } from "../../session/state.ts";
import { clockText } from "../../text/duration.ts";
import { cellWidth } from "../../text/width.ts";
import { inTheme, type Theme } from "../terminal/theme.ts";

/**
 * The header of a running session: step, what is left of its minutes, what is left of all, and the pace in words. One
 * line where it fits, else two or three. A clock that has run out says by how much, in words and not by colour alone.
 */
export function sessionHeader(state: SessionState, pace: Pace, theme: Theme, columns: number): readonly string[] {
  const started = state.started;
  if (!started) return [];
  const paused = state.phase === "paused" ? ["paused"] : [];
  const at = started.steps.findIndex((step) => step.id === state.step);
  const step = started.steps[at];
  const total = `total ${left(pace.totalBudget - pace.total)}`;
  if (!step) {
    const whole = against(pace.totalBudget - pace.total, pace.totalBudget);
    const clock = colour(pace.totalBudget - pace.total, pace.totalBudget, theme)(whole);
    const lines = fill([theme.strong(started.title), clock, ...paused], columns);
    return lines.map((line) => inTheme(line, theme));
  }
  const name = theme.strong(`${at + 1}/${started.steps.length} ${step.name}`);
  const remaining = pace.stepBudget - pace.inStep;
  const clock = colour(remaining, pace.stepBudget, theme)(against(remaining, pace.stepBudget));
  return fill([name, clock, total, paceWords(pace), ...paused], columns).map((line) => inTheme(line, theme));
}

/** "4:12 left of 5:00", "0:48 over 5:00". */
function against(remaining: number, budget: number): string {
  return `${left(remaining)}${remaining >= 0 ? " of" : ""} ${clockText(budget)}`;
}

function left(ms: number): string {
  return ms >= 0 ? `${clockText(Math.ceil(ms / 1000) * 1000)} left` : `${clockText(-ms)} over`;
}

function colour(remaining: number, budget: number, theme: Theme): (text: string) => string {
  if (remaining <= 0) return theme.bad;
  return remaining < budget * 0.2 ? theme.warning : theme.good;
}

/** Parts joined by " · " into as few lines as the width allows. */
function fill(parts: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} · ${part}`;
    if (last !== undefined && cellWidth(joined) < columns) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

/** Digits of three by five dots, a row after the other. */
const digits: Readonly<Record<string, readonly string[]>> = {
  "0": ["###", "# #", "# #", "# #", "###"],
  "1": ["  #", "  #", "  #", "  #", "  #"],
  "2": ["###", "  #", "###", "#  ", "###"],
  "3": ["###", "  #", "###", "  #", "###"],
  "4": ["# #", "# #", "###", "  #", "  #"],
  "5": ["###", "#  ", "###", "  #", "###"],
  "6": ["###", "#  ", "###", "# #", "###"],
  "7": ["###", "  #", "  #", "  #", "  #"],
  "8": ["###", "# #", "###", "# #", "###"],
  "9": ["###", "# #", "###", "  #", "###"],
  ":": [" ", "#", " ", "#", " "],
};

/**
 * What is left of the step, or by how much it is over, in digits to be read across a room: five rows of at most 38 cells.
 * Whether it is left or over stands in the header's words.
 */
export function bigClock(pace: Pace, theme: Theme): readonly string[] {
  const left = pace.stepBudget - pace.inStep;
  const text = clockText(left >= 0 ? Math.ceil(left / 1000) * 1000 : -left);
  const style = left <= 0 ? theme.bad : left < pace.stepBudget * 0.2 ? theme.warning : theme.strong;
  const dot = theme.unicode ? "██" : "##";
  return [0, 1, 2, 3, 4].map((row) => {
    const dots = [...text].map((sign) => digits[sign]?.[row] ?? "").join(" ");
    return style(`  ${[...dots].map((each) => (each === "#" ? dot : "  ")).join("")}`.trimEnd());
  });
}
