// What the candidate's lines and keys come to while an answer is open.
import type { LineSource } from "../session/events.ts";
import { parseSlash, type SlashName } from "../session/slash.ts";
import { linesOf } from "../session/state.ts";
import { slashTurn, takeBackTurn } from "./slash-turns.ts";
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
