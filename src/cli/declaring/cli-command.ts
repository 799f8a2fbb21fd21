// What a command of the command line is, and how it is added to the program.
import type { Command as TypedCommand } from "@commander-js/extra-typings";
import type { Command } from "commander";
import type { CommandShape, Completes } from "../../core/render/command-line/command-shape.ts";
import type { CommandResult, Ports } from "../../ports.ts";

/** A command: how it stands in the help, what it takes, and what it does. */
export interface CliCommand {
  readonly name: string;
  /** What it does, as the help says it. */
  readonly says: string;
  readonly examples: readonly string[];
  /** What its arguments complete to; nothing when not given. */
  readonly completes?: readonly Completes[];
  readonly hidden?: true;
  /** Its answer is made of all commands, so all are built for it. */
  readonly wantsAll?: true;
  /** Declares its arguments and options, and the action that runs its use case. */
  declare(command: TypedCommand, around: Around): void;
}

/** A command with the heading of the help it stands under; headings come in the order of the list of commands. */
export type ListedCommand = CliCommand & { readonly group: string };

/** What an action works with. */
export interface Around {
  /**
   * Runs the use case of this name, loaded now, on real ports. The last of its arguments are the options, and they must have
   * the very keys that it takes: an option that is misspelt, forgotten, or taken by nobody does not compile.
   */
  run<Name extends string, Before extends readonly unknown[], Wanted, Given extends Wanted>(
    load: () => Promise<{ readonly [N in Name]: UseCase<[...Before, Wanted]> }>,
    name: Name,
    ...given: [...Before, Given & SameKeys<Wanted, Given>]
  ): Promise<void>;
  /** Takes a result that needed no ports. */
  readonly done: Done;
  /** All commands, as completions see them. */
  shapes(): readonly CommandShape[];
}

type UseCase<Wanted extends readonly unknown[]> = (
  ports: Ports,
  ...wanted: Wanted
) => CommandResult | Promise<CommandResult>;

/** `--plain` says how to talk; no use case takes it. */
type SameKeys<Wanted, Given> = [
  Exclude<keyof Wanted, keyof Given>,
  Exclude<keyof Given, keyof Wanted | "plain">,
] extends [never, never]
  ? unknown
  : { readonly notGiven: Exclude<keyof Wanted, keyof Given>; readonly notTaken: Exclude<keyof Given, keyof Wanted> };

/** Adds a command. Its examples stand before everything else: they are what most people look for. */
export function addCommand(program: Command, { name, declare, ...shown }: ListedCommand, around: Around): void {
  const command = program.command(name, { hidden: shown.hidden === true });
  command.description(shown.says).helpGroup(shown.group);
  command.showHelpAfterError(`(mlsd ${name} --help shows examples and options)`);
  const examples = shown.examples.map((example) => `  ${example}\n`).join("");
  if (examples) command.addHelpText("before", `Examples:\n${examples}`);
  // The same object: only its types know more.
  declare(command as unknown as TypedCommand, around);
}

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
