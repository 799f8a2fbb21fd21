// Puts what a candidate typed into markdown word for word, so that it cannot break out.
/** Lines verbatim, in a fence longer than any run of backticks in them. */
export function fence(lines: readonly string[], info = "text"): string {
  const content = lines.flatMap(linesIn);
  const runs = content.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const bar = "`".repeat(Math.max(3, longest + 1));
  return [`${bar}${info}`, ...content, bar].join("\n");
}

/** A text as markdown sees its lines. */
function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
