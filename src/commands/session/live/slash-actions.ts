import { MlsdError } from "../../../core/error.ts";
import { calculate } from "../../../core/estimate/calculate.ts";
import { formatQuantity } from "../../../core/estimate/format.ts";
import { paceWords } from "../../../core/render/session/session-header.ts";
import type { Command } from "../../../core/session/decider.ts";
import { leavesOrder } from "../../../core/session/decider.ts";
import type { Mode } from "../../../core/session/events.ts";
import { nextHint } from "../../../core/session/hints.ts";
import { paceAt } from "../../../core/session/pace.ts";
import { type Slash, slashCommands } from "../../../core/session/slash.ts";
import { clockAt } from "../../../core/session/state.ts";
import { clockText, durationText } from "../../../core/text/duration.ts";
import type { Reply } from "../../../ports.ts";
import { currentEntries, currentStep, type SessionContext, say } from "../context.ts";
import type { Departure } from "./departure.ts";

const stay: Reply = { stay: true };

/** Does what a slash command asks for; `/next`, `/undo` and `/sketch` are the answer's own. */
export function runSlash(
  context: SessionContext,
  slash: Slash,
  command: (wanted: Command) => boolean,
  leave: (why: Departure) => Reply,
): Reply {
  const { record, ports } = context;
  switch (slash.name) {
    case "back":
      return command({ type: "back" }) ? leave({ kind: "moved" }) : stay;
    case "go":
      return go(context, slash.argument, command, leave);
    case "ask":
      return ask(context, slash.argument);
    case "hint":
      return hint(context);
    case "items":
      return showItems(context);
    case "pause":
      if (record.state().started?.mode === "exam") return refuse(context, "There is no pause in an exam.");
      return ports.terminal.kind === "piped"
        ? refuse(context, "A pipe has no clock to stop.")
        : leave({ kind: "pause" });
    case "time":
      say(context, "notice", timeWords(context));
      return stay;
    case "calc":
      return calculateSum(context, slash.argument);
    case "edit":
      return ports.terminal.kind === "piped"
        ? refuse(context, "There is no editor in a pipe.")
        : leave({ kind: "edit" });
    case "quit":
      return leave({ kind: "quit" });
    case "help":
      say(context, "notice", helpWords(record.state().started?.mode ?? "guided"));
      return stay;
    case "next":
    case "undo":
    case "sketch":
      return stay;
    default:
      slash.name satisfies never;
      return stay;
  }
}

function go(
  context: SessionContext,
  argument: string,
  command: (wanted: Command) => boolean,
  leave: (why: Departure) => Reply,
): Reply {
  const state = context.record.state();
  const [step = "", ...reason] = argument.split(/\s+/);
  const known = state.started?.steps.some((each) => each.id === step);
  const mustSay = state.started?.mode === "guided" && known && step !== state.step && leavesOrder(state, step);
  if (mustSay && reason.length === 0 && context.ports.terminal.kind !== "piped") return leave({ kind: "reason", step });
  return command({ type: "go", step, reason: reason.join(" ") }) ? leave({ kind: "moved" }) : stay;
}

function ask(context: SessionContext, question: string): Reply {
  if (!question) return refuse(context, "Write the question behind it: /ask how many users?");
  const { fact, answer } = context.coach.answer(question);
  context.record.record({ type: "question-asked", question, fact, answer });
  say(context, "interviewer", answer);
  return stay;
}

function hint(context: SessionContext): Reply {
  const state = context.record.state();
  if (state.started?.mode === "exam") return refuse(context, "There are no hints in an exam.");
  if (state.started?.mode === "blind") return refuse(context, "There are no hints in blind mode.");
  const next = nextHint(state, currentEntries(context), context.coach.heard(state));
  if (!next) return refuse(context, "There is nothing left to hint at in this step.");
  const { entry, rung } = next;
  const text = entry.ladder[rung - 1] ?? entry.text;
  context.record.record({ type: "hint-given", subject: entry.subject, id: entry.id, rung, text });
  const kind = rung === 1 ? "Hint" : rung === 2 ? "The point" : "One would say";
  say(context, "notice", `${kind}: ${text}`);
  return stay;
}

function showItems(context: SessionContext): Reply {
  const state = context.record.state();
  const step = currentStep(context);
  if (!step || state.started?.mode !== "guided") return refuse(context, "There is no list in this mode.");
  const entries = currentEntries(context);
  const ids = (subject: string) => entries.filter((entry) => entry.subject === subject).map((entry) => entry.id);
  const items = [...ids("item"), ...ids("framework-item")];
  context.record.record({ type: "items-shown", step: step.id, concepts: ids("concept"), items });
  const lines = entries.map((entry) => `- ${entry.text}${entry.bonus ? ` (${entry.level})` : ""}`);
  const note = state.started.aloud ? "" : " What it names counts as helped from here on.";
  say(context, "notice", [`The list of ${step.name}.${note}`, ...lines].join("\n"));
  return stay;
}

function calculateSum(context: SessionContext, sum: string): Reply {
  if (!sum) return refuse(context, "Write the sum behind it: /calc 50M payments/day in payments/s");
  try {
    say(context, "notice", `${sum} = ${formatQuantity(calculate(sum))}`);
  } catch (error) {
    if (!(error instanceof MlsdError)) throw error;
    say(context, "warning", error.message);
  }
  return stay;
}

function timeWords(context: SessionContext): string {
  const state = context.record.state();
  if (!state.started?.timed) return "Answers from a pipe are not timed.";
  const { mono } = context.ports.clock.moment();
  const pace = paceAt(state, mono);
  const total = `${clockText(clockAt(state, mono))} of ${clockText(pace.totalBudget)} are gone`;
  const step = currentStep(context);
  if (!step) return `${total}.`;
  const over = pace.inStep > pace.stepBudget ? `, ${durationText(pace.inStep - pace.stepBudget)} over` : "";
  return `${total}. ${step.name}: ${clockText(pace.inStep)} of ${clockText(pace.stepBudget)}${over}; ${paceWords(pace)}.`;
}

/** What a mode has no use for is not listed. */
const refusedIn: Readonly<Record<Mode, readonly string[]>> = {
  guided: [],
  blind: ["back", "go", "hint", "items"],
  exam: ["back", "go", "hint", "items", "pause"],
};

function helpWords(mode: Mode): string {
  const commands = slashCommands.filter((command) => !refusedIn[mode].includes(command.name));
  const name = (command: (typeof slashCommands)[number]) =>
    `/${command.name}${command.argument ? ` ${command.argument}` : ""}`;
  const width = Math.max(...commands.map((command) => name(command).length));
  return commands.map((command) => `${name(command).padEnd(width)}  ${command.says}`).join("\n");
}

function refuse(context: SessionContext, why: string): Reply {
  say(context, "warning", why);
  return stay;
}
