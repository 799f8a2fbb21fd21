// The first part of a transcript: what was held, what came of it, and the one thing to fix.
import { clockText } from "../../text/duration.ts";
import { localTime } from "../../text/local-time.ts";
import { escapeHeading, escapeInline, escapePhrase } from "../markdown/escape.ts";
import { frontMatter } from "../markdown/front-matter.ts";
import { counted, figure } from "../wording/figure.ts";
import { ownVerdictText } from "../wording/own-verdict.ts";
import { stageNames } from "../wording/stage-names.ts";
import { untimedWords } from "../wording/untimed.ts";
import { isTicked, retryCommandLine, type SessionView } from "./session-view.ts";

/** Front matter, heading, what was practised, and the result in one paragraph. */
export function headBlocks(view: SessionView): readonly string[] {
  const { started, definitions } = view;
  return [
    frontBlock(view),
    `# ${escapeHeading(started.title)}`,
    `> ${escapeInline(definitions.prompt.ask)}`,
    settingText(view),
    resultText(view),
  ];
}

/** The one thing to mend first, with its sentence and the command to try again. */
export function fixBlocks(view: SessionView): readonly string[] {
  const fix = view.scorecard?.topFix;
  if (!fix) return [];
  const retry = retryCommandLine(view);
  return [
    "## One thing to fix first",
    `**${escapePhrase(fix.name)}** (${stageNames[fix.stage]})${gainText(view, fix.gain)}. Say:`,
    `> ${escapeInline(fix.sample)}`,
    ...(retry ? [`Try that step again: \`${retry}\``] : []),
  ];
}

function gainText(view: SessionView, points: number): string {
  if (view.scorecard?.outcome.kind !== "scored") return "";
  return points > 0 ? ` would have brought ${counted(points, "point")}` : " would have lifted a cap off the band";
}

/** The front matter: no `title`, since the heading is one. */
function frontBlock(view: SessionView): string {
  const { state, started, scorecard, definitions } = view;
  const outcome = scorecard?.outcome;
  return frontMatter({
    date: startedText(view)?.replace(" ", "T"),
    mlsd_session: started.session,
    prompt: started.prompt,
    prompt_title: started.title,
    framework: started.framework,
    mode: started.mode,
    level: started.level,
    drill: started.drill,
    retry_of: started.retry_of,
    interviewer: started.interviewer,
    aloud: started.aloud,
    minutes: started.minutes,
    elapsed_min: started.timed ? Math.round(state.elapsed / 6000) / 10 : undefined,
    score: outcome?.kind === "scored" ? Math.round(outcome.score * 10) / 10 : undefined,
    band:
      outcome?.kind === "scored"
        ? outcome.band
        : outcome?.kind === "not-enough-evidence"
          ? "not enough evidence"
          : undefined,
    ticked: outcome?.kind === "ticked" ? outcome.ticked : undefined,
    ticked_of: outcome?.kind === "ticked" ? outcome.of : undefined,
    own_verdict: state.ownVerdict ?? undefined,
    completed: view.complete,
    coach: state.judged?.coach,
    program: started.program,
    tags: ["mlsd", ...definitions.prompt.tags.map((tag) => `mlsd/${tag}`)],
  });
}

function settingText(view: SessionView): string {
  const { started, definitions } = view;
  const drill = started.drill ? `one step (${started.drill})` : null;
  const parts = [
    escapePhrase(definitions.framework.name),
    drill,
    started.mode,
    started.interviewer ? "with an interviewer" : started.aloud ? "aloud" : null,
    `level ${started.level}`,
    `${started.minutes} min`,
    startedText(view)?.slice(0, 16) ?? null,
    `session \`${started.session.replaceAll("`", "'")}\``,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function resultText(view: SessionView): string {
  const unfinished = view.complete ? null : unfinishedText(view);
  return [unfinished, outcomeText(view), verdictText(view), timeText(view)].filter((part) => part !== null).join(" ");
}

/** When it began, by the clock of the place: "2026-11-20 09:30:00". */
function startedText(view: SessionView): string | undefined {
  const at = view.state.startedAt ?? "";
  return Number.isNaN(Date.parse(at)) ? undefined : localTime(at, view.started.offset).slice(0, 19).replace("T", " ");
}

function unfinishedText(view: SessionView): string {
  const { state, started } = view;
  const name = started.steps.find((step) => step.id === state.step)?.name;
  const where = name ? ` in ${escapePhrase(name)}` : "";
  const left = started.timed ? ` at ${clockText(state.elapsed)}${where}` : where;
  const resume = view.over ? "" : ` Go on with \`mlsd resume ${started.session}\`.`;
  return `**Unfinished**, left${left || " before the end"}.${resume}`;
}

function outcomeText(view: SessionView): string {
  const outcome = view.scorecard?.outcome;
  if (!view.state.judged || !outcome) return "**Not scored**: the items were not marked.";
  switch (outcome.kind) {
    case "scored":
      return `**${capital(outcome.band)}**, ${figure(outcome.score)} of 100 at level ${view.scorecard?.level}.`;
    case "not-enough-evidence":
      return `**Not enough evidence** for a band: ${escapePhrase(outcome.why)}.`;
    case "ticked":
      return `**${outcome.ticked} of ${outcome.of} ticked**, no band. ${tickedText(view)}`;
    default:
      outcome satisfies never;
      return "";
  }
}

/** Who marked, where it was not the coach. */
function tickedText(view: SessionView): string {
  if (!isTicked(view)) return "The interviewer marked the items.";
  const record = view.started.aloud
    ? " If you recorded yourself, `mlsd grade FILE` reads the recording's subtitles."
    : "";
  return `The candidate ticked the items after the last step, with the clock stopped; no words prove them.${record}`;
}

function verdictText(view: SessionView): string | null {
  const own = view.state.ownVerdict;
  if (!own) return null;
  const outcome = view.scorecard?.outcome;
  return ownVerdictText(own, outcome?.kind === "scored" ? outcome.band : null);
}

function timeText(view: SessionView): string | null {
  if (!view.started.timed) return untimedWords(view.started);
  if (!view.complete) return null;
  const ended = view.state.stopCause === "time-up" ? "; the time was up" : "";
  return `Time: ${clockText(view.state.elapsed)} of ${clockText(view.started.minutes * 60_000)}${ended}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
