// The ways a session and its closing can end, by which the parts that hold a session know how to go on.
/** How holding a session ended: the clock stopped, or the person left and everything is saved. */
export type Held = "stopped" | "quit" | "interrupted" | "end-of-input";

/** Whether the person stayed to the end of the closing. */
export type Closed = "closed" | "interrupted" | "end-of-input";
