import { bigClock } from "../../../core/render/session/big-clock.ts";
import { sessionHeader } from "../../../core/render/session/session-header.ts";
import { keysLine } from "../../../core/render/session/session-keys.ts";
import { inTheme } from "../../../core/render/terminal/theme.ts";
import type { Command } from "../../../core/session/decider.ts";
import { decide } from "../../../core/session/decider.ts";
import { unheard } from "../../../core/session/hints.ts";
import { paceAt } from "../../../core/session/pace.ts";
import { followupFor } from "../../../core/session/probes.ts";
import { completeSlash, parseSlash } from "../../../core/session/slash.ts";
import { clockAt, linesOf } from "../../../core/session/state.ts";
import { clockText } from "../../../core/text/duration.ts";
import type { AnswerQuestion, Input, Reply } from "../../../ports.ts";
import { currentEntries, type SessionContext, say } from "../context.ts";
import type { Departure } from "./departure.ts";
import { runSlash } from "./slash-actions.ts";
import { watchTime } from "./watch-time.ts";

const stay: Reply = { stay: true };

/** Takes the candidate's words for the current step (or, in blind and exam mode, for the whole) until it is left. */
export async function takeAnswer(context: SessionContext): Promise<Departure> {
  const { ports, record } = context;
  const { terminal, clock } = ports;
  const started = record.state().started;
  let left: Departure = { kind: "moved" };
  let sketching = false;
  let warnedOfEnd = false;

  const leave = (why: Departure): Reply => {
    left = why;
    return { stay: false };
  };
  const command = (wanted: Command): boolean => {
    const decision = decide(record.state(), wanted);
    if ("refused" in decision) {
      say(context, "warning", decision.refused);
      return false;
    }
    record.record(...decision.events);
    return true;
  };

  const onLine = (text: string, pasted: boolean): Reply => {
    const source = terminal.kind === "piped" ? "piped" : pasted ? "pasted" : "typed";
    if (sketching) {
      if (text.trim() === "/end") {
        sketching = false;
        say(context, "notice", "The sketch is kept.");
      } else keepLine(text, "sketched");
      return stay;
    }
    const slash = pasted ? null : parseSlash(text);
    if (slash?.name === "sketch") {
      sketching = true;
      say(context, "notice", "Draw; /end on a line of its own ends the sketch.");
      return stay;
    }
    if (slash?.name === "next") return next();
    if (slash?.name === "undo") {
      if (linesOf(record.state(), record.state().step).length > 0) return takeBack();
      say(context, "warning", "There is no line to take back in this step.");
      return stay;
    }
    if (slash) return runSlash(context, slash, command, leave);
    if (text.trim() === "" && linesOf(record.state(), record.state().step).length === 0) return stay;
    keepLine(text, source);
    return stay;
  };
  const keepLine = (text: string, source: "typed" | "pasted" | "piped" | "sketched"): void => {
    if (command({ type: "keep-line", text, source })) say(context, "line", text);
  };
  const takeBack = (): Reply => {
    const taken = linesOf(record.state(), record.state().step).at(-1);
    if (!taken || !command({ type: "take-back" })) return stay;
    const at = context.page.findLastIndex((entry) => entry.kind === "line");
    if (terminal.kind === "live" && at >= 0 && at === context.page.length - 1) context.page.pop();
    else say(context, "notice", `Taken back: ${taken.text}`);
    return { stay: true, draft: taken.text };
  };
  const next = (): Reply => {
    const state = record.state();
    if (started?.mode === "guided" && terminal.kind !== "piped") {
      if (nudge()) return stay;
      const followup = followupFor(state, context.definitions.prompt, context.definitions.framework);
      if (followup && linesOf(state, state.step).length > 0 && !started.aloud) {
        record.record({ type: "followup-asked", id: followup.id, ask: followup.ask });
        say(context, "interviewer", followup.ask);
        say(context, "notice", "Answer it, then /next moves on.");
        return stay;
      }
    }
    if (endsEarly()) return stay;
    return command({ type: "next" }) ? leave({ kind: "moved" }) : stay;
  };
  /** In blind and exam mode `/next` is the end: while a fifth of the time is left it says so once. True when it was said now. */
  const endsEarly = (): boolean => {
    const state = record.state();
    if (!started || started.mode === "guided" || terminal.kind === "piped" || warnedOfEnd) return false;
    const left = started.minutes * 60_000 - clockAt(state, clock.moment().mono);
    if (left < started.minutes * 12_000) return false;
    warnedOfEnd = true;
    say(context, "notice", `${clockText(left)} are left. /next once more ends the round.`);
    return true;
  };
  /** Says once a step that something is missing, and not what. True when it was said now. */
  const nudge = (): boolean => {
    const state = record.state();
    if (!state.step || state.nudgedSteps.includes(state.step) || started?.aloud) return false;
    if (linesOf(state, state.step).length === 0) return false;
    const missing = unheard(currentEntries(context), context.coach.heard(state)).length;
    if (missing === 0) return false;
    const points = missing === 1 ? "One core point" : `${missing} core points`;
    const text = `${points} of this step not heard yet. /hint helps, at a cost; /next moves on.`;
    record.record({ type: "nudge-given", text });
    say(context, "notice", text);
    return true;
  };

  const onKey = (key: string): Reply => {
    if (key === "n" || key === "space" || key === "return" || key === "enter") return next();
    if (key === "p" && started?.mode !== "exam") return leave({ kind: "pause" });
    if (key === "q") return leave({ kind: "quit" });
    if (key === "a") return runSlash(context, { name: "items", argument: "" }, command, leave);
    return stay;
  };

  const passing = watchTime(context, nudge);
  const paceNow = () => paceAt(record.state(), clock.moment().mono);
  const question: AnswerQuestion = {
    header: (columns) => [
      ...sessionHeader(record.state(), paceNow(), terminal.theme, columns),
      ...(started?.aloud && terminal.kind === "live" && terminal.rows() >= 18
        ? ["", ...bigClock(paceNow(), terminal.theme), ""]
        : []),
      ...(record.troubled() ? [terminal.theme.bad("! not saved; kept in memory and tried again with every line")] : []),
    ],
    page: () => context.page,
    keys: (columns) =>
      inTheme(keysLine(record.state(), context.definitions.rubric, terminal.kind, columns, sketching), terminal.theme),
    draft: record.state().draft,
    complete: (line) => completeSlash(line, started?.steps.map((step) => step.id) ?? []),
    takes: started?.aloud ? "keys" : "lines",
    on(input: Input): Reply {
      if (input.type === "line") return onLine(input.text, input.pasted);
      if (input.type === "take-back") return takeBack();
      if (input.type === "key") return onKey(input.key);
      if (input.type === "draft") {
        command({ type: "save-draft", text: input.text });
        return stay;
      }
      const end = passing(input);
      if (end === null) return stay;
      say(context, "warning", "Time is up.");
      command(end);
      return leave({ kind: "moved" });
    },
  };
  const end = await terminal.answer(question);
  return end === "left" ? left : { kind: end };
}
