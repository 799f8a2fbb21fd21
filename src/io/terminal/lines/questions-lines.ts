// The questions of a command in a form that a screen reader can follow.
import type { Asked, Choice } from "../../../ports.ts";
import type { InputLines } from "./line-source.ts";

/** Questions for a dumb terminal or a screen reader: numbered choices, answered by a line. */
export interface LineQuestions {
  select<T>(message: string, choices: readonly Choice<T>[]): Promise<Asked<T>>;
  checkbox<T>(message: string, choices: readonly Choice<T>[]): Promise<Asked<readonly T[]>>;
  confirm(message: string, initial: boolean): Promise<Asked<boolean>>;
  line(message: string): Promise<Asked<string>>;
  key(message: string, keys: readonly string[]): Promise<Asked<string>>;
}

export function createLineQuestions(source: InputLines, print: (text: string) => void): LineQuestions {
  const line = (message: string): Promise<Asked<string>> => {
    print(message);
    return new Promise((resolve) => {
      source.next((text) => resolve(text === null ? { cancelled: "end-of-input" } : { value: text.trim() }));
    });
  };
  /** Asks again until the line can be read as an answer. */
  const until = async <T>(message: string, read: (text: string) => T | null, again: string): Promise<Asked<T>> => {
    for (;;) {
      const answer = await line(message);
      if ("cancelled" in answer) return answer;
      const value = read(answer.value);
      if (value !== null) return { value };
      print(again);
    }
  };
  const numbered = (choices: readonly Choice<unknown>[]): string =>
    choices.map((choice, at) => `  ${at + 1}  ${choice.name}`).join("\n");

  return {
    select(message, choices) {
      const range = `Type a number from 1 to ${choices.length}.`;
      return until(
        `${message}\n${numbered(choices)}\n${range}`,
        (text) => {
          const chosen = choices[Number(text) - 1];
          return /^\d+$/.test(text) && chosen ? chosen.value : null;
        },
        range,
      );
    },
    checkbox(message, choices) {
      const help = "Type the numbers with spaces between, or nothing for none.";
      return until(
        `${message}\n${numbered(choices)}\n${help}`,
        (text) => {
          const numbers = text.split(/[\s,]+/).filter(Boolean);
          const chosen = numbers.map((number) => choices[Number(number) - 1]);
          return chosen.every((choice) => choice !== undefined) ? chosen.map((choice) => choice.value) : null;
        },
        help,
      );
    },
    confirm(message, initial) {
      return until(
        `${message} (${initial ? "Y/n" : "y/N"})`,
        (text) => (text === "" ? initial : /^y(es)?$/i.test(text) ? true : /^no?$/i.test(text) ? false : null),
        "Type y or n.",
      );
    },
    line,
    key(message, keys) {
      return until(
        keys.length === 1 ? message : `${message} (${keys.join("/")}, then Enter)`,
        (text) => {
          const wanted = text === "" && keys.includes("enter") ? "enter" : text.toLowerCase();
          return keys.includes(wanted) ? wanted : null;
        },
        keys.length === 1 ? message : `Type one of ${keys.join(", ")}.`,
      );
    },
  };
}
