import { sessionHeader } from "../core/render/session-header.ts";
import { paceAt } from "../core/session/pace.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { storedSessions } from "./session/history.ts";

export interface StatusOptions {
  readonly json: boolean;
}

/**
 * The running session in one line, for a second pane or a status bar; nothing and exit code 1 when none runs. Another
 * process holds it, so its clock is told from the wall: what passed since its last event.
 */
export function status(ports: Ports, options: StatusOptions): CommandResult {
  const running = storedSessions(ports).findLast(
    ({ read, state }) => read.owner !== null && state.phase !== "finished",
  );
  if (!running)
    return options.json ? { stdout: `${JSON.stringify({ running: false })}\n`, exitCode: 1 } : { exitCode: 1 };
  const { state, read, started } = running;
  const since = Math.max(0, Date.parse(ports.clock.moment().at) - Date.parse(state.lastAt ?? ports.clock.moment().at));
  const mono = (state.lastMono ?? 0) + since;
  const pace = paceAt(state, mono);
  if (options.json) {
    const left = { step: pace.stepBudget - pace.inStep, total: pace.totalBudget - pace.total };
    const value = {
      running: true,
      session: read.session,
      prompt: started.prompt,
      phase: state.phase,
      step: state.step,
      leftMs: left,
      behindMs: pace.behind,
    };
    return { stdout: `${JSON.stringify(value)}\n`, exitCode: 0 };
  }
  const plain = {
    ...ports.terminal.theme,
    strong: same,
    faint: same,
    good: same,
    warning: same,
    bad: same,
    accent: same,
  };
  return { stdout: `${sessionHeader(state, pace, plain, 200).join(" · ")}\n`, exitCode: 0 };
}

function same(text: string): string {
  return text;
}
