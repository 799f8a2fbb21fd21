import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commandGroups, groupsFor } from "../../src/cli/groups.ts";
import { createProgram } from "../../src/cli.ts";

const shell = {
  version: "0",
  ports: () => {
    throw new Error("no ports here");
  },
};
const built = (word?: string) => createProgram(shell, () => undefined, word).commands.map((command) => command.name());

describe("the command groups", () => {
  it("name just the commands they add", () => {
    for (const group of commandGroups) {
      const program = new Command().enablePositionalOptions();
      group.add(program, shell, () => undefined);
      expect(program.commands.map((command) => command.name())).toEqual(group.names);
    }
  });

  it("are built whole for help, completions and words that are no command", () => {
    const all = commandGroups.flatMap(({ names }) => names);
    for (const word of [undefined, "help", "--help", "practise", "completion"]) expect(built(word)).toEqual(all);
  });

  it("are built one alone for a command", () => {
    expect(groupsFor("checklist")).toHaveLength(1);
    expect(built("checklist")).toEqual(["checklist", "notes"]);
  });
});
