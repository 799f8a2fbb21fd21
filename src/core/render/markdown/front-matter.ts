// The block at the head of notes and transcripts that programs for notes read as properties.
/** What a note's front matter may hold: flat values, and lists of text. `undefined` leaves the key out. */
export type FrontValue = string | number | boolean | readonly string[] | undefined;

/**
 * YAML front matter with its fences. Text is written plain only when every YAML reader takes it for text, else as a JSON
 * string, which YAML 1.2 reads as it stands; so no value can end the block or change its type.
 */
export function frontMatter(values: Readonly<Record<string, FrontValue>>): string {
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${scalar(value)}`],
  );
  return ["---", ...lines, "---"].join("\n");
}

const plain = /^[a-z][a-z0-9]*(?:[ -][a-z0-9]+)*$/;
const reserved = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);
const dateTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;
/** What JSON leaves as it is and YAML or a reader may not: C1, line separators, marks of direction, byte order mark. */
const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

function scalar(value: Exclude<FrontValue, undefined>): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string") return `[${value.map(quotedScalar).join(", ")}]`;
  if (dateTime.test(value) || (plain.test(value) && !reserved.has(value))) return value;
  return quotedScalar(value);
}

function quotedScalar(text: string): string {
  return JSON.stringify(text).replace(unprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
