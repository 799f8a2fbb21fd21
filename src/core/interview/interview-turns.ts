// What an interviewer's keys and the passing of time come to in an interview that a person holds.
import type { Prompt } from "../catalog/schema/prompt.ts";
import { saying, type Turn, together } from "../policy/turn.ts";
import { dueMark, paceAt, paceWords } from "../session/pace.ts";
import { clockAt, type Mark, type SessionState } from "../session/state.ts";
import { nextStep, plannedStep } from "../session/step-order.ts";
import type { InterviewCue, InterviewSchedule } from "./interview-schedule.ts";

/** The next mark of something heard: said, helped, open again; a pitfall is heard or open. `told`: its words, where no box shows it. */
export function markTurn(
  state: SessionState,
  { subject, id }: Pick<Mark, "subject" | "id">,
  told: string | null,
): Turn {
  const before = state.marks.find((mark) => mark.subject === subject && mark.id === id)?.verdict;
  const twice = subject === "pitfall" ? "open" : "helped";
  const verdict = before === "helped" ? "open" : before === "said" ? twice : "said";
  const say = told === null ? {} : saying("notice", `${verdict}: ${told}`);
  return { commands: [{ type: "mark", subject, id, verdict }], ...say };
}

/** A fact that was asked for, to be read out. */
export function factTurn({ facts }: Prompt, id: string): Turn {
  const fact = facts.find((each) => each.id === id);
  if (!fact) return {};
  return {
    commands: [{ type: "ask-question", question: fact.topic, fact: id, answer: fact.answer }],
    ...saying("interviewer", fact.answer),
  };
}

/** A follow-up of the schedule, to be asked now. */
export function interviewFollowupTurn(schedule: InterviewSchedule, id: string): Turn {
  const cue = schedule.steps.flatMap((step) => step.cues).find((each) => each.id === id);
  return cue ? { commands: [{ type: "ask-followup", id, ask: cue.words }], say: cueWords(cue) } : {};
}

/** The first twist that was not thrown. */
export function twistTurn(state: SessionState, { twist, reserve }: InterviewSchedule): Turn {
  const thrown = new Set(state.probes.map(({ id }) => id));
  const next = [twist, ...reserve].find((each) => each && !thrown.has(each.id));
  if (!next) return saying("warning", "There is no twist left.");
  return { commands: [{ type: "throw-twist", id: next.id, say: next.words }], say: cueWords(next) };
}

/** The next step; after the last one the end is asked for once more. */
export function interviewNextTurn(state: SessionState, asksToEnd: boolean): Turn {
  if (nextStep(state) !== null || asksToEnd) return { commands: [{ type: "next" }], leave: { kind: "moved" } };
  return saying("notice", "This was the last step. n again stops the clock; then you can still put marks right.");
}

/** The candidate went to another step; without a reason the change is kept, and counts as what it is. */
export function followTurn(state: SessionState, step: string | null, reason: string): Turn {
  if (step === null || step === state.step) return saying("warning", "Show the list of the step they went to first.");
  const command = reason === "" ? ({ type: "follow", step } as const) : ({ type: "go", step, reason } as const);
  return { commands: [command], leave: { kind: "moved" } };
}

/** The clock stopped, or started again. */
export function pauseTurn({ phase }: SessionState): Turn {
  if (phase === "paused") return { commands: [{ type: "continue" }], ...saying("notice", "The clock runs again.") };
  return { commands: [{ type: "pause" }], ...saying("notice", "The clock stands; p starts it again.") };
}

/** Whole minutes on the session's clock. */
export function minuteAt(state: SessionState, mono: number): number {
  return Math.floor(clockAt(state, mono) / 60_000);
}

/** A tick of the running clock: what came due since the minute `told`, and the marks of pace. */
export function interviewTickTurn(state: SessionState, schedule: InterviewSchedule, told: number, mono: number): Turn {
  const minute = minuteAt(state, mono);
  const due = [...schedule.steps.flatMap((step) => step.cues), ...(schedule.twist ? [schedule.twist] : [])].filter(
    (cue) => cue.minute > told && cue.minute <= minute && !state.probes.some(({ id }) => id === cue.id),
  );
  const said = due.map(({ kind, words }) =>
    saying("notice", `${kind === "twist" ? "The twist is due (t)" : "A follow-up is due (u)"}: ${words}`),
  );
  return together(...said, interviewPaceTurn(state, mono));
}

function interviewPaceTurn(state: SessionState, mono: number): Turn {
  const percent = dueMark(state, mono);
  if (percent === null) return {};
  const commands = [{ type: "mark-pace", step: state.step, percent } as const];
  if (percent === 50) return { commands };
  const share = percent === 80 ? "80 %" : "All";
  const words = `${share} of the minutes of ${plannedStep(state)?.name ?? "this step"} are gone; ${paceWords(paceAt(state, mono))}.`;
  return { commands, ...saying("notice", words), rings: true };
}

function cueWords({ words, listenFor }: InterviewCue): NonNullable<Turn["say"]> {
  return [
    { kind: "interviewer", text: words },
    { kind: "notice", text: ["Listen for:", ...listenFor.map((line) => `- ${line}`)].join("\n") },
  ];
}
