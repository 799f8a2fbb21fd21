// `mlsd compare`: two judged sessions side by side: minutes and what was heard by stage, and what changed.
import { MlsdError } from "../core/error.ts";
import { comparisonJson, renderComparison } from "../core/render/result/comparison-screen.ts";
import { attemptOf, type ComparedAttempt, compareAttempts } from "../core/score/comparison.ts";
import { fold } from "../core/session/fold.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { definitionsOfSession } from "./history/definitions-of-session.ts";

export interface CompareOptions {
  readonly json?: boolean;
}

/** Throws `MlsdError("usage")` for a session that has not been judged. */
export function compare(ports: Ports, first: string, second: string, options: CompareOptions): CommandResult {
  const comparison = compareAttempts(attempt(ports, first), attempt(ports, second));
  const { theme } = ports.terminal;
  return {
    stdout: options.json ? comparisonJson(comparison) : renderComparison(comparison, theme, ports.terminal.columns()),
    exitCode: 0,
  };
}

function attempt(ports: Ports, name: string): ComparedAttempt {
  const { session, events } = ports.journals.read(name);
  const state = fold(events);
  const held = state.started ? attemptOf(session, state, definitionsOfSession(ports, state.started)) : null;
  if (held) return held;
  const finish =
    state.phase === "finished" ? "It ended before it was judged." : `Finish it first: mlsd resume ${session}`;
  throw new MlsdError("usage", `The session ${session} has not been judged.`, finish);
}
