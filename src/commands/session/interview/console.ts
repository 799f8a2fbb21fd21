import { interviewSchedule } from "../../../core/interview/interview-schedule.ts";
import { consoleHelp, consoleKeys } from "../../../core/render/interviewer/console-keys.ts";
import { type ConsoleList, listKeys, listPage, listRows } from "../../../core/render/interviewer/console-list.ts";
import {
  factsList,
  followupsList,
  pitfallsList,
  pointsByStep,
  pointsList,
} from "../../../core/render/interviewer/console-lists.ts";
import { paceWords, sessionHeader } from "../../../core/render/session/session-header.ts";
import { inTheme } from "../../../core/render/terminal/theme.ts";
import { type Command, decide, leavesOrder, nextStep } from "../../../core/session/decider.ts";
import type { MarkVerdict } from "../../../core/session/events.ts";
import { dueMark, paceAt } from "../../../core/session/pace.ts";
import { clockAt } from "../../../core/session/state.ts";
import type { AnswerEnd, AnswerQuestion, Input, Reply } from "../../../ports.ts";
import { currentStep, type SessionContext, say } from "../context.ts";
import { isPassing, type Passing, watchClock } from "../live/watch-clock.ts";

/** Why the console was left: another step or the end, words to be written, the review done, or the person went. */
export type ConsoleLeft = "moved" | "note" | "scored" | "quit" | Exclude<AnswerEnd, "left">;

const stay: Reply = { stay: true };

/**
 * The console of a human interviewer: the clock, the list of what to listen for, and one key for each thing there is to do.
 * Each key is an event at once. `isReview`: the clock has stopped, and only marks are put right. `ahead`: keys that came with
 * the one the console was left by before; taken first.
 */
export async function runConsole(context: SessionContext, isReview: boolean, ahead: string[]): Promise<ConsoleLeft> {
  const { ports, record, definitions } = context;
  const { terminal } = ports;
  const planned = record.state().started?.steps ?? [];
  const schedule = interviewSchedule(definitions.framework, definitions.prompt, planned);
  const byStep = pointsByStep(record.state(), definitions, context.checklist);
  let left: ConsoleLeft = "moved";
  let open: "points" | "facts" | "followups" | "pitfalls" = "points";
  let looking = Math.max(0, isReview ? 0 : byStep.findIndex(({ step }) => step === record.state().step));
  let page = 0;
  let asksToEnd = false;

  const leave = (why: ConsoleLeft): Reply => {
    left = why;
    return { stay: false };
  };
  const list = (): ConsoleList => {
    const state = record.state();
    if (open === "facts") return factsList(state, definitions);
    if (open === "followups") return followupsList(state, schedule);
    if (open === "pitfalls") return pitfallsList(state, definitions);
    const here = byStep[looking];
    return here ? pointsList(state, here) : { title: "Listen for:", entries: [] };
  };
  const rows = (columns: number): readonly string[] =>
    listRows(list(), page, terminal.theme, columns, terminal.kind === "live" ? terminal.rows() : 60).map((row) =>
      inTheme(row, terminal.theme),
    );
  /** Shows another list. Where nothing is redrawn it has to be said. */
  const show = (which: typeof open): Reply => {
    open = which;
    page = 0;
    return shown();
  };
  const shown = (): Reply => {
    if (terminal.kind !== "live") say(context, "notice", rows(terminal.columns() - 2).join("\n"));
    return stay;
  };
  const command = (wanted: Command): boolean => {
    const decision = decide(record.state(), wanted);
    if ("refused" in decision) say(context, "warning", decision.refused);
    else record.record(...decision.events);
    return !("refused" in decision);
  };

  const mark = (key: string): Reply => {
    const room = listPage(list(), page, terminal.columns(), terminal.kind === "live" ? terminal.rows() : 60);
    const entry = room.entries[listKeys.indexOf(key)];
    if (!entry) return stay;
    if (open === "facts") return giveFact(entry.id);
    if (open === "followups") return putFollowup(entry.id);
    const point = byStep[looking]?.points.find(
      ({ subject, id }) => open === "points" && `${subject}:${id}` === entry.id,
    );
    const { subject, id } = point ?? { subject: "pitfall" as const, id: entry.id };
    const isOpen = entry.mark === " ";
    const verdict: MarkVerdict = isOpen ? "said" : entry.mark === "x" && point ? "helped" : "open";
    record.record({ type: "item-marked", subject, id, verdict });
    if (terminal.kind !== "live") say(context, "notice", `${verdict}: ${entry.text}`);
    return stay;
  };
  const giveFact = (id: string): Reply => {
    const fact = definitions.prompt.facts.find((each) => each.id === id);
    if (!fact) return stay;
    record.record({ type: "question-asked", question: fact.topic, fact: id, answer: fact.answer });
    say(context, "interviewer", fact.answer);
    return show("points");
  };
  const putFollowup = (id: string): Reply => {
    const cue = schedule.steps.flatMap((step) => step.cues).find((each) => each.id === id);
    if (!cue) return stay;
    record.record({ type: "followup-asked", id, ask: cue.words });
    say(context, "interviewer", cue.words);
    say(context, "notice", ["Listen for:", ...cue.listenFor.map((line) => `- ${line}`)].join("\n"));
    return show("points");
  };
  const throwTwist = (): Reply => {
    const thrown = new Set(record.state().probes.map(({ id }) => id));
    const twist = [schedule.twist, ...schedule.reserve].find((each) => each && !thrown.has(each.id));
    if (!twist) {
      say(context, "warning", "There is no twist left.");
      return stay;
    }
    record.record({ type: "twist-thrown", id: twist.id, say: twist.words });
    say(context, "interviewer", twist.words);
    say(context, "notice", ["Listen for:", ...twist.listenFor.map((line) => `- ${line}`)].join("\n"));
    return stay;
  };
  const next = (): Reply => {
    if (nextStep(record.state(), planned) === null && !asksToEnd) {
      asksToEnd = true;
      say(context, "notice", "This was the last step. n again stops the clock; then you can still put marks right.");
      return stay;
    }
    return command({ type: "next" }) ? leave("moved") : stay;
  };
  const follow = (reason: string): Reply => {
    const step = byStep[looking]?.step ?? "";
    if (open !== "points" || step === record.state().step) {
      say(context, "warning", "Show the list of the step they went to first.");
      return stay;
    }
    // Nobody said why: the change is kept, and counts as what it is.
    if (reason === "" && leavesOrder(record.state(), step)) record.record({ type: "step-entered", step });
    else if (!command({ type: "go", step, reason })) return stay;
    return leave("moved");
  };
  const look = (by: number): Reply => {
    looking = (looking + by + byStep.length) % Math.max(1, byStep.length);
    return show("points");
  };
  const pause = (): Reply => {
    const isPaused = record.state().phase === "paused";
    if (command({ type: isPaused ? "continue" : "pause" })) {
      say(context, "notice", isPaused ? "The clock runs again." : "The clock stands; p starts it again.");
    }
    return stay;
  };

  const onKey = (key: string): Reply => {
    if (key !== "n") asksToEnd = false;
    switch (key) {
      case "left":
      case "<":
        return look(-1);
      case "right":
      case ">":
        return look(1);
      case "tab":
        page += 1;
        return shown();
      case "escape":
        return show("points");
      case "x":
        return show(open === "pitfalls" ? "points" : "pitfalls");
      case "w":
        return leave("note");
      case "q":
        return leave("quit");
      case "?":
        say(context, "notice", consoleHelp(terminal.kind));
        return stay;
      case "return":
      case "enter":
        return isReview ? leave("scored") : stay;
      case "l":
        if (terminal.kind !== "live") return shown();
        break;
      default:
    }
    if (!isReview) {
      switch (key) {
        case "n":
          return next();
        case "b":
          return command({ type: "back" }) ? leave("moved") : stay;
        case "f":
          return show(open === "facts" ? "points" : "facts");
        case "u":
          return show(open === "followups" ? "points" : "followups");
        case "t":
          return throwTwist();
        case "p":
          return pause();
        case "h":
          return follow("");
        case "y":
          return follow("said aloud");
        default:
      }
    }
    return mark(key);
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
      record.record({ type: "note-taken", text: note[1] });
      return stay;
    }
    if (text.trim() === "") return onKey("return");
    ahead.push(...text.trim().split(/\s+/));
    return takeAhead();
  };

  const width = (given: number): number => (terminal.kind === "live" ? given : Math.min(given, terminal.columns()));
  const passTime = watchInterview(context);
  const question: AnswerQuestion = {
    header: (given) => {
      const columns = width(given);
      const { mono } = ports.clock.moment();
      const state = record.state();
      const clock = isReview ? [] : sessionHeader(state, paceAt(state, mono), terminal.theme, columns);
      return [...rows(columns), ...clock];
    },
    page: () => context.page,
    keys: (columns) => {
      const isLast = nextStep(record.state(), planned) === null;
      return inTheme(consoleKeys(terminal.kind, isReview, isLast, width(columns)), terminal.theme);
    },
    draft: "",
    complete: () => [],
    takes: "keys",
    on(input: Input): Reply {
      if (input.type === "key") return onKey(input.key);
      if (input.type === "line") return onWords(input.text);
      if (isPassing(input)) passTime(input);
      return stay;
    },
  };
  if (!takeAhead().stay) return left;
  const end = await terminal.answer(question);
  return end === "left" ? left : end;
}

/** One note, with the clock running on. Null when the person left. */
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
      if (input.type === "draft" && record.state().phase !== "stopped") {
        record.record({ type: "draft-saved", text: input.text });
      }
      if (input.type !== "line") return stay;
      if (input.text.trim() !== "") record.record({ type: "note-taken", text: input.text });
      return { stay: false };
    },
  });
  return end === "left" ? null : end;
}

/** What the passing of time does: gaps, pace, and what the interviewer should say about now. */
function watchInterview(context: SessionContext): (input: Passing) => void {
  const { ports, record, definitions } = context;
  const { clock, terminal } = ports;
  const planned = record.state().started?.steps ?? [];
  const schedule = interviewSchedule(definitions.framework, definitions.prompt, planned);
  const cues = [...schedule.steps.flatMap((step) => step.cues), ...(schedule.twist ? [schedule.twist] : [])];
  const clockTick = watchClock(context);
  let told = Math.floor(clockAt(record.state(), clock.moment().mono) / 60_000);
  return (input) => {
    const mono = clockTick(input);
    if (mono === null) return;
    const minute = Math.floor(clockAt(record.state(), mono) / 60_000);
    for (const cue of cues) {
      const isDue = cue.minute > told && cue.minute <= minute;
      if (!isDue || record.state().probes.some(({ id }) => id === cue.id)) continue;
      const what = cue.kind === "twist" ? "The twist is due (t)" : "A follow-up is due (u)";
      say(context, "notice", `${what}: ${cue.words}`);
    }
    told = Math.max(told, minute);
    const percent = dueMark(record.state(), mono);
    if (percent === null) return;
    record.record({ type: "pace-marked", step: record.state().step, percent });
    if (percent === 50) return;
    const name = currentStep(context)?.name ?? "this step";
    const words = paceWords(paceAt(record.state(), mono));
    say(context, "notice", `${percent === 80 ? "80 %" : "All"} of the minutes of ${name} are gone; ${words}.`);
    if (context.bell) terminal.ring();
  };
}
