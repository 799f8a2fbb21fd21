// How a filled-in score sheet becomes a session like any other: the events its journal gets.
import { listenPoints } from "../interview/listen-points.ts";
import { homeOf } from "../points/step-checklist.ts";
import type { InterviewPlan } from "../render/interviewer/score-sheet-rows.ts";
import type { EventBody } from "../session/events.ts";
import type { FilledSheet } from "./score-sheet.ts";

/** An event and the milliseconds on the session's clock it happened at. */
export interface SheetEvent {
  readonly clock: number;
  readonly body: EventBody;
}

/**
 * A filled-in sheet as the events of a session, from the start of its clock to its end. A sheet tells in which step a thing
 * belongs, not when it was said, so each stands at the beginning of its step; where the step was never opened, in the last one
 * that was.
 */
export function sheetEvents(sheet: FilledSheet, plan: InterviewPlan): readonly SheetEvent[] {
  const { definitions, level, steps } = plan;
  const { framework, prompt } = definitions;
  const ended = sheet.ended ?? steps.map(({ id }) => ({ step: id, minute: 0 }));
  const opened = ended.flatMap(({ step, minute }) => (minute === null ? [] : { step, minute }));
  const order = steps.map(({ id }) => id);
  const stepFor = (home: string | undefined) => {
    const wanted = order.indexOf(home ?? "");
    const at = opened.findLast(({ step }) => order.indexOf(step) <= wanted);
    return (at ?? opened[0])?.step;
  };
  const points = new Map(listenPoints(definitions, level).map((point) => [`${point.subject}:${point.id}`, point]));
  const placed: { readonly step: string | undefined; readonly body: EventBody }[] = [];
  for (const id of sheet.facts) {
    const fact = prompt.facts.find((each) => each.id === id);
    const body: EventBody = {
      type: "question-asked",
      question: fact?.topic ?? id,
      fact: id,
      answer: fact?.answer ?? "",
    };
    placed.push({ step: stepFor(homeOf("scope", framework)?.id), body });
  }
  for (const { kind, id } of sheet.probes) {
    const followup = prompt.followups.find((each) => each.id === id);
    const twist = prompt.twists.find((each) => each.id === id);
    const stage = kind === "twist" ? twist?.after : followup?.stage;
    const body: EventBody =
      kind === "twist"
        ? { type: "twist-thrown", id, say: twist?.say ?? id }
        : { type: "followup-asked", id, ask: followup?.ask ?? id };
    placed.push({ step: stepFor(stage && homeOf(stage, framework)?.id), body });
  }
  for (const { subject, id, verdict } of sheet.marks) {
    const stage = points.get(`${subject}:${id}`)?.stage;
    placed.push({
      step: stepFor(stage && homeOf(stage, framework)?.id),
      body: { type: "item-marked", subject, id, verdict },
    });
  }
  const last = opened.at(-1)?.step;
  for (const id of sheet.pitfalls) {
    placed.push({ step: last, body: { type: "item-marked", subject: "pitfall", id, verdict: "said" } });
  }
  const verdict = sheet.verdict === null ? [] : [`Verdict of the interviewer: ${sheet.verdict}.`];
  for (const text of [...verdict, ...sheet.notes]) placed.push({ step: last, body: { type: "note-taken", text } });

  const events: SheetEvent[] = [{ clock: 0, body: { type: "clock-started" } }];
  let clock = 0;
  for (const { step, minute } of opened) {
    events.push({ clock, body: { type: "step-entered", step } });
    for (const { body } of placed.filter((each) => each.step === step)) events.push({ clock, body });
    clock = minute * 60_000;
    events.push({ clock, body: { type: "step-closed", step } });
  }
  return [...events, { clock, body: { type: "clock-stopped", cause: "done" } }];
}
