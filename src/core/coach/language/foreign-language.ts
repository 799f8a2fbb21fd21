// A guard before an answer is graded: its small words and its script tell when the coach cannot read it.

const english = new Set(
  "the and of to is that with for we i are as by this from or be not can will use per if how what it would so then our but they have has at which when".split(
    " ",
  ),
);
const others = new Set(
  "der das und nicht mit ist für ein eine auf wir ich zu den von le la les des est et dans pour que une nous sur avec pas el los las y del por con para se como en es il di che per una non sono dei della het een niet wij van voor dat om på och att det som är не и в на что как с по для это".split(
    " ",
  ),
);
/** Fewer words than this tell no language. */
const enough = 30;

/** Whether a text is plainly in another language than English, the only one the coach knows. Notes without small words pass. */
export function isForeign(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < enough) return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{10}/u.test(text);
  const share = (known: (word: string) => boolean) => words.filter(known).length / words.length;
  const foreign = share((word) => others.has(word) && !english.has(word));
  const unlatin = share((word) => !/\p{Script=Latin}/u.test(word));
  return unlatin > 0.5 || (foreign > 0.1 && foreign > 1.5 * share((word) => english.has(word)));
}
