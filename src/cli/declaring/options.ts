// Options that several commands have, and those that take one of a few words.
import type { Option as TypedOption } from "@commander-js/extra-typings";
import { Option } from "commander";
import { levels } from "../../core/catalog/schema/terms.ts";
import { wordList } from "../../core/render/wording/figure.ts";

export const plain = [
  "--plain",
  "line by line, without redrawing: for screen readers and dumb terminals",
  false,
] as const;
export const out = ["--out <file>", "where the transcript goes; - is standard output"] as const;
export const force = ["--force", "overwrite the file", false] as const;
export const json = ["--json", "only JSON on standard output", false] as const;
export const bell = ["--bell", "ring at 80 and 100 per cent of a step", false] as const;
export const minutes = ["--minutes <n>", "the whole time; steps rescale to it"] as const;
export const level = () => wordOption("--level <level>", levels);

/** An option that takes one of these words. Completions offer them; the use case refuses others and says what is near. */
export function wordOption<Flags extends string>(
  flags: Flags,
  words: readonly string[],
  says: string = wordList(words),
): TypedOption<Flags> {
  const option = new Option(flags, says);
  option.argChoices = [...words];
  return option as unknown as TypedOption<Flags>;
}
