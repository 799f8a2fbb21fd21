// The slash commands: their names and help as one table, how a line is told to be one, and how one is completed.

/** The commands of a session, in the order help shows them. Only these words at the start of a line are commands. */
export const slashCommands = [
  { name: "next", argument: null, says: "close this step and move on (blind and exam: finish)" },
  { name: "back", argument: null, says: "return to the step before" },
  { name: "go", argument: "STEP", says: "go to another step; out of order asks for your reason" },
  { name: "ask", argument: "QUESTION", says: "ask the interviewer" },
  { name: "hint", argument: null, says: "a question, then a name, then a sentence; each costs more" },
  { name: "items", argument: null, says: "show this step's checklist; what it shows counts as helped" },
  { name: "pause", argument: null, says: "stop the clock until you come back" },
  { name: "time", argument: null, says: "where the time stands" },
  { name: "calc", argument: "SUM", says: "work a sum with units, e.g. /calc 50M/day in /s" },
  { name: "sketch", argument: null, says: "draw in lines up to /end; kept as a fenced diagram" },
  { name: "edit", argument: null, says: "open this step's text in your editor" },
  { name: "undo", argument: null, says: "take the last line back" },
  { name: "quit", argument: null, says: "save and leave; mlsd resume goes on" },
  { name: "help", argument: null, says: "this list" },
] as const;

export type SlashName = (typeof slashCommands)[number]["name"];

/** A line that is a command, or null for anything else, a slash included. */
export interface Slash {
  readonly name: SlashName;
  readonly argument: string;
}

/** Reads a typed line. What was pasted is never read as a command: do not pass it here. */
export function parseSlash(line: string): Slash | null {
  const found = /^\/([a-z]+)(?:\s+(.*))?$/.exec(line.trim());
  if (!found || !line.startsWith("/")) return null;
  const command = slashCommands.find((each) => each.name === found[1]);
  return command ? { name: command.name, argument: (found[2] ?? "").trim() } : null;
}

/** The commands that complete the beginning of a line, with a space where an argument follows. */
export function completeSlash(line: string, steps: readonly string[]): readonly string[] {
  const go = /^\/go\s+(\S*)$/.exec(line);
  if (go) return steps.filter((step) => step.startsWith(go[1] ?? "")).map((step) => `/go ${step}`);
  if (!/^\/[a-z]*$/.test(line)) return [];
  return slashCommands
    .filter((command) => `/${command.name}`.startsWith(line))
    .map((command) => `/${command.name}${command.argument ? " " : ""}`);
}
