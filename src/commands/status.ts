// `mlsd status`: the running session in one line, for a second pane or a status bar.
import { sessionHeader } from "../core/render/session/session-header.ts";
import { plainTheme } from "../core/render/terminal/theme.ts";
import { paceAt } from "../core/session/pace.ts";
import type { CommandResult, Ports } from "../ports.ts";
import { runningSession } from "./history/stored-sessions.ts";

export interface StatusOptions {
  readonly json: boolean;
  readonly watch: boolean;
}

/**
 * Nothing on standard output and exit code 1 when none runs. Another process holds the session, so its clock is told
 * from the wall: what passed since its last event. With `watch` the line is printed each second, anew on a terminal,
 * until the session ends.
 */
export async function status(ports: Ports, options: StatusOptions): Promise<CommandResult> {
  const { terminal, clock } = ports;
  if (!options.watch) {
    const line = statusLine(ports, options.json);
    if (line !== null) return { stdout: `${line}\n`, exitCode: 0 };
    if (options.json) return { stdout: '{"running":false}\n', exitCode: 1 };
    terminal.warn(noneRuns);
    return { exitCode: 1 };
  }
  let seen = false;
  for (let line = statusLine(ports, options.json); line !== null; line = statusLine(ports, options.json)) {
    terminal.replace(line);
    seen = true;
    await clock.sleep(1000);
  }
  if (!seen) terminal.warn(noneRuns);
  return { exitCode: seen ? 0 : 1 };
}

const noneRuns = "No session is running. mlsd practice starts one.";

function statusLine(ports: Ports, json: boolean): string | null {
  const running = runningSession(ports);
  if (!running) return null;
  const { state, read, started } = running;
  const now = ports.clock.moment().at;
  const mono = (state.lastMono ?? 0) + Math.max(0, Date.parse(now) - Date.parse(state.lastAt ?? now));
  const pace = paceAt(state, mono);
  if (!json) return sessionHeader(state, pace, plainTheme, 200).join(" · ");
  const leftMs = { step: pace.stepBudget - pace.inStep, total: pace.totalBudget - pace.total };
  const { prompt } = started;
  return JSON.stringify({
    running: true,
    session: read.session,
    prompt,
    phase: state.phase,
    step: state.step,
    leftMs,
    behindMs: pace.behind,
  });
}
