import type { Framework, Step } from "../catalog/framework.ts";
import type { Prompt } from "../catalog/prompt.ts";
import type { Mode } from "../session/events.ts";
import type { SessionState, Started } from "../session/state.ts";
import { paragraph } from "../text/paragraph.ts";
import type { Theme } from "./theme.ts";

/** What the rules of a mode come to, for the candidate. */
const rules: Readonly<Record<Mode, readonly string[]>> = {
  guided: [
    "Step by step, each on its own clock. Nothing moves on by itself: /next does.",
    "Ask with /ask. /hint helps and costs; /items shows the list, and what it shows counts as helped.",
  ],
  blind: [
    "One page, one clock, no steps named. /ask works, hints do not. /next finishes; nothing ends by itself.",
    "The report finds the stages in what you wrote.",
  ],
  exam: [
    "One page, one clock, no hints, no pause. The interviewer will interrupt. At the end of the minutes it is over.",
    "The question is shown when the clock starts.",
  ],
};

/** Said before the clock starts: the ask (not in an exam), the rules, the steps (guided), where it is kept. */
export function briefing(
  started: Omit<Started, "session" | "definitions">,
  prompt: Prompt,
  framework: Framework,
  keptAt: string,
  theme: Theme,
  columns: number,
): string {
  const lines = [
    theme.strong(`${prompt.title} · ${started.mode}${started.aloud ? ", aloud" : ""}, ${started.minutes} min`),
    "",
  ];
  if (started.mode !== "exam") lines.push(...paragraph(`"${prompt.ask}"`, columns, "  "), "");
  for (const rule of rules[started.mode]) lines.push(...paragraph(rule, columns));
  if (started.aloud) {
    lines.push(...paragraph("Speak; there is nothing to type. After the last step you tick what you said.", columns));
  }
  if (started.mode === "guided") {
    lines.push("", `${framework.name}:`);
    const width = Math.max(...started.steps.map((step) => step.name.length));
    started.steps.forEach((step, at) => {
      lines.push(
        `  ${String(at + 1).padStart(2)}  ${step.name.padEnd(width)}  ${String(step.minutes).padStart(2)} min`,
      );
    });
  }
  lines.push("", ...paragraph(keptAt, columns));
  return lines.join("\n");
}

/** The head of a step's page: its place, its name, its minutes and its goal; the ask again in the first. */
export function stepIntroduction(
  state: SessionState,
  step: Step,
  prompt: Prompt,
  theme: Theme,
  columns: number,
): string {
  const steps = state.started?.steps ?? [];
  const at = steps.findIndex((each) => each.id === step.id);
  const minutes = steps[at]?.minutes ?? step.minutes;
  const lines = [
    "",
    theme.accent(theme.strong(`${at + 1}/${steps.length} ${step.name}`)) + theme.faint(` · ${minutes} min`),
  ];
  if (at === 0 || steps.length === 1) lines.push(...paragraph(`"${prompt.ask}"`, columns, "  "));
  lines.push(...paragraph(step.goal, columns));
  return lines.join("\n");
}
