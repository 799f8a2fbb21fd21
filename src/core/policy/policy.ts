// The policy of an interview: what comes next on /next and as time passes, and which probes the interviewer puts.

import type { Framework } from "../catalog/schema/framework.ts";
import type { Followup, Prompt } from "../catalog/schema/prompt.ts";
import { homeOf } from "../points/step-checklist.ts";
import type { Command } from "../session/command.ts";
import { dueMark, paceAt, paceWords } from "../session/pace.ts";
import { clockAt, linesOf, type SessionState } from "../session/state.ts";
import { plannedStep } from "../session/step-order.ts";
import { clockText } from "../text/duration.ts";
import { pick, seeded } from "../text/seeded.ts";
import { unheard } from "./hints.ts";
import { type Situation, saying, type Turn, together } from "./turn.ts";

const minute = 60_000;

/** An end earlier than this share of the minutes is warned of. */
const earlyShare = 0.2;

/** `/next`: what is still to be said here first, once each; else the next step, or the end. */
export function nextTurn(at: Situation): Turn {
  return (
    nudgeTurn(at) ?? followupTurn(at) ?? earlyEndTurn(at) ?? { commands: [{ type: "next" }], leave: { kind: "moved" } }
  );
}

/** A tick of the running clock, with what is typed and not sent: the end, the exam's interruptions, the marks of pace. */
export function tickTurn(at: Situation, draft: string): Turn {
  const { state, rules, mono } = at;
  const minutes = state.started?.minutes ?? 0;
  if (rules.endsAtTimeUp && clockAt(state, mono) >= minutes * minute) {
    return {
      say: [{ kind: "warning", text: "Time is up." }],
      commands: [{ type: "time-up", draft: draft || state.draft }],
      leave: { kind: "moved" },
    };
  }
  return together(probeTurn(at), paceTurn(at));
}

/** Says once a step that something is missing, and not what; null when there is nothing to say. */
function nudgeTurn({ state, rules, entries, coach }: Situation): Turn | null {
  if (!rules.nudged || state.step === null || state.nudgedSteps.includes(state.step)) return null;
  if (linesOf(state, state.step).length === 0) return null;
  const missing = unheard(entries, coach.heard(state)).length;
  if (missing === 0) return null;
  const points = missing === 1 ? "One core point" : `${missing} core points`;
  const text = `${points} of this step not heard yet. /hint helps, at a cost; /next moves on.`;
  return { commands: [{ type: "nudge", text }], say: [{ kind: "notice", text }] };
}

/** The follow-up put before a step is left in which something was said. */
function followupTurn({ state, rules, definitions }: Situation): Turn | null {
  if (rules.probed !== "before-leaving" || linesOf(state, state.step).length === 0) return null;
  const followup = followupFor(state, definitions.prompt, definitions.framework);
  if (!followup) return null;
  return {
    commands: [{ type: "ask-followup", id: followup.id, ask: followup.ask }],
    say: [
      { kind: "interviewer", text: followup.ask },
      { kind: "notice", text: "Answer it, then /next moves on." },
    ],
  };
}

/** Where `/next` is the end: while a good part of the time is left it is said, once. */
function earlyEndTurn({ state, rules, course, mono }: Situation): Turn | null {
  if (!rules.warnsOfEnd || course.warnedOfEnd) return null;
  const budget = (state.started?.minutes ?? 0) * minute;
  const left = budget - clockAt(state, mono);
  if (left < budget * earlyShare) return null;
  const words = `${clockText(left)} are left. /next once more ends the round.`;
  return { ...saying("notice", words), course: { ...course, warnedOfEnd: true } };
}

function probeTurn({ state, rules, definitions, mono }: Situation): Turn {
  const probe = rules.probed === "by-the-clock" ? examProbe(state, definitions.prompt, mono) : null;
  if (!probe) return {};
  const text = probe.type === "ask-followup" ? probe.ask : probe.say;
  return { commands: [probe], say: [{ kind: "interviewer", text }], rings: true };
}

/** The mark of pace that is due, in words; at 80 per cent with the nudge. */
function paceTurn(at: Situation): Turn {
  const { state, rules, mono } = at;
  const percent = rules.timed ? dueMark(state, mono) : null;
  if (percent === null) return {};
  const what = plannedStep(state)?.name ?? "the session";
  const words = state.step === null ? "" : `; ${paceWords(paceAt(state, mono))}`;
  const marked: Turn = {
    commands: [{ type: "mark-pace", step: state.step, percent }],
    ...(percent === 100
      ? saying("warning", `The minutes of ${what} are used up${words}. Finish the thought; /next moves on.`)
      : saying("notice", `${percent === 50 ? "Half" : "80 %"} of the minutes of ${what} are gone${words}.`)),
    ...(percent === 50 ? {} : { rings: true, flashes: !rules.typed }),
  };
  return together(marked, (percent === 80 && nudgeTurn(at)) || {});
}

/** The follow-up put before a step is left: one a step, by seed, of the stages at home there. Null when there is none or it was put. */
function followupFor(state: SessionState, prompt: Prompt, framework: Framework): Followup | null {
  const here = state.step;
  if (!here || !state.started || state.probes.some((probe) => probe.step === here)) return null;
  const fitting = prompt.followups.filter((followup) => homeOf(followup.stage, framework)?.id === here);
  return pick(fitting, state.started.seed, `followup:${here}`) ?? null;
}

/** When an exam interrupts, as shares of its minutes: two follow-ups and, between them, one twist. */
const examShares = [0.3, 0.55, 0.78] as const;

type ProbeCommand = Extract<Command, { readonly type: "ask-followup" | "throw-twist" }>;

/** What the interviewer of an exam says now, or null. Which, is decided by the seed; when, by the clock. */
function examProbe(state: SessionState, prompt: Prompt, mono: number): ProbeCommand | null {
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
