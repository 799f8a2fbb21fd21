// The answer in a transcript, in the order in which it was spoken and interrupted.
import type { KeptLine, SessionState } from "../../session/state.ts";
import { clockText } from "../../text/duration.ts";
import { escapeInline } from "../markdown/escape.ts";
import { fence } from "../markdown/fence.ts";
import { figure } from "../wording/figure.ts";
import type { SessionView } from "./session-view.ts";

/** Something that happened between two lines: `after` how many of them. */
interface Turn {
  readonly after: number;
  readonly block: string;
}

/**
 * What was said, verbatim, in fences, with what the interviewer said and the help that was taken at their place.
 * `step` null: the one page of blind and exam mode.
 */
export function answerBlocks(view: SessionView, lines: readonly KeptLine[], step: string | null): readonly string[] {
  const turns = turnsOf(view, step);
  const blocks: string[] = [];
  let from = 0;
  for (const turn of turns) {
    const upTo = Math.min(Math.max(turn.after, from), lines.length);
    blocks.push(...lineBlocks(lines.slice(from, upTo)), turn.block);
    from = upTo;
  }
  return [...blocks, ...lineBlocks(lines.slice(from))];
}

/** Runs of lines and of sketched lines, each in a fence of its own. */
function lineBlocks(lines: readonly KeptLine[]): readonly string[] {
  const blocks: string[] = [];
  let run: KeptLine[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    if (run[0]?.source === "sketched") blocks.push("Sketch:");
    blocks.push(fence(run.map((line) => line.text)));
    run = [];
  };
  for (const line of lines) {
    if (run.length > 0 && (line.source === "sketched") !== (run[0]?.source === "sketched")) close();
    run.push(line);
  }
  close();
  return blocks;
}

function turnsOf(view: SessionView, step: string | null): readonly Turn[] {
  const { state, started } = view;
  const here = (each: { readonly step: string | null }) => step === null || each.step === step;
  const at = (clock: number) => (started.timed && !started.sheet ? `${clockText(clock)} ` : "");
  const asker = started.interviewer === "human" ? "Asked about" : "You asked";
  const questions = state.questions.filter(here).map((each) => ({
    after: each.after,
    clock: each.clock,
    block: `**${at(each.clock)}${asker}:** ${escapeInline(each.question)}\n\n**Interviewer:** ${escapeInline(each.answer)}`,
  }));
  const probes = state.probes.filter(here).map((each) => ({
    after: each.after,
    clock: each.clock,
    block: `**${at(each.clock)}${each.kind === "twist" ? "Twist" : "Follow-up"}:** ${escapeInline(each.text)}`,
  }));
  const notes = state.notes.filter(here).map((each) => ({
    after: 0,
    clock: each.clock,
    block: `**${at(each.clock)}Note:** ${escapeInline(each.text)}`,
  }));
  const asked = [...questions, ...probes, ...notes].sort((a, b) => a.after - b.after || a.clock - b.clock);
  return [...asked, ...helpTurns(view, state, step)].sort((a, b) => a.after - b.after);
}

function helpTurns(view: SessionView, state: SessionState, step: string | null): readonly Turn[] {
  const worth = view.definitions.rubric.verdicts.helped;
  const rungs = { 1: worth.rung1, 2: worth.rung2, 3: worth.rung3 };
  const kinds = { 1: "a question", 2: "the name", 3: "a sample sentence" };
  const hints = state.hints
    .filter((hint) => step === null || hint.step === step)
    .map((hint): Turn => {
      const cost = `what it names counts ${figure(rungs[hint.rung], 2)} from here`;
      const label = `Hint ${hint.rung} of 3, ${kinds[hint.rung]}; ${cost}`;
      return { after: hint.after, block: `**${label}:** ${escapeInline(hint.text)}` };
    });
  const shown = state.shown
    .filter((each) => step === null || each.step === step)
    .map((each): Turn => {
      const block = `**Checklist shown:** what it lists counts ${figure(worth.shown, 2)} from here.`;
      return { after: each.after, block };
    });
  return [...hints, ...shown];
}
