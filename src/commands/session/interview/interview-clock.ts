// The passing of time while an interviewer's console or note is open.
import { interviewSchedule } from "../../../core/interview/interview-schedule.ts";
import { interviewTickTurn, minuteAt } from "../../../core/interview/interview-turns.ts";
import { carryOut } from "../carry-out.ts";
import type { SessionContext } from "../context.ts";
import { type Passing, watchClock } from "../live/watch-clock.ts";

/** What the passing of time does: gaps, pace, and what the interviewer should say about now. */
export function watchInterview(context: SessionContext): (input: Passing) => void {
  const { ports, record, definitions } = context;
  const planned = record.state().started?.steps ?? [];
  const schedule = interviewSchedule(definitions.framework, definitions.prompt, planned);
  const passClock = watchClock(context);
  let told = minuteAt(record.state(), ports.clock.moment().mono);
  return (input) => {
    const mono = passClock(input);
    if (mono === null) return;
    carryOut(context, interviewTickTurn(record.state(), schedule, told, mono));
    told = Math.max(told, minuteAt(record.state(), mono));
  };
}
