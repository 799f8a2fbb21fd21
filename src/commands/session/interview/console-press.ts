// What each key of the interviewer's console does, as data: a turn to take, another view, or the way out.
import {
  factTurn,
  followTurn,
  interviewFollowupTurn,
  interviewNextTurn,
  markTurn,
  pauseTurn,
  twistTurn,
} from "../../../core/interview/interview-turns.ts";
import { saying, type Turn } from "../../../core/policy/turn.ts";
import { consoleHelp } from "../../../core/render/interviewer/console-keys.ts";
import type { ConsoleEntry } from "../../../core/render/interviewer/console-list.ts";
import type { AnswerEnd } from "../../../ports.ts";
import { type Console, type ConsoleView, entryAt, type ListName } from "./console-view.ts";

/** Why the console was left: another step or the end, words to be written, the review done, or the person went. */
export type ConsoleLeft = "moved" | "note" | "scored" | "quit" | Exclude<AnswerEnd, "left">;

/** What a key comes to. The view changes and the console is left only when the turn was accepted. */
export interface ConsolePress {
  readonly turn?: Turn;
  readonly view?: Partial<ConsoleView>;
  /** The list is shown anew, where nothing is redrawn. */
  readonly shows?: boolean;
  readonly leave?: ConsoleLeft;
}

type Action = (at: Console) => ConsolePress;

/** Keys that work at any time, the review included. */
const always: Readonly<Record<string, Action | undefined>> = {
  left: look(-1),
  "<": look(-1),
  right: look(1),
  ">": look(1),
  tab: ({ view }) => ({ view: { page: view.page + 1 }, shows: true }),
  escape: () => open("points"),
  x: toggle("pitfalls"),
  l: () => ({ shows: true }),
  w: () => ({ leave: "note" }),
  q: () => ({ leave: "quit" }),
  "?": ({ context }) => ({ turn: saying("notice", consoleHelp(context.ports.terminal.kind)) }),
  return: score,
  enter: score,
};

/** Keys of a running round. */
const running: Readonly<Record<string, Action | undefined>> = {
  n: ({ context, view }) => ({
    ...moves(interviewNextTurn(context.record.state(), view.asksToEnd)),
    view: { asksToEnd: true },
  }),
  b: () => ({ turn: { commands: [{ type: "back" }] }, leave: "moved" }),
  f: toggle("facts"),
  u: toggle("followups"),
  t: ({ context, schedule }) => ({ turn: twistTurn(context.record.state(), schedule) }),
  p: ({ context }) => ({ turn: pauseTurn(context.record.state()) }),
  h: follow(""),
  y: follow("said aloud"),
};

/** What choosing a line of a list comes to. */
const chosen: { readonly [N in ListName]: (at: Console, entry: ConsoleEntry) => ConsolePress } = {
  points: (at, entry) => {
    const point = at.byStep[at.view.looking]?.points.find(({ subject, id }) => `${subject}:${id}` === entry.id);
    return point ? { turn: markTurn(at.context.record.state(), point, told(at, entry)) } : {};
  },
  pitfalls: (at, entry) => ({
    turn: markTurn(at.context.record.state(), { subject: "pitfall", id: entry.id }, told(at, entry)),
  }),
  facts: ({ context }, { id }) => ({ turn: factTurn(context.definitions.prompt, id), ...open("points") }),
  followups: ({ schedule }, { id }) => ({ turn: interviewFollowupTurn(schedule, id), ...open("points") }),
};

/** What a key comes to: a command of the console, else the line it stands before. */
export function pressOf(at: Console, key: string): ConsolePress {
  const keys = at.isReview ? always : { ...running, ...always };
  // Where words of a line are keys, any word can come: what every object has by itself is no key.
  const action = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (action) return action(at);
  const entry = entryAt(at, key);
  return entry ? chosen[at.view.list](at, entry) : {};
}

function open(list: ListName): ConsolePress {
  return { view: { list, page: 0 }, shows: true };
}

function toggle(list: ListName): Action {
  return ({ view }) => open(view.list === list ? "points" : list);
}

/** The points of the next step or the one before, round the end. */
function look(by: number): Action {
  return ({ view, byStep }) => {
    const looking = (view.looking + by + byStep.length) % Math.max(1, byStep.length);
    return { view: { looking, list: "points", page: 0 }, shows: true };
  };
}

function score({ isReview }: Console): ConsolePress {
  return isReview ? { leave: "scored" } : {};
}

function follow(reason: string): Action {
  return ({ context, byStep, view }) => {
    const step = view.list === "points" ? (byStep[view.looking]?.step ?? null) : null;
    return moves(followTurn(context.record.state(), step, reason));
  };
}

/** A turn that may lead to another step. */
function moves(turn: Turn): ConsolePress {
  return { turn, ...(turn.leave ? { leave: "moved" } : {}) };
}

function told({ context }: Console, { text }: ConsoleEntry): string | null {
  return context.ports.terminal.kind === "live" ? null : text;
}
