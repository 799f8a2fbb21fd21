import type { Command } from "commander";
import { definitionCommands } from "./definition-commands.ts";
import { deskCommands } from "./desk-commands.ts";
import type { Done, Shell } from "./options.ts";
import { peopleCommands } from "./people-commands.ts";
import { sessionCommands } from "./session-commands.ts";
import { shellCommands } from "./shell-commands.ts";

/** Commands of one kind, and the function that adds them to a program. */
export interface CommandGroup {
  readonly names: readonly string[];
  readonly add: (program: Command, shell: Shell, done: Done) => void;
}

/** All commands by kind, in the order help shows them. */
export const commandGroups: readonly CommandGroup[] = [
  { names: ["practice", "resume", "retry", "compare", "status"], add: sessionCommands },
  { names: ["list", "show", "check", "new", "grade", "estimate", "decide"], add: definitionCommands },
  { names: ["checklist", "notes"], add: deskCommands },
  { names: ["interviewer", "outcome"], add: peopleCommands },
  { names: ["completion", "complete"], add: shellCommands },
];

/** The groups a command line needs: the one of its first word, or all where that is no command. Building all costs 3 ms. */
export function groupsFor(word: string | undefined): readonly CommandGroup[] {
  const group = commandGroups.find(({ names }) => word !== undefined && names.includes(word));
  // A completion script is made from all commands.
  return group && word !== "completion" ? [group] : commandGroups;
}
