// The styles every screen is drawn in, without a library of colours: `io/terminal/chalk-theme.ts` fills them.
/** How words are shown. Meaning never by colour alone. */
export interface Theme {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
  /** False where the terminal cannot show more than ASCII. */
  readonly unicode: boolean;
  /** False where nothing is drawn that says nothing: a screen reader would read a line out dash by dash. */
  readonly rules?: boolean;
}

/** No colour at all: for text that is read by a program, and for tests. */
export const plainTheme: Theme = {
  strong: (text) => text,
  faint: (text) => text,
  good: (text) => text,
  warning: (text) => text,
  bad: (text) => text,
  accent: (text) => text,
  unicode: true,
};

/** Our own signs in a form the terminal can show: ASCII where it knows no more. The candidate's words are left alone. */
export function inTheme(line: string, theme: Pick<Theme, "unicode">): string {
  if (theme.unicode) return line;
  return line.replaceAll("·", "-").replaceAll("─", "-").replaceAll("…", "...").replaceAll("→", "->");
}
