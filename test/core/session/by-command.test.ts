import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventShapes } from "../../../src/core/session/event-shapes.ts";

const source = join(import.meta.dirname, "..", "..", "..", "src");

/** Events the program writes of itself: `OwnEvent`, and the one that is a journal of its own. */
const own = ["session-started", "opened", "closed", "outcome-recorded"];
const decided = Object.keys(eventShapes).filter((type) => !own.includes(type));

/** The files of a folder of src, as [path, text]. */
function files(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [join(folder, name), readFileSync(join(source, folder, name), "utf8")]);
}

/** Who uses these words. */
const using = (words: RegExp, folder = "commands") =>
  files(folder).flatMap(([path, text]) => (words.test(text) ? path : []));

describe("an event of a session", () => {
  it("is made by hand in no command", () => {
    const made = new RegExp(`\\btype: "(${decided.join("|")})"`);
    expect(using(made)).toEqual([]);
    for (const folder of ["core/render", "core/interview"]) expect(using(made, folder)).toEqual([]);
  });

  it("is imported from a score sheet alone", () => {
    expect(using(/\.imported\(/)).toEqual(["commands/interviewer/import-sheet.ts"]);
  });

  it("reaches a journal through the record alone; an outcome is a journal of its own", () => {
    expect(using(/\.append\(/)).toEqual(["commands/outcome.ts", "commands/session/record.ts"]);
  });

  it("is decided in the record alone", () => {
    expect(using(/\bdecide\(state/)).toEqual(["commands/session/record.ts"]);
    expect(using(/session\/decider/)).toEqual(["commands/session/record.ts"]);
  });
});
