import { paceWords } from "../../../core/render/session/session-header.ts";
import type { Command } from "../../../core/session/decider.ts";
import { dueMark, paceAt } from "../../../core/session/pace.ts";
import { examProbe } from "../../../core/session/probes.ts";
import { clockAt } from "../../../core/session/state.ts";
import { currentStep, type SessionContext, say } from "../context.ts";
import { type Passing, watchClock } from "./watch-clock.ts";

/**
 * What the passing of time does while an answer is open: marks of pace, the exam's interruptions, gaps in which the program
 * stood still. The function it returns gives the command that ends an exam when its minutes are over, else null.
 */
export function watchTime(context: SessionContext, nudge: () => void): (input: Passing) => Command | null {
  const { record, definitions, ports } = context;
  const { terminal } = ports;
  const started = record.state().started;
  const clockTick = watchClock(context);

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
  return (input) => {
    const mono = clockTick(input);
    if (mono === null || input.type !== "tick") return null;
    const state = record.state();
    if (started?.mode === "exam") {
      const isOver = clockAt(state, mono) >= started.minutes * 60_000;
      if (isOver) return { type: "time-up", draft: input.text || state.draft };
      probe(mono);
    }
    markPace(mono);
    return null;
  };
}
