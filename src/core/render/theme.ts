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
}
