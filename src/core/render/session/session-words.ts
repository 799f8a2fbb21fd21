// What is said before the clock starts and at the head of each page.
import type { Framework, Step } from "../../catalog/schema/framework.ts";
import type { Prompt } from "../../catalog/schema/prompt.ts";
import { rulesOf } from "../../session/mode.ts";
import type { SessionState, Started } from "../../session/state.ts";
import { paragraph } from "../../text/paragraph.ts";
import { cellWidth, cutCells, padCells } from "../../text/width.ts";
import { inTheme, type Theme } from "../terminal/theme.ts";
import { said } from "./page-entry.ts";

/** Said before the clock starts: the ask (not in an exam), the rules, the steps (guided), where it is kept. */
export function briefing(
  started: Omit<Started, "session" | "definitions">,
  prompt: Prompt,
  framework: Framework,
  keptAt: string,
  theme: Theme,
  columns: number,
): string {
  const width = columns - 1;
  const rules = rulesOf(started);
  const aloud = started.aloud ? ", aloud" : "";
  const lines = [heading(prompt.title, `${started.mode}${aloud} · ${started.minutes} min`, theme, width), ""];
  if (rules.askFirst) lines.push(...said(`"${prompt.ask}"`, theme, width), "");
  if (rules.steps) lines.push(...stepTable(started, framework, theme, width), "");
  for (const rule of rules.briefing) lines.push(...bullet(rule, width));
  lines.push(...bullet(keptAt, width), "");
  return lines.map((line) => inTheme(line, theme)).join("\n");
}

/** The head of a step's page: its place, its name, its minutes and its goal; the ask again in the first. */
export function stepIntroduction(
  state: SessionState,
  step: Step,
  prompt: Prompt,
  theme: Theme,
  columns: number,
): string {
  const width = columns - 1;
  const steps = state.started?.steps ?? [];
  const at = steps.findIndex((each) => each.id === step.id);
  const minutes = steps[at]?.minutes ?? step.minutes;
  const lines = [heading(`${at + 1}/${steps.length} ${step.name}`, `${minutes} min`, theme, width), ""];
  if (at === 0 || steps.length === 1) lines.push(...said(`"${prompt.ask}"`, theme, width), "");
  lines.push(...paragraph(step.goal, width));
  return lines.map((line) => inTheme(line, theme)).join("\n");
}

/** The head of the one page of a blind attempt or an exam: the ask. */
export function pageIntroduction(started: Started, prompt: Prompt, theme: Theme, columns: number): string {
  const width = columns - 1;
  const head = heading(prompt.title, `${started.mode} · ${started.minutes} min`, theme, width);
  return [head, "", ...said(`"${prompt.ask}"`, theme, width)].map((line) => inTheme(line, theme)).join("\n");
}

/** The sentence that moves on from a step. */
export function movingOn(say: string, columns: number): string {
  const rows = paragraph(`To move on, say: "${say}"`, columns - 3, "  ");
  return ["", ...rows, ""].join("\n");
}

/** A name, what belongs to it, and a line to the edge: where a new page begins. */
function heading(name: string, beside: string, theme: Theme, width: number): string {
  const text = cellWidth(`${name} · ${beside}`) <= width ? ` · ${beside}` : "";
  const rest = width - cellWidth(name + text) - 1;
  return (
    theme.strong(theme.accent(name)) +
    theme.faint(`${text}${rest > 2 && theme.rules !== false ? ` ${"─".repeat(rest)}` : ""}`)
  );
}

function stepTable(
  started: Omit<Started, "session" | "definitions">,
  framework: Framework,
  theme: Theme,
  width: number,
): readonly string[] {
  const names = Math.max(...started.steps.map((step) => cellWidth(step.name)));
  const room = Math.min(names, width - 14);
  const rows = started.steps.map((step, at) => {
    const name = padCells(cutCells(step.name, room), room);
    return `  ${String(at + 1).padStart(2)}  ${name}  ${String(step.minutes).padStart(2)} min`;
  });
  return [theme.strong(framework.name), ...rows];
}

/** A warning ("! ...") brings its own mark. */
function bullet(text: string, width: number): readonly string[] {
  const [mark, words] = text.startsWith("! ") ? ["! ", text.slice(2)] : ["* ", text];
  return paragraph(words, width, "  ").map((row, at) => (at === 0 ? mark + row.slice(2) : row));
}
