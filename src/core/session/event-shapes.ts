// What a line of a journal needs to be taken for an event: a file can be damaged, and what has no sense stays out.
import type { EventType } from "./events.ts";

type FieldKind = "string" | "number" | "boolean" | "array" | "object" | "string-or-null";

/** The fields each event must have to make sense; an event without them is a damaged line of the journal. */
export const eventShapes: { readonly [T in EventType]: Readonly<Record<string, FieldKind>> } = {
  "session-started": {
    session: "string",
    prompt: "string",
    title: "string",
    family: "string",
    framework: "string",
    mode: "string",
    level: "string",
    minutes: "number",
    seed: "number",
    aloud: "boolean",
    timed: "boolean",
    steps: "array",
    definitions: "object",
    offset: "number",
    program: "string",
  },
  opened: { pid: "number", boot: "string", started: "string" },
  "clock-started": {},
  "step-entered": { step: "string" },
  "line-kept": { text: "string", source: "string" },
  "line-taken-back": {},
  "text-replaced": { lines: "array" },
  "draft-saved": { text: "string" },
  "question-asked": { question: "string", fact: "string-or-null", answer: "string" },
  "hint-given": { subject: "string", id: "string", rung: "number", text: "string" },
  "items-shown": { step: "string", concepts: "array", items: "array" },
  "nudge-given": { text: "string" },
  "followup-asked": { id: "string", ask: "string" },
  "twist-thrown": { id: "string", say: "string" },
  "item-marked": { subject: "string", id: "string", verdict: "string" },
  "note-taken": { text: "string" },
  "deviation-recorded": { from: "string", to: "string", reason: "string" },
  "pace-marked": { step: "string-or-null", percent: "number" },
  paused: {},
  continued: {},
  "gap-noticed": { ms: "number", cause: "string" },
  "clock-ticked": {},
  "step-closed": { step: "string" },
  "clock-stopped": { cause: "string" },
  "own-verdict-given": { band: "string" },
  "answer-judged": { coach: "string", verdicts: "array", pitfalls: "array" },
  "likely-answered": { subject: "string", id: "string", covered: "boolean" },
  "verdict-disputed": { subject: "string", id: "string", verdict: "string" },
  "outcome-recorded": {
    session: "string",
    date: "string",
    prompt: "string-or-null",
    company: "string-or-null",
    result: "string",
    debrief: "array",
    offset: "number",
    program: "string",
  },
  "session-finished": {},
  closed: { cause: "string" },
};

/** Whether a parsed value is an event of a known type with the fields it needs. */
export function isEventBody(value: Readonly<Record<string, unknown>>): boolean {
  const fields = fieldsOf.get(String(value.type));
  return fields?.every(([field, kind]) => fits(value[field], kind)) ?? false;
}

/** The shapes as lists, made once: a thousand sessions have sixty thousand events. */
const fieldsOf = new Map(Object.entries(eventShapes).map(([type, shape]) => [type, Object.entries(shape)]));

function fits(value: unknown, kind: FieldKind): boolean {
  if (kind === "array") return Array.isArray(value);
  if (kind === "object") return typeof value === "object" && value !== null;
  if (kind === "string-or-null") return value === null || typeof value === "string";
  return typeof value === kind;
}
