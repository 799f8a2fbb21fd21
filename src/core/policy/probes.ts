// The interviewer's probes: which follow-up is put before a step is left, and when an exam interrupts.
import type { Framework } from "../catalog/schema/framework.ts";
import type { Followup, Prompt } from "../catalog/schema/prompt.ts";
import { homeOf } from "../points/step-checklist.ts";
import type { Command } from "../session/command.ts";
import { clockAt, type SessionState } from "../session/state.ts";
import { pick, seeded } from "../text/seeded.ts";

/** The follow-up put before a step is left: one a step, by seed, of the stages at home there. Null when there is none or it was put. */
export function followupFor(state: SessionState, prompt: Prompt, framework: Framework): Followup | null {
  const here = state.step;
  if (!here || !state.started || state.probes.some((probe) => probe.step === here)) return null;
  const fitting = prompt.followups.filter((followup) => homeOf(followup.stage, framework)?.id === here);
  return pick(fitting, state.started.seed, `followup:${here}`) ?? null;
}

/** When an exam interrupts, as shares of its minutes: two follow-ups and, between them, one twist. */
const examShares = [0.3, 0.55, 0.78] as const;

type ProbeCommand = Extract<Command, { readonly type: "ask-followup" | "throw-twist" }>;

/** What the interviewer of an exam says now, or null. Which, is decided by the seed; when, by the clock. */
export function examProbe(state: SessionState, prompt: Prompt, mono: number): ProbeCommand | null {
  const started = state.started;
  if (!started || state.phase !== "running") return null;
  const due = examShares[state.probes.length];
  if (due === undefined || clockAt(state, mono) < due * started.minutes * 60_000) return null;
  if (state.probes.length === 1) {
    const twist = pick(prompt.twists, started.seed, "twist");
    if (twist) return { type: "throw-twist", id: twist.id, say: twist.say };
  }
  const asked = new Set(state.probes.map((probe) => probe.id));
  const [followup] = prompt.followups
    .filter((each) => !asked.has(each.id))
    .toSorted((a, b) => seeded(started.seed, a.id) - seeded(started.seed, b.id));
  return followup ? { type: "ask-followup", id: followup.id, ask: followup.ask } : null;
}
