// The answer question of a running session: its screen, and its inputs turned into turns.
import { keyTurn, lineTurn, upTurn } from "../../../core/policy/answer-turns.ts";
import { tickTurn } from "../../../core/policy/policy.ts";
import { type Course, freshCourse, type Leave, type Situation, type Turn } from "../../../core/policy/turn.ts";
import { bigClock, sessionHeader } from "../../../core/render/session/session-header.ts";
import { keysLine } from "../../../core/render/session/session-keys.ts";
import { inTheme } from "../../../core/render/terminal/theme.ts";
import { paceAt } from "../../../core/session/pace.ts";
import { completeSlash } from "../../../core/session/slash.ts";
import type { AnswerEnd, AnswerQuestion, Input, Reply } from "../../../ports.ts";
import { isPassing, replyTo, watchClock } from "../carry-out.ts";
import { currentEntries, type SessionContext } from "../context.ts";

/** Why the answer question was left. */
export type Departure = Leave | { readonly kind: Exclude<AnswerEnd, "left"> };

const stay: Reply = { stay: true };

/** A screen with fewer rows has no room for the big clock. */
const bigClockFrom = 18;

/** Takes the candidate's words for the current step (or, in blind and exam mode, for the whole) until it is left. */
export async function takeAnswer(context: SessionContext): Promise<Departure> {
  const { ports, record, rules } = context;
  const passClock = watchClock(context);
  let course: Course = freshCourse;
  let left: Departure = { kind: "moved" };

  const take = (turnOf: (at: Situation) => Turn): Reply => {
    const turn = turnOf(situation(context, course));
    const reply = replyTo(context, turn);
    course = turn.course ?? course;
    if (!reply.stay && turn.leave) left = turn.leave;
    return reply;
  };
  const on = (input: Input): Reply => {
    if (input.type === "line") return take((at) => lineTurn(at, input.text, input.pasted));
    if (input.type === "key") return take((at) => keyTurn(at, input.key));
    if (input.type === "take-back") return take(upTurn);
    if (isPassing(input)) {
      const runs = passClock(input) !== null;
      return runs && input.type === "tick" ? take((at) => tickTurn(at, input.text)) : stay;
    }
    record.send({ type: "save-draft", text: input.text });
    return stay;
  };
  const end = await ports.terminal.answer({
    header: (columns) => header(context, columns),
    page: () => context.page,
    keys: (columns) => keys(context, course, columns),
    draft: record.state().draft,
    complete: (line) => completeSlash(line, record.state().started?.steps.map((step) => step.id) ?? []),
    takes: rules.typed ? "lines" : "keys",
    on,
  } satisfies AnswerQuestion);
  return end === "left" ? left : { kind: end };
}

function situation(context: SessionContext, course: Course): Situation {
  const { ports, record, rules, definitions, coach } = context;
  const entries = currentEntries(context);
  return { state: record.state(), rules, course, definitions, entries, mono: ports.clock.moment().mono, coach };
}

function header({ ports, record, rules }: SessionContext, columns: number): readonly string[] {
  const { terminal, clock } = ports;
  const { theme } = terminal;
  const pace = paceAt(record.state(), clock.moment().mono);
  const isBig = !rules.typed && terminal.kind === "live" && terminal.rows() >= bigClockFrom;
  return [
    ...sessionHeader(record.state(), pace, theme, columns),
    ...(isBig ? ["", ...bigClock(pace, theme), ""] : []),
    ...(record.troubled() ? [theme.bad("! not saved; kept in memory and tried again with every line")] : []),
  ];
}

function keys({ ports, record, definitions }: SessionContext, course: Course, columns: number): string {
  const { kind, theme } = ports.terminal;
  return inTheme(keysLine(record.state(), definitions.rubric, kind, columns, course.sketching), theme);
}
