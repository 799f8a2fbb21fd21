// Time by stage in modes without steps, worked out afterwards from when each line was kept.
import type { Stage } from "../catalog/schema/vocabulary.ts";
import type { SessionState } from "./state.ts";

/**
 * Milliseconds by stage where no step was entered (blind, exam): what passed before a line was kept belongs to that line's
 * stage; a line without a stage belongs to the stage before it. Empty until the lines were judged.
 */
export function stageClock(state: SessionState): Readonly<Partial<Record<Stage, number>>> {
  const stages = state.judged?.stages ?? [];
  const spent: Partial<Record<Stage, number>> = {};
  let before = 0;
  let current: Stage | null = stages.find((stage) => stage !== null) ?? null;
  state.lines.forEach((line, index) => {
    current = stages[index] ?? current;
    if (current) spent[current] = (spent[current] ?? 0) + Math.max(0, line.clock - before);
    before = Math.max(before, line.clock);
  });
  return spent;
}
