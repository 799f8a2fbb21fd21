// The console of a human interviewer: its screen, keys one by one or as words of a line, notes, and the passing of time.
import { interviewSchedule } from "../../../core/interview/interview-schedule.ts";
import { interviewTickTurn, minuteAt } from "../../../core/interview/interview-turns.ts";
import { consoleKeys } from "../../../core/render/interviewer/console-keys.ts";
import { pointsByStep } from "../../../core/render/interviewer/console-list.ts";
import { sessionHeader } from "../../../core/render/session/session-header.ts";
import { inTheme } from "../../../core/render/terminal/theme.ts";
import { paceAt } from "../../../core/session/pace.ts";
import { nextStep } from "../../../core/session/step-order.ts";
import type { AnswerEnd, AnswerQuestion, Input, Reply } from "../../../ports.ts";
import { carryOut, isPassing, type Passing, watchClock } from "../carry-out.ts";
import { type SessionContext, say } from "../context.ts";
import { type ConsoleLeft, pressOf } from "./console-press.ts";
import { type Console, rowsOf } from "./console-view.ts";

const stay: Reply = { stay: true };

/**
 * The console: the clock, the list of what to listen for, and one key for each thing there is to do. Each key is an event at
 * once. `isReview`: the clock has stopped, and only marks are put right. `ahead`: keys that came with the one the console was
 * left by before; taken first.
 */
export async function runConsole(context: SessionContext, isReview: boolean, ahead: string[]): Promise<ConsoleLeft> {
  const { ports, record } = context;
  let current = openConsole(context, isReview);
  let left: ConsoleLeft = "moved";

  const onKey = (key: string): Reply => {
    const press = pressOf(current, key);
    const isAccepted = carryOut(context, press.turn ?? {});
    current = { ...current, view: { ...current.view, asksToEnd: false, ...(isAccepted ? press.view : {}) } };
    if (!isAccepted) return stay;
    if (press.shows && ports.terminal.kind !== "live") {
      say(context, "notice", rowsOf(current, ports.terminal.columns() - 2).join("\n"));
    }
    if (press.leave === undefined) return stay;
    left = press.leave;
    return { stay: false };
  };
  const takeAhead = (): Reply => {
    for (let key = ahead.shift(); key !== undefined; key = ahead.shift()) {
      const reply = onKey(key);
      if (!reply.stay) return reply;
    }
    return stay;
  };
  /** Where keys cannot be had one by one they come as words of a line. */
  const onWords = (text: string): Reply => {
    const note = /^w\s+(\S.*)$/.exec(text);
    if (note?.[1]) {
      record.send({ type: "take-note", text: note[1] });
      return stay;
    }
    if (text.trim() === "") return onKey("return");
    ahead.push(...text.trim().split(/\s+/));
    return takeAhead();
  };
  const passTime = watchInterview(context);
  const on = (input: Input): Reply => {
    if (input.type === "key") return onKey(input.key);
    if (input.type === "line") return onWords(input.text);
    if (isPassing(input)) passTime(input);
    return stay;
  };
  if (!takeAhead().stay) return left;
  const end = await ports.terminal.answer(consoleQuestion(context, () => current, on));
  return end === "left" ? left : end;
}

function openConsole(context: SessionContext, isReview: boolean): Console {
  const { record, definitions } = context;
  const { started, step } = record.state();
  const byStep = pointsByStep(record.state(), definitions, context.checklist);
  const looking = isReview ? 0 : byStep.findIndex((each) => each.step === step);
  return {
    context,
    isReview,
    byStep,
    schedule: interviewSchedule(definitions.framework, definitions.prompt, started?.steps ?? []),
    view: { list: "points", looking: Math.max(0, looking), page: 0, asksToEnd: false },
  };
}

function consoleQuestion(context: SessionContext, current: () => Console, on: (input: Input) => Reply): AnswerQuestion {
  const { ports, record } = context;
  const { terminal, clock } = ports;
  const width = (given: number): number => (terminal.kind === "live" ? given : Math.min(given, terminal.columns()));
  return {
    header: (given) => {
      const columns = width(given);
      const state = record.state();
      const pace = paceAt(state, clock.moment().mono);
      const running = current().isReview ? [] : sessionHeader(state, pace, terminal.theme, columns);
      return [...rowsOf(current(), columns), ...running];
    },
    page: () => context.page,
    keys: (columns) => {
      const isLast = nextStep(record.state()) === null;
      return inTheme(consoleKeys(terminal.kind, current().isReview, isLast, width(columns)), terminal.theme);
    },
    draft: "",
    complete: () => [],
    takes: "keys",
    on,
  };
}

/** What the passing of time does: gaps, pace, and what the interviewer should say about now. */
function watchInterview(context: SessionContext): (input: Passing) => void {
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

/** One note, with the clock running on. Null when it was written or left out; else how the person left. */
export async function writeNote(context: SessionContext): Promise<Exclude<AnswerEnd, "left"> | null> {
  const { ports, record } = context;
  const passTime = watchInterview(context);
  say(context, "notice", "Write the note; Enter keeps it, an empty line goes back.");
  const end = await ports.terminal.answer({
    header: (columns) => {
      const state = record.state();
      return sessionHeader(state, paceAt(state, ports.clock.moment().mono), ports.terminal.theme, columns);
    },
    page: () => context.page,
    keys: () => "Enter keeps the note",
    draft: record.state().draft,
    complete: () => [],
    takes: "lines",
    on(input: Input): Reply {
      if (isPassing(input)) passTime(input);
      if (input.type === "draft") record.send({ type: "save-draft", text: input.text });
      if (input.type !== "line") return { stay: true };
      if (input.text.trim() !== "") record.send({ type: "take-note", text: input.text });
      return { stay: false };
    },
  });
  return end === "left" ? null : end;
}
