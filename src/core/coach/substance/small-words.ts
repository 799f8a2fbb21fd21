// Words that carry no subject of their own, and the stems of those that do.
import { stemOf } from "../language/tokens.ts";

const small = new Set(
  `a an the of to in on at for and or is are be was were been am we i it that this with as by from not no so if but you they
  our your their its his her he she them us me my mine will would can could should shall may might must do does did done doing has
  have had having than then there here what which who whom whose how when where why all any some each every per into onto out up down
  over under off more less most least very just only also even too same other another such these those about after before between
  because while during both either neither own again once still yet now let lets get gets got go goes going make makes made one two`
    .split(/\s+/)
    .filter((each) => each !== ""),
);

/** Whether it is one of the words every sentence is made of. */
export function isSmallWord(word: string): boolean {
  return small.has(word);
}

/** The stems of the words that carry a subject: no small words, no numbers, none of two letters. */
export function subjectStems(words: readonly string[]): readonly string[] {
  return words.filter((each) => each.length > 2 && !small.has(each) && !/^\d/.test(each)).map(stemOf);
}
