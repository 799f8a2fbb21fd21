import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { shapesOf } from "../../src/cli/command-list.ts";
import { createProgram } from "../../src/cli.ts";

const root = join(import.meta.dirname, "..", "..");
const program = createProgram({ version: "0", ports: () => Promise.reject(new Error("not here")) }, () => undefined);
const commands = program.commands.filter((command) => command.name() !== "complete");
const byName = new Map(commands.map((command) => [command.name(), command]));

/** The help of a command as it is printed, examples included. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

/** The same as a narrow terminal shows it. */
function narrowHelpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 40 });
  command.outputHelp();
  command.configureOutput({ getOutHelpWidth: () => 80 });
  return text;
}

/** Every command line of mlsd in a text: what stands behind `mlsd`, up to a pipe, a redirection or a comment. */
function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|[`\s$(])mlsd ([a-z-][^\n`|#>)<;]*)/gm)].map((match) => (match[1] ?? "").trim());
}

/** What is wrong with a command line, or null. */
function fault(line: string): string | null {
  const [name = "", ...words] = line.split(/\s+/);
  if (name.startsWith("--")) return ["--help", "--version"].includes(name) ? null : `mlsd takes no ${name}`;
  const command = byName.get(name);
  if (!command) return `there is no command ${name}`;
  if (name === "estimate") return null;
  const known = command.options.flatMap(({ long, short }) => [long, short]);
  const unknown = words.find((word) => /^--?[a-z]/.test(word) && word !== "--help" && !known.includes(word));
  return unknown ? `${name} takes no ${unknown}` : null;
}

describe("what is written about the command line", () => {
  const told = ["README.md", "CONTRIBUTING.md", "docs/grade-json.md"].flatMap((file) => {
    const code = readFileSync(join(root, file), "utf8").match(/```[\s\S]*?```|`[^`\n]+`/g) ?? [];
    return code.flatMap(linesIn).map((line) => [file, line] as const);
  });

  it("finds command lines in the README", () => {
    expect(told.filter(([file]) => file === "README.md").length).toBeGreaterThan(15);
  });

  it.each(told)("%s: mlsd %s can be typed", (_, line) => {
    expect(fault(line)).toBeNull();
  });

  it.each(commands.map((command) => [command.name(), command] as const))(
    "the help of %s begins with examples that can be typed",
    (_, command) => {
      const help = helpOf(command);
      expect(help).toMatch(/^Examples:\n/);
      const examples = linesIn(help.slice(0, help.indexOf("Usage:")));
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(fault(example), example).toBeNull();
    },
  );

  it("sees a command and an option that are not there", () => {
    expect(fault("practise fraud-detection")).toBe("there is no command practise");
    expect(fault("practice fraud-detection --modus exam")).toBe("practice takes no --modus");
  });
});

describe("the commands", () => {
  it("has one for every command the program names in its own words", () => {
    const named = ["practice", "resume", "retry", "compare", "status", "checklist", "notes", "grade", "interviewer"];
    const others = ["outcome", "estimate", "decide", "list", "show", "check", "new", "completion"];
    expect(commands.map((command) => command.name()).sort()).toEqual([...named, ...others].sort());
  });

  it("stand in a group of the help each, and no option tells that it is off", () => {
    const help = helpOf(program);
    expect(help).toMatch(/^Examples:\n/);
    expect(help).not.toMatch(/^Commands:/m);
    for (const command of commands) expect(help).toMatch(new RegExp(`^ {2}${command.name()} `, "m"));
    for (const command of commands) expect(helpOf(command)).not.toContain("default: false");
  });

  it("say what they do below their names where the screen is narrow", () => {
    for (const command of [program, ...commands]) {
      const help = narrowHelpOf(command);
      const rows = help.slice(help.indexOf("Options:")).split("\n\nExit codes")[0]?.split("\n") ?? [];
      for (const row of rows) expect(row.length, row).toBeLessThanOrEqual(40);
    }
  });

  it("completes the arguments of every command that takes some", () => {
    for (const shape of shapesOf(program)) {
      const takes = byName.get(shape.name)?.registeredArguments.length ?? 0;
      if (takes > 0 && shape.name !== "estimate") expect(shape.completes, shape.name).not.toEqual([]);
    }
  });
});
