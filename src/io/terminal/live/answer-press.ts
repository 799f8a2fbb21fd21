// What each press comes to while an answer is open: something to tell, a line that changes, or the answer is left.
import type { AnswerEnd, AnswerQuestion, Input } from "../../../ports.ts";
import type { Press } from "./keyboard.ts";
import { textOf } from "./line-editor.ts";
import { completed, pasteInto, pressInto, type Sent, sendTyping, type Typing } from "./typing.ts";

export type Pressed =
  | { readonly to: "leave"; readonly end: AnswerEnd }
  | { readonly to: "tell"; readonly input: Input }
  | { readonly to: "send"; readonly sent: Sent }
  | { readonly to: "suspend" | "redraw" | "nothing" };

const nothing: Pressed = { to: "nothing" };

/** What a press comes to. Enter is the only key that keeps a line. */
export function pressedOf(question: AnswerQuestion, typing: Typing, press: Press): Pressed {
  if (press.type === "closed") return { to: "leave", end: "end-of-input" };
  const takesLines = question.takes === "lines";
  if (press.type === "paste") return takesLines ? { to: "send", sent: pasteInto(typing, press.text) } : nothing;
  const { key, text } = press;
  if (key.ctrl && key.name === "c") return { to: "leave", end: "interrupted" };
  if (key.ctrl && key.name === "z") return { to: "suspend" };
  if (!takesLines) return { to: "tell", input: { type: "key", key: key.name ?? text } };
  const isEmpty = typing.line.clusters.length === 0;
  if (key.ctrl && key.name === "d" && isEmpty) return { to: "leave", end: "end-of-input" };
  if (key.ctrl && key.name === "l") return { to: "redraw" };
  if (key.name === "return" || key.name === "enter") return { to: "send", sent: sendTyping(typing) };
  if (key.name === "up" && isEmpty) return { to: "tell", input: { type: "take-back" } };
  if (key.name === "tab") return typed(completed(typing, question.complete(textOf(typing.line))));
  const edited = pressInto(typing, key, text);
  return edited ? typed(edited) : nothing;
}

function typed(typing: Typing): Pressed {
  return { to: "send", sent: { typing, lines: [] } };
}
