// What both ways of asking have to offer, the redrawn one and the one line by line.
import type { Terminal } from "../../ports.ts";

/** The part of a terminal that asks. Loaded with the first question, so that a command that only prints loads none of it. */
export type Talk = Pick<
  Terminal,
  "answer" | "select" | "checkbox" | "tick" | "confirm" | "line" | "key" | "unread" | "close"
>;
