// Draws where the minutes of a session went, for readers of markdown that know Mermaid.
/** Bars of one section of the chart, in seconds from the start. */
export interface GanttSection {
  readonly name: string;
  readonly bars: readonly {
    readonly label: string;
    readonly start: number;
    readonly seconds: number;
    /** How it is drawn; the label says what it means. */
    readonly tag?: "done" | "active" | "crit";
  }[];
}

/** A Mermaid gantt chart in its fence, on an axis of hours and minutes from 00:00. Bars of no length are left out. */
export function gantt(title: string, sections: readonly GanttSection[]): string {
  const lines = sections.flatMap((section) => [
    `    section ${ganttLabel(section.name)}`,
    ...section.bars
      .filter((bar) => bar.seconds >= 1)
      .map((bar) => {
        const tag = bar.tag ? `${bar.tag}, ` : "";
        return `    ${ganttLabel(bar.label)} :${tag}${clock(bar.start)}, ${Math.floor(bar.seconds)}s`;
      }),
  ]);
  return [
    "```mermaid",
    "gantt",
    `    title ${ganttLabel(title)}`,
    "    dateFormat HH:mm:ss",
    "    axisFormat %H:%M",
    "    todayMarker off",
    ...lines,
    "```",
  ].join("\n");
}

/** A text that Mermaid cannot take for syntax: letters, figures and plain punctuation, without `:`, `;`, `#` and `%`. */
export function ganttLabel(text: string): string {
  const safe = text
    .replace(/[^\p{L}\p{M}\p{N} ,.()/&+'-]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  return safe || "unnamed";
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const whole = Math.max(0, Math.floor(seconds));
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
