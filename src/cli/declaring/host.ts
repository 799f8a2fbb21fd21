// What the command line needs of the program around it, and how it asks for ports.
import type { CommandResult, Ports } from "../../ports.ts";

/** How a command wants to talk, known before its ports are made. */
export interface TalkWanted {
  readonly plain: boolean;
  /** The command asks and is answered, rather than only printing what it found. */
  readonly converses: boolean;
  /** The conversation goes to standard error, because standard output carries the answer. */
  readonly toStderr: boolean;
}

/** What the command line needs of the program around it. */
export interface Host {
  ports(talk: TalkWanted): Promise<Ports>;
  readonly version: string;
}

/** Takes a command's result. */
export type Done = (result: CommandResult) => void;

/** How a command with these options talks: one that has `--plain` converses. */
export function talkOf(options: unknown): TalkWanted {
  const { plain, out } = Object(options) as { readonly plain?: boolean; readonly out?: string };
  const converses = plain !== undefined;
  return { plain: plain === true, converses, toStderr: converses && out === "-" };
}
