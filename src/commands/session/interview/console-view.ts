// What the interviewer's console shows: the open list, and the screenful of it that is looked at.
import type { InterviewSchedule } from "../../../core/interview/interview-schedule.ts";
import {
  type ConsoleEntry,
  type ConsoleList,
  factsList,
  followupsList,
  listKeys,
  listPage,
  listRows,
  pitfallsList,
  pointsList,
  type StepPoints,
} from "../../../core/render/interviewer/console-list.ts";
import { inTheme } from "../../../core/render/terminal/theme.ts";
import type { SessionContext } from "../context.ts";

export type ListName = "points" | "facts" | "followups" | "pitfalls";

/** What of the console is looked at. */
export interface ConsoleView {
  readonly list: ListName;
  /** The place of the step whose points are shown. */
  readonly looking: number;
  readonly page: number;
  /** It was said that the next n stops the clock. */
  readonly asksToEnd: boolean;
}

/** The console as it stands. */
export interface Console {
  readonly context: SessionContext;
  /** The clock has stopped, and only marks are put right. */
  readonly isReview: boolean;
  readonly byStep: readonly StepPoints[];
  readonly schedule: InterviewSchedule;
  readonly view: ConsoleView;
}

/** The rows of a screen that is not redrawn: all that a list may need. */
const plainRows = 60;

const lists: { readonly [N in ListName]: (at: Console) => ConsoleList } = {
  points: ({ context, byStep, view }) => {
    const here = byStep[view.looking];
    return here ? pointsList(context.record.state(), here) : { title: "Listen for:", entries: [] };
  },
  facts: ({ context }) => factsList(context.record.state(), context.definitions),
  followups: ({ context, schedule }) => followupsList(context.record.state(), schedule),
  pitfalls: ({ context }) => pitfallsList(context.record.state(), context.definitions),
};

/** The open list as rows of the screen. */
export function rowsOf(at: Console, columns: number): readonly string[] {
  const { theme } = at.context.ports.terminal;
  const rows = listRows(lists[at.view.list](at), at.view.page, theme, columns, screenRows(at));
  return rows.map((row) => inTheme(row, theme));
}

/** The line of the open list a key stands before. */
export function entryAt(at: Console, key: string): ConsoleEntry | undefined {
  const { terminal } = at.context.ports;
  const room = listPage(lists[at.view.list](at), at.view.page, terminal.columns(), screenRows(at));
  return room.entries[listKeys.indexOf(key)];
}

function screenRows({ context: { ports } }: Console): number {
  return ports.terminal.kind === "live" ? ports.terminal.rows() : plainRows;
}
