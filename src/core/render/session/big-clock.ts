// The clock of a step in large digits, for a round spoken aloud away from the keyboard.
import type { Pace } from "../../session/pace.ts";
import { clockText } from "../../text/duration.ts";
import type { Theme } from "../terminal/theme.ts";

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
