// The line being typed, as a value: what keys, pastes and completions make of it, and the lines they send.
import { sanitise } from "../../../core/text/sanitise.ts";
import { type EditedLine, edit, insert, type Key, lineOf, textOf } from "./line-editor.ts";

export interface Typing {
  readonly line: EditedLine;
  /** It begins with something pasted, so it is no command. */
  readonly pasted: boolean;
}

/** Lines that are sent, and what is left to be typed on. */
export interface Sent {
  readonly typing: Typing;
  readonly lines: readonly { readonly text: string; readonly pasted: boolean }[];
}

/** A line that stands there as if it had been typed. */
export function typingOf(text: string): Typing {
  return { line: lineOf(text), pasted: false };
}

/** Enter: the whole line is sent; what was cut last stays at hand. */
export function sendTyping({ line, pasted }: Typing): Sent {
  return {
    typing: { line: { ...lineOf(""), cut: line.cut }, pasted: false },
    lines: [{ text: sanitise(textOf(line)), pasted }],
  };
}

/** A paste: one line stands where it was put; of several each is sent, the last one with what stood behind the cursor. */
export function pasteInto({ line, pasted }: Typing, text: string): Sent {
  const [first = "", ...rest] = text.replace(/\r\n?/g, "\n").split("\n");
  const joined = insert(line, sanitise(first));
  if (rest.length === 0) return { typing: { line: joined, pasted: pasted || line.cursor === 0 }, lines: [] };
  const last = rest.pop() ?? "";
  const head = joined.clusters.slice(0, joined.cursor).join("");
  const tail = joined.clusters.slice(joined.cursor).join("");
  const sent = [head, ...rest, ...(last ? [last + tail] : [])];
  return {
    typing: { line: { ...lineOf(last ? "" : tail), cursor: 0, cut: line.cut }, pasted: false },
    lines: sent.map((each) => ({ text: sanitise(each), pasted: true })),
  };
}

/** The line after a key that edits it or stands for a character; null for any other key. */
export function pressInto({ line, pasted }: Typing, key: Key, text: string): Typing | null {
  const isText = text !== "" && !key.ctrl && !key.meta && !isControl(text);
  const edited = edit(line, key) ?? (isText ? insert(line, sanitise(text)) : null);
  return edited && { line: edited, pasted: pasted && edited.clusters.length > 0 };
}

/** The line as far as all that may complete it agree. */
export function completed(typing: Typing, options: readonly string[]): Typing {
  if (options.length === 0) return typing;
  const common = options.reduce((prefix, option) => commonStart(prefix, option));
  return common.length > textOf(typing.line).length ? { ...typing, line: lineOf(common) } : typing;
}

function commonStart(a: string, b: string): string {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return a.slice(0, same);
}

function isControl(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}
