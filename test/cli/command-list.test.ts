// Which commands are built for a command line, and where they stand in the help.
import { describe, expect, it } from "vitest";
import { commandList, commandsFor } from "../../src/cli/command-list.ts";
import { createProgram } from "../../src/cli.ts";

const host = {
  version: "0",
  ports: () => {
    throw new Error("no ports here");
  },
};
const built = (word?: string) => createProgram(host, () => undefined, word).commands.map((command) => command.name());
const all = commandList.map(({ name }) => name);

describe("the list of commands", () => {
  it("is built whole for help, completions and words that are no command", () => {
    for (const word of [undefined, "help", "--help", "practise", "completion"]) expect(built(word)).toEqual(all);
  });

  it("is built one alone for a command", () => {
    expect(commandsFor("checklist")).toHaveLength(1);
    for (const name of all) if (name !== "completion") expect(built(name)).toEqual([name]);
  });

  it("keeps the commands of a heading together, in six headings", () => {
    const headings = commandList.map(({ group }) => group);
    const turns = headings.filter((heading, at) => heading !== headings[at - 1]);
    expect(turns).toEqual([...new Set(headings)]);
    expect(turns).toHaveLength(6);
  });
});
