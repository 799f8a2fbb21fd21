// What a text is cut into before anything is looked for in it: cues, scopes and the model read tokens, not text.

/** One word, number or sign of a text, with its place in that text. */
export interface Token {
  /** Lower case, abbreviations written out. */
  readonly word: string;
  readonly stem: string;
  /** What kind of quantity it is, for numbers: "n", "big", "pct", "day" … */
  readonly classes: readonly string[];
  /** Half-open span in the text it came from. */
  readonly start: number;
  readonly end: number;
  /** Articles and possessives, which a gap between the words of a cue does not count. */
  readonly light: boolean;
}
