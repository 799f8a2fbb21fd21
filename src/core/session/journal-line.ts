// Events in their envelope, as lines of a file and back: what is torn, damaged or newer is told, never guessed at.
import { isEventBody } from "./event-shapes.ts";
import { type EventBody, JOURNAL_VERSION, type SessionEvent } from "./events.ts";

/** What a session's file holds: its events in order, and every fault in words with its line number. */
export interface JournalText {
  readonly events: readonly SessionEvent[];
  readonly damage: readonly string[];
  /** Bytes up to and with the last newline. What stands after them was torn off by a crash. */
  readonly wholeBytes: number;
  /** Set when a newer version of the program wrote it; then `events` is empty and the file must not be touched. */
  readonly newer: number | null;
}

/** One event as a line of the journal, newline included. */
export function journalLine(event: SessionEvent): string {
  const { v, seq, type, at, mono, ...rest } = event;
  return `${JSON.stringify({ v, seq, type, at, mono, ...rest })}\n`;
}

/**
 * Reads a session's file. Never throws: a bad line in the middle costs that line, and what follows the last newline is
 * left out. `bytes` is the file's size, `text` its content.
 */
export function readJournalText(text: string, bytes: number, tailBytes: number): JournalText {
  const events: SessionEvent[] = [];
  const damage: string[] = [];
  const lines = text.split("\n");
  const tail = lines.pop() ?? "";
  let newer: number | null = null;
  lines.forEach((line, index) => {
    const event = parseEvent(line);
    if (!event) damage.push(`line ${index + 1} could not be read and is left out`);
    else if (event.v > JOURNAL_VERSION) newer = event.v;
    else events.push(event);
  });
  if (tail !== "") damage.push(`the last line was cut off in mid-write (${tailBytes} bytes) and is set aside`);
  return { events: newer === null ? events : [], damage, wholeBytes: bytes - tailBytes, newer };
}

function parseEvent(line: string): SessionEvent | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) return null;
    const event = value as Partial<SessionEvent>;
    const whole =
      typeof event.v === "number" &&
      typeof event.seq === "number" &&
      typeof event.at === "string" &&
      typeof event.mono === "number";
    const newer = event.v !== undefined && event.v > JOURNAL_VERSION;
    return whole && (newer || isEventBody(value as Record<string, unknown>)) ? (value as SessionEvent) : null;
  } catch {
    // A line that is not JSON is told by its number; the rest of the journal is good.
    return null;
  }
}

/** These bodies as events of one moment, numbered on from `lastSeq`. */
export function enveloped(
  bodies: readonly EventBody[],
  lastSeq: number,
  { at, mono }: { readonly at: string; readonly mono: number },
): readonly SessionEvent[] {
  return bodies.map((body, index) => ({ ...body, v: JOURNAL_VERSION, seq: lastSeq + index + 1, at, mono }));
}
