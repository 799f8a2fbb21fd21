import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fill } from "../core/render/interviewer/fill.ts";
import { bodies, home, keys, run, start } from "./driver.ts";

test("an interviewer marks with single keys, is killed, and goes on with every mark there", async () => {
  const at = home();
  const screen = start(at, ["interviewer", "fraud-detection", "--run"]);
  await screen.sees("Enter starts the clock");
  screen.press(keys.enter);
  await screen.sees("1 [ ] Fixes which fraud is meant");
  screen.press("1", "3", "3");
  await screen.sees("3 [h] Business goal");
  screen.press("f", "4");
  await screen.sees("Interviewer: 50 million payments a day");
  screen.press("w");
  await screen.sees("Enter keeps the note");
  screen.press("Asks before drawing", keys.enter);
  await screen.sees("? keys");
  screen.kill("SIGKILL");
  await screen.exit;
  expect(bodies(at.events(), "item-marked").map(({ verdict }) => verdict)).toEqual(["said", "said", "helped"]);
  expect(bodies(at.events(), "note-taken").map(({ text }) => text)).toEqual(["Asks before drawing"]);

  const again = start(at, ["resume"], { columns: 40, rows: 12 });
  await again.sees("Enter starts the clock again");
  again.press(keys.enter);
  await again.sees("1 [x] Fixes which fraud is meant");
  again.press("q");
  expect((await again.exit).code).toBe(3);
});

test("a pack filled in with an editor is read back; a damaged line is named", async () => {
  const at = home();
  const path = join(at.path, "pack.md");
  expect((await run(at, ["interviewer", "fraud-detection", "--out", path])).code).toBe(0);
  writeFileSync(path, fill(readFileSync(path, "utf8"), { "concept:label-delay": ["x"], "item:velocity": ["", "x"] }));
  const read = await run(at, ["interviewer", "--import", path]);
  expect(read.code).toBe(0);
  const [judged] = bodies(at.events(), "answer-judged");
  expect(
    judged?.verdicts.filter(({ verdict }) => verdict !== "missed").map(({ id, verdict }) => [id, verdict]),
  ).toEqual([
    ["label-delay", "said"],
    ["velocity", "helped"],
  ]);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("| `concept:data-sources` |", "|"));
  const line = text.split("\n").findIndex((each) => each.includes("`concept:data-sources`")) + 1;
  const refused = await run(at, ["interviewer", "--import", path]);
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain(`line ${line}:`);
  expect(at.sessions()).toHaveLength(1);
});
