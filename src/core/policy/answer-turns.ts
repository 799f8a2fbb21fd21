// What the candidate's lines, keys and slash commands come to while an answer is open.
import { MlsdError } from "../error.ts";
import { calculate } from "../estimate/calculate.ts";
import { formatQuantity } from "../estimate/format.ts";
import type { LineSource } from "../session/events.ts";
import type { Rules } from "../session/mode.ts";
import { paceAt, paceWords } from "../session/pace.ts";
import { parseSlash, type Slash, type SlashName, slashCommands } from "../session/slash.ts";
import { clockAt, linesOf } from "../session/state.ts";
import { leavesOrder, plannedStep } from "../session/step-order.ts";
import { clockText, durationText } from "../text/duration.ts";
import { nextHint } from "./hints.ts";
import { nextTurn } from "./policy.ts";
import { type Situation, saying, type Turn } from "./turn.ts";

/** A whole line: part of a sketch, a command, or words to be kept. What was pasted is never a command. */
export function lineTurn(at: Situation, text: string, pasted: boolean): Turn {
  const { state, rules, course } = at;
  if (course.sketching) {
    if (text.trim() !== "/end") return keep(text, "sketched");
    return { ...saying("notice", "The sketch is kept."), course: { ...course, sketching: false } };
  }
  const slash = pasted ? null : parseSlash(text);
  if (slash) return slashTurn(at, slash);
  // Blank lines stand between lines, not before the first.
  if (text.trim() === "" && linesOf(state, state.step).length === 0) return {};
  return keep(text, rules.attended ? (pasted ? "pasted" : "typed") : "piped");
}

/** Where nothing is typed, each key is a command; other keys do nothing. */
const commandOf: Readonly<Record<string, SlashName | undefined>> = {
  n: "next",
  space: "next",
  return: "next",
  enter: "next",
  p: "pause",
  q: "quit",
  a: "items",
};

/** A single key of somebody who speaks. */
export function keyTurn(at: Situation, key: string): Turn {
  const name = commandOf[key];
  return name === undefined ? {} : slashTurn(at, { name, argument: "" });
}

/** Up on an empty line: the last line comes back, if there is one. */
export function upTurn(at: Situation): Turn {
  return linesOf(at.state, at.state.step).length === 0 ? {} : takeBackTurn(at);
}

function keep(text: string, source: LineSource): Turn {
  return { commands: [{ type: "keep-line", text, source }], say: [{ kind: "line", text }] };
}

/** What a slash command comes to in this situation; one the rules refuse is answered with their words. */
function slashTurn(at: Situation, { name, argument }: Slash): Turn {
  const refusal = at.rules.refused[name];
  return refusal === undefined ? turns[name](at, argument) : saying("warning", refusal);
}

const turns: { readonly [N in SlashName]: (at: Situation, argument: string) => Turn } = {
  next: nextTurn,
  back: () => ({ commands: [{ type: "back" }], leave: { kind: "moved" } }),
  go: goTurn,
  ask: askTurn,
  hint: hintTurn,
  items: itemsTurn,
  pause: () => ({ commands: [{ type: "pause" }], leave: { kind: "paused" } }),
  time: (at) => saying("notice", timeWords(at)),
  calc: (_, sum) => calculateTurn(sum),
  sketch: ({ course }) => ({
    ...saying("notice", "Draw; /end on a line of its own ends the sketch."),
    course: { ...course, sketching: true },
  }),
  edit: () => ({ leave: { kind: "edit" } }),
  undo: takeBackTurn,
  quit: () => ({ leave: { kind: "quit" } }),
  help: ({ rules }) => saying("notice", slashHelp(rules)),
};

/** The last line of this step comes back to be edited. */
function takeBackTurn({ state }: Situation): Turn {
  return { commands: [{ type: "take-back" }], takenBack: linesOf(state, state.step).at(-1)?.text ?? "" };
}

/** The commands these rules allow, a line each. */
export function slashHelp(rules: Rules): string {
  const commands = slashCommands
    .filter(({ name }) => rules.refused[name] === undefined)
    .map(({ name, argument, says }) => ({ word: `/${name}${argument ? ` ${argument}` : ""}`, says }));
  const width = Math.max(...commands.map(({ word }) => word.length));
  return commands.map(({ word, says }) => `${word.padEnd(width)}  ${says}`).join("\n");
}

/** `/go STEP`, with the reason behind it; out of the order without one it is asked for, where somebody can be asked. */
function goTurn({ state, rules }: Situation, argument: string): Turn {
  const [step = "", ...reason] = argument.split(/\s+/);
  const isKnown = state.started?.steps.some((each) => each.id === step);
  const asks = isKnown && step !== state.step && leavesOrder(state, step) && reason.length === 0 && rules.attended;
  if (asks) return { leave: { kind: "reason", step } };
  return { commands: [{ type: "go", step, reason: reason.join(" ") }], leave: { kind: "moved" } };
}

function askTurn({ coach }: Situation, question: string): Turn {
  if (question === "") return { commands: [{ type: "ask-question", question, fact: null, answer: "" }] };
  const { fact, answer } = coach.answer(question);
  return {
    commands: [{ type: "ask-question", question, fact, answer }],
    say: [{ kind: "interviewer", text: answer }],
  };
}

function hintTurn({ state, entries, coach }: Situation): Turn {
  const next = nextHint(state, entries, coach.heard(state));
  if (!next) return saying("warning", "There is nothing left to hint at in this step.");
  const { entry, rung } = next;
  const text = entry.ladder[rung - 1] ?? entry.text;
  const kind = rung === 1 ? "Hint" : rung === 2 ? "The point" : "One would say";
  return {
    commands: [{ type: "give-hint", subject: entry.subject, id: entry.id, rung, text }],
    say: [{ kind: "notice", text: `${kind}: ${text}` }],
  };
}

function itemsTurn({ state, rules, entries }: Situation): Turn {
  const ids = (subject: string) => entries.filter((entry) => entry.subject === subject).map((entry) => entry.id);
  const lines = entries.map((entry) => `- ${entry.text}${entry.bonus ? ` (${entry.level})` : ""}`);
  const cost = rules.typed ? " What it names counts as helped from here on." : "";
  const step = plannedStep(state);
  if (!step) return {};
  const items = [...ids("item"), ...ids("framework-item")];
  return {
    commands: [{ type: "show-items", step: step.id, concepts: ids("concept"), items }],
    ...saying("notice", [`The list of ${step.name}.${cost}`, ...lines].join("\n")),
  };
}

function calculateTurn(sum: string): Turn {
  if (sum === "") return saying("warning", "Write the sum behind it: /calc 50M payments/day in payments/s");
  try {
    return saying("notice", `${sum} = ${formatQuantity(calculate(sum))}`);
  } catch (error) {
    if (!(error instanceof MlsdError)) throw error;
    return saying("warning", error.message);
  }
}

function timeWords({ state, rules, mono }: Situation): string {
  if (!rules.timed) return "Answers from a pipe are not timed.";
  const pace = paceAt(state, mono);
  const total = `${clockText(clockAt(state, mono))} of ${clockText(pace.totalBudget)} are gone`;
  const step = plannedStep(state);
  if (!step) return `${total}.`;
  const over = pace.inStep > pace.stepBudget ? `, ${durationText(pace.inStep - pace.stepBudget)} over` : "";
  return `${total}. ${step.name}: ${clockText(pace.inStep)} of ${clockText(pace.stepBudget)}${over}; ${paceWords(pace)}.`;
}
