// `mlsd interviewer --import`: a filled-in score sheet becomes a session of its own: journal, scorecard, transcript.
import { decodeText } from "../../core/coach/reading/answer-document.ts";
import { MlsdError } from "../../core/error.ts";
import { type FilledSheet, readSheet, sheetSettings } from "../../core/import/score-sheet.ts";
import { sheetEvents } from "../../core/import/score-sheet-events.ts";
import { SheetFault } from "../../core/import/score-sheet-line.ts";
import { judgeMarks } from "../../core/interview/listen-points.ts";
import type { InterviewPlan } from "../../core/render/interviewer/score-sheet-rows.ts";
import { sanitise, sanitiseLine } from "../../core/text/sanitise.ts";
import type { Clock, CommandResult, Ports } from "../../ports.ts";
import { storedSessions } from "../history/stored-sessions.ts";
import { writeResult } from "../session/end/conclude.ts";
import { planSession } from "../session/start/plan.ts";
import { prepareSession } from "../session/start/prepare.ts";
import { checkOut } from "../session/transcript-place.ts";
import { planInterview } from "./plan-interview.ts";

export interface ImportOptions {
  readonly out?: string | undefined;
  readonly force: boolean;
}

/** Throws `MlsdError("failed")` with the line for a sheet that cannot be read, and stores nothing then. */
export async function importSheet(ports: Ports, path: string, options: ImportOptions): Promise<CommandResult> {
  const outcome = checkOut(ports, options.out, options.force);
  const name = sanitiseLine(path);
  const { plan, sheet } = read(ports, name, sanitise(decodeText(name, ports.files.read(path))));
  refuseSecond(ports, name, plan, sheet, options.force);

  const { definitions, level, minutes } = plan;
  const { prompt, framework } = definitions;
  const request = { prompt: prompt.id, framework: framework.id, level, minutes: String(minutes), mode: "guided" };
  const planned = planSession(ports, { ...request, aloud: false, bell: false });
  const events = sheetEvents(sheet, plan);
  const elapsed = events.at(-1)?.clock ?? 0;
  const clock = heldClock(ports.clock, sheet.date, elapsed);
  const started = {
    ...planned.started,
    interviewer: "human" as const,
    sheet: true as const,
    aloud: true,
    timed: sheet.ended !== null,
  };
  const context = prepareSession({ ...ports, clock }, { ...planned, started });
  const { record } = context;
  // Without times the record has begun the clock and the first step already.
  const rest = started.timed ? events : events.slice(2);
  for (const at of new Set(rest.map((event) => event.clock))) {
    clock.set(at);
    record.imported(...rest.filter((event) => event.clock === at).map((event) => event.body));
  }
  record.send({ type: "judge", ...judgeMarks(record.state(), definitions, level) });
  record.send({ type: "finish" });
  return writeResult(context, outcome);
}

function read(ports: Ports, name: string, text: string): { readonly plan: InterviewPlan; readonly sheet: FilledSheet } {
  try {
    const settings = sheetSettings(text);
    try {
      const plan = planInterview(ports, settings);
      return { plan, sheet: readSheet(text, plan) };
    } catch (error) {
      if (error instanceof MlsdError && error.code === "usage") throw new SheetFault(settings.line, error.message);
      throw error;
    }
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    const hint = "Nothing was stored. Mend the line and import the sheet again.";
    throw new MlsdError("failed", `${name}: line ${error.line}: ${error.message.replace(/\.$/, "")}.`, hint);
  }
}

/** The same sheet twice would count one round as two. */
function refuseSecond(ports: Ports, name: string, plan: InterviewPlan, sheet: FilledSheet, force: boolean): void {
  if (force) return;
  const marks = (list: readonly { readonly subject: string; readonly id: string; readonly verdict: string }[]) =>
    list
      .map(({ subject, id, verdict }) => `${subject}:${id}=${verdict}`)
      .sort()
      .join(" ");
  const prompt = plan.definitions.prompt.id;
  const wanted = marks([...sheet.marks, ...sheet.pitfalls.map((id) => ({ subject: "pitfall", id, verdict: "said" }))]);
  const before = storedSessions(ports).find(
    ({ state, started }) =>
      started.interviewer === "human" && started.prompt === prompt && marks(state.marks) === wanted,
  );
  if (!before) return;
  throw new MlsdError(
    "usage",
    `${name} was read before: the session ${before.read.session} has the same marks.`,
    "--force reads it as another round.",
  );
}

/** A clock that is set to the round as it was held: at the sheet's date (noon where it gives no time), else just before now. */
function heldClock(clock: Clock, date: string | null, elapsed: number): Clock & { set(ms: number): void } {
  const now = Date.parse(clock.moment().at);
  const [day, time = "12:00"] = date?.split(" ") ?? [];
  const local = Date.parse(`${day}T${time.padStart(5, "0")}:00Z`) - clock.offset() * 60_000;
  const begin = Number.isNaN(local) ? now - elapsed : local;
  let passed = 0;
  return {
    ...clock,
    moment: () => ({ at: new Date(begin + passed).toISOString(), mono: passed }),
    set: (ms) => {
      passed = ms;
    },
  };
}
