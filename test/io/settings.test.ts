import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../src/io/settings.ts";
import { temporaryFolder } from "../support/definitions.ts";

function read(config: string, environment: Readonly<Record<string, string>> = {}) {
  const home = temporaryFolder();
  writeFileSync(join(home, "config.yaml"), config);
  return readSettings(environment, home);
}

describe("settings", () => {
  test("the environment wins over the file, the file over what is usual", async () => {
    expect(await read("")).toMatchObject({ framework: "rpfmse", level: "senior", mode: "guided", bell: false });
    const config = "framework: seven-step\nminutes: 35\nbell: true\n";
    expect(await read(config)).toMatchObject({ framework: "seven-step", minutes: 35, bell: true });
    const environment = { MLSD_FRAMEWORK: "six-step", MLSD_BELL: "0" };
    expect(await read(config, environment)).toMatchObject({ framework: "six-step", minutes: 35, bell: false });
  });

  test.each([
    ["bell: maybe\n", "bell is true or false", "MLSD_BELL"],
    ["minutes: soon\n", "minutes is a whole number", "MLSD_MINUTES"],
    ["framwork: six-step\n", 'no setting "framwork"', "framework"],
    ["- a\n", "not a list of settings", "framework: rpfmse"],
  ])("%j is refused with what to mend", async (config, message, hint) => {
    await expect(read(config)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});
