// The many-line answer on a terminal that is redrawn: its keys, its ticks, its drafts, and how it ends.
import type { AnswerEnd, AnswerQuestion, Input } from "../../../ports.ts";
import type { Keyboard, Press } from "./keyboard.ts";
import { textOf } from "./line-editor.ts";
import { createLivePage, type PageScreen } from "./live-page.ts";
import { completed, pasteInto, pressInto, type Sent, sendTyping, type Typing, typingOf } from "./typing.ts";

/** What the live answer needs of the machine. */
export interface LiveScreen extends PageScreen {
  readonly keyboard: Keyboard;
  readonly onResize: (redraw: () => void) => () => void;
  /** Stops the program as the terminal's Ctrl-Z would, and calls back when it goes on. */
  readonly suspend: (goOn: () => void) => void;
  readonly onLeave: (save: () => void) => () => void;
}

const draftEvery = 2000;
const tickEvery = 1000;

/** Asks until the question is left, by its own reply or by the person. */
export function askLive(question: AnswerQuestion, screen: LiveScreen): Promise<AnswerEnd> {
  return new Promise((resolve) => openAnswer(question, screen, resolve));
}

function openAnswer(question: AnswerQuestion, screen: LiveScreen, resolve: (end: AnswerEnd) => void): void {
  let typing = typingOf(question.draft);
  let over = false;
  const page = createLivePage(question, screen, () => typing.line);

  const tell = (input: Input): void => {
    const reply = question.on(input);
    if (!reply.stay) return leave("left");
    if (reply.draft !== undefined) typing = typingOf(reply.draft);
    page.schedule();
  };
  const draft = keepDraft(question.draft, () => textOf(typing.line), tell);
  const send = ({ typing: rest, lines }: Sent): void => {
    typing = rest;
    if (lines.length > 0) draft.sent();
    for (const line of lines) if (!over) tell({ type: "line", ...line });
    page.schedule();
  };
  const leave = (end: AnswerEnd): void => {
    if (over) return;
    if (end !== "left") draft.save();
    over = true;
    stopAll();
    page.close();
    resolve(end);
  };
  const press = (event: Press): void => {
    const pressed = pressedOf(question, typing, event);
    if (pressed.to === "leave") leave(pressed.end);
    else if (pressed.to === "tell") tell(pressed.input);
    else if (pressed.to === "send") send(pressed.sent);
    else if (pressed.to === "redraw") page.redraw();
    else if (pressed.to === "suspend") suspend();
  };
  const suspend = (): void => {
    draft.save();
    tell({ type: "suspended" });
    page.lift();
    screen.keyboard.release();
    screen.suspend(() => over || goOn());
  };
  const goOn = (): void => {
    screen.keyboard.take(press);
    tell({ type: "continued" });
  };
  const stopAll = whileOpen(screen, {
    tick: () => tell({ type: "tick", text: textOf(typing.line) }),
    saveDraft: draft.save,
    redraw: page.schedule,
    abandon: () => {
      draft.save();
      over = true;
      page.abandon();
    },
  });
  // Keys first: what is pressed the moment the answer is seen must not reach a terminal that is not ours yet.
  screen.keyboard.take(press);
  page.refresh();
}

/** Tells what is typed and not sent, when it has changed. */
function keepDraft(
  before: string,
  typed: () => string,
  tell: (input: Input) => void,
): { readonly save: () => void; readonly sent: () => void } {
  let saved = before;
  return {
    save() {
      const text = typed();
      if (text === saved) return;
      saved = text;
      tell({ type: "draft", text });
    },
    sent() {
      saved = "";
    },
  };
}

/** What happens by itself while an answer is open. Returns what ends it. */
function whileOpen(
  screen: LiveScreen,
  does: Readonly<Record<"tick" | "saveDraft" | "redraw" | "abandon", () => void>>,
): () => void {
  const ticking = setInterval(does.tick, tickEvery);
  const drafting = setInterval(does.saveDraft, draftEvery);
  const stopResize = screen.onResize(does.redraw);
  const stopSaving = screen.onLeave(does.abandon);
  return () => {
    clearInterval(ticking);
    clearInterval(drafting);
    stopResize();
    stopSaving();
    screen.keyboard.drop();
  };
}

type Pressed =
  | { readonly to: "leave"; readonly end: AnswerEnd }
  | { readonly to: "tell"; readonly input: Input }
  | { readonly to: "send"; readonly sent: Sent }
  | { readonly to: "suspend" | "redraw" | "nothing" };

const nothing: Pressed = { to: "nothing" };

/** What a press comes to. Enter is the only key that keeps a line. */
function pressedOf(question: AnswerQuestion, typing: Typing, press: Press): Pressed {
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
