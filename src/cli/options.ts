import { type Command, Option } from "commander";
import type { CommandResult, Ports } from "../ports.ts";

/** How a command wants to talk, known before its ports are made. */
export interface TalkWanted {
  readonly plain: boolean;
  /** The command asks and is answered, rather than only printing what it found. */
  readonly converses: boolean;
  /** The conversation goes to standard error, because standard output carries the answer. */
  readonly toStderr: boolean;
}

/** What the command line needs of the program around it. */
export interface Shell {
  ports(talk: TalkWanted): Promise<Ports>;
  readonly version: string;
}

/** Takes a command's result. */
export type Done = (result: CommandResult) => void;

export function talkOf(options: { readonly plain?: boolean; readonly out?: string }): TalkWanted {
  return { plain: options.plain === true, converses: options.plain !== undefined, toStderr: options.out === "-" };
}

/** Examples stand before everything else: they are what most people look for. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText("before", `Examples:\n${examples.map((example) => `  ${example}`).join("\n")}\n`);
}

export const plain = () =>
  new Option("--plain", "line by line, without redrawing: for screen readers and dumb terminals").default(false);
export const out = () => new Option("--out <file>", "where the transcript goes; - is standard output");
export const force = () => new Option("--force", "overwrite the file").default(false);
export const json = () => new Option("--json", "only JSON on standard output").default(false);
