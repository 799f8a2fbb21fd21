// Where a session's thinking time went, by stage, so that attempts under different frameworks can be compared.
import { stages } from "../catalog/schema/terms.ts";
import type { Stage } from "../catalog/schema/vocabulary.ts";
import { rulesOf } from "../session/mode.ts";
import { stageClock } from "../session/stage-clock.ts";
import type { SessionState } from "../session/state.ts";

/** Milliseconds of thinking time by stage, in the stages' order. */
export type StageTime = readonly { readonly stage: Stage; readonly ms: number }[];

/**
 * Null when it was not timed.
 * By steps: a step's time is its stage's; where it serves several, what passed before a line was kept is that line's
 * stage's, and the rest is the step's first. On one page the lines' times tell.
 */
export function minutesByStage(state: SessionState): StageTime | null {
  const { started } = state;
  if (!started?.timed) return null;
  const spent = rulesOf(started).steps ? bySteps(state) : stageClock(state);
  return stages.flatMap((stage) => (spent[stage] === undefined ? [] : { stage, ms: spent[stage] }));
}

function bySteps(state: SessionState): Readonly<Partial<Record<Stage, number>>> {
  const spent: Partial<Record<Stage, number>> = {};
  const add = (stage: Stage, ms: number) => {
    spent[stage] = (spent[stage] ?? 0) + ms;
  };
  for (const step of state.started?.steps ?? []) {
    const elapsed = state.elapsedByStep[step.id];
    const [first] = step.stages;
    if (elapsed === undefined || !first) continue;
    let left = elapsed;
    for (const { stage, ms } of step.stages.length > 1 ? told(state, step.id) : []) {
      if (!step.stages.includes(stage)) continue;
      const share = Math.min(left, ms);
      add(stage, share);
      left -= share;
    }
    add(first, left);
  }
  return spent;
}

/** What passed before each line of a step was kept, since the line before it or another step's, with the line's stage. */
function told(state: SessionState, step: string): StageTime {
  let before = 0;
  return state.lines.flatMap((line, place) => {
    const ms = Math.max(0, line.clock - before);
    before = Math.max(before, line.clock);
    const stage = state.judged?.stages?.[place];
    return line.step === step && stage ? { stage, ms } : [];
  });
}
