import { paceWords } from "../../core/render/session-header.ts";
import type { Command } from "../../core/session/decide.ts";
import { examProbe } from "../../core/session/interviewer.ts";
import { dueMark, paceAt } from "../../core/session/pace.ts";
import { clockAt } from "../../core/session/state.ts";
import { clockText } from "../../core/text/duration.ts";
import type { Input } from "../../ports.ts";
import { currentStep, type SessionContext, say } from "./context.ts";

type Passing = Extract<Input, { type: "tick" | "suspended" | "continued" }>;

/** How often the clock is written down while nothing else is: so much thinking time a crash may cost. */
const heartbeat = 30_000;

/**
 * What the passing of time does while an answer is open: marks of pace, the exam's interruptions, gaps in which the program
 * stood still. The function it returns gives the command that ends an exam when its minutes are over, else null.
 */
export function watchTime(context: SessionContext, nudge: () => void): (input: Passing) => Command | null {
  const { record, definitions, ports } = context;
  const { clock, terminal } = ports;
  const started = record.state().started;
  let lastTick = clock.moment().mono;
  let lastWritten = lastTick;
  let suspendedAt: number | null = null;

  const noteGap = (ms: number, cause: "stopped" | "suspended"): void => {
    record.record({ type: "gap-noticed", ms, cause });
    if (ms < 1000) return;
    say(context, "notice", `The program stood still for ${clockText(ms)}. That is not counted as thinking time.`);
  };
  const ring = (): void => {
    if (context.bell) terminal.ring();
  };
  const markPace = (mono: number): void => {
    const state = record.state();
    const percent = dueMark(state, mono);
    if (percent === null || !started?.timed) return;
    record.record({ type: "pace-marked", step: state.step, percent });
    const what = currentStep(context)?.name ?? "the session";
    const words = state.step === null ? "" : `; ${paceWords(paceAt(state, mono))}`;
    if (percent === 100)
      say(context, "warning", `The minutes of ${what} are used up${words}. Finish the thought; /next moves on.`);
    else say(context, "notice", `${percent === 50 ? "Half" : "80 %"} of the minutes of ${what} are gone${words}.`);
    if (percent !== 50) ring();
    if (percent !== 50 && started.aloud) terminal.flash();
    if (percent === 80 && started.mode === "guided") nudge();
  };
  const probe = (mono: number): void => {
    const due = examProbe(record.state(), definitions.prompt, mono);
    if (due?.type !== "followup-asked" && due?.type !== "twist-thrown") return;
    record.record(due);
    say(context, "interviewer", due.type === "followup-asked" ? due.ask : due.say);
    ring();
  };
  const tick = (mono: number, typed: string): Command | null => {
    const passed = mono - lastTick;
    lastTick = mono;
    if (record.state().phase !== "running" || suspendedAt !== null) return null;
    if (passed > clock.longestTick) noteGap(Math.round(passed - 1000), "stopped");
    if (mono - lastWritten > heartbeat) {
      lastWritten = mono;
      record.record({ type: "clock-ticked" });
    }
    const state = record.state();
    if (started?.mode === "exam") {
      const isOver = clockAt(state, mono) >= started.minutes * 60_000;
      if (isOver) return { type: "time-up", draft: typed || state.draft };
      probe(mono);
    }
    markPace(mono);
    return null;
  };

  return (input) => {
    const { mono } = clock.moment();
    if (input.type === "tick") return tick(mono, input.text);
    if (input.type === "suspended") suspendedAt = mono;
    else if (suspendedAt !== null) {
      if (mono > suspendedAt) noteGap(mono - suspendedAt, "suspended");
      suspendedAt = null;
      lastTick = mono;
    }
    return null;
  };
}
