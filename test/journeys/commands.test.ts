import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { begun, bodies, type Home, home, keys } from "./driver.ts";

const minute = 60_000;

/** An editor that adds a line to what it is given and ends with this code. */
function scriptedEditor(at: Home, code = 0): string {
  const path = join(at.path, "editor.sh");
  writeFileSync(path, `#!/bin/sh\nprintf 'Written in the editor.\\n' >> "$1"\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

test("/ask is answered from the facts, the same every time, and else with your call", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/ask how many payments are there a day?", keys.enter);
  await screen.sees(/Interviewer: .*50 million/);
  screen.press("/ask which model should I use?", keys.enter);
  await screen.sees("Interviewer: Your call: state an assumption");
  screen.press("/ask how many payments are there a day?", keys.enter);
  await screen.until("three answers", () => bodies(at.events(), "question-asked").length === 3);
  const [first, second, third] = bodies(at.events(), "question-asked");
  expect(first?.fact).not.toBeNull();
  expect(second?.fact).toBeNull();
  expect(third?.answer).toBe(first?.answer);
  screen.press("/ask", keys.enter);
  await screen.sees("! Write the question behind it");
});

test("/hint climbs three rungs, and the line of keys tells what the next one costs", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { columns: 100 });
  await screen.sees("/hint costs 30 %");
  screen.press("/hint", keys.enter);
  await screen.sees("* Hint: ");
  await screen.sees("/hint costs 50 %");
  screen.press("/hint", keys.enter);
  await screen.sees("* The point: ");
  screen.press("/hint", keys.enter);
  await screen.sees("* One would say: ");
  await screen.sees("/hint costs 30 %");
  const hints = bodies(at.events(), "hint-given");
  expect(hints.map((hint) => hint.rung)).toEqual([1, 2, 3]);
  expect(new Set(hints.map((hint) => hint.id)).size).toBe(1);
});

test("/items shows the list of the step and says what that costs", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { rows: 50 });
  screen.press("/items", keys.enter);
  await screen.sees("* The list of Requirements. What it names counts as helped from here on.");
  expect(screen.text().match(/^ {2}- /gm)?.length).toBeGreaterThan(5);
  const [shown] = bodies(at.events(), "items-shown");
  expect(shown?.step).toBe("requirements");
  expect(shown?.concepts.length).toBeGreaterThan(0);
});

test("/pause stops the clock until Enter; /time tells where it stands", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  at.passes(minute);
  screen.press("/pause", keys.enter);
  await screen.sees("Paused; the clock stands. Enter goes on.");
  at.passes(30 * minute);
  screen.press("x", keys.enter);
  await screen.until("the clock to go on", () => bodies(at.events(), "continued").length === 1);
  await screen.sees("4:00 left of 5:00 · total 44:00 left · on pace");
  screen.press("/time", keys.enter);
  await screen.sees("* 1:00 of 45:00 are gone. Requirements: 1:00 of 5:00; on pace.");
  expect(screen.text()).not.toContain("Paused;");
});

test("/calc works sums with units, and says what is wrong with others", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/calc 50M payments/day in payments/s", keys.enter);
  await screen.sees(/\* 50M payments\/day in payments\/s = 57\d(\.\d+)? payments\/s/);
  screen.press("/calc 3 ms + 2 GB", keys.enter);
  await screen.sees(/! .+/);
  expect(at.lines()).toEqual([]);
});

test("/sketch keeps lines as they are drawn, commands among them, up to /end", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/sketch", keys.enter);
  await screen.sees("/end ends the sketch");
  const drawing = ["[payments] --> [features]", "     |", "/next", "[score] -> block | allow"];
  for (const line of drawing) screen.press(line, keys.enter);
  screen.press("/end", keys.enter);
  await screen.sees("The sketch is kept.");
  expect(at.lines()).toEqual(drawing);
  expect(bodies(at.events(), "line-kept").every((event) => event.source === "sketched")).toBe(true);
});

test("/edit opens the step's text in the editor and takes what it left", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { environment: { EDITOR: scriptedEditor(at) } });
  await screen.line("Typed before.");
  screen.press("/edit", keys.enter);
  await screen.until("the edited text", () => bodies(at.events(), "text-replaced").length === 1);
  expect(bodies(at.events(), "text-replaced")[0]?.lines).toEqual(["Typed before.", "Written in the editor."]);
  await screen.sees("Written in the editor.");
  await screen.line("Typed after.");
  await screen.sees("  Typed after.");
});

test("an editor that fails changes nothing and says where its text is", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"], { environment: { EDITOR: scriptedEditor(at, 1) } });
  await screen.line("Typed before.");
  screen.press("/edit", keys.enter);
  await screen.sees("The text is as it was");
  await screen.line("Typed after.");
  expect(bodies(at.events(), "text-replaced")).toEqual([]);
});

test("/go out of order asks for the reason, /back returns, /go back asks nothing", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/go serving", keys.enter);
  await screen.sees("Tell the interviewer why you go to Serving now:");
  screen.press("Latency decides the model here.", keys.enter);
  await screen.sees("5/7 Serving · 8:00 left of 8:00");
  expect(bodies(at.events(), "deviation-recorded")).toMatchObject([
    { from: "requirements", to: "serving", reason: "Latency decides the model here." },
  ]);
  screen.press("/back", keys.enter);
  await screen.sees("4/7 Model · 8:00 left of 8:00");
  screen.press("/go requirements", keys.enter);
  await screen.sees("1/7 Requirements · 5:00 left of 5:00");
  screen.press("/go nowhere", keys.enter);
  await screen.sees('! There is no step "nowhere" here. The steps are requirements,');
  screen.press("/go model hurry", keys.enter);
  await screen.sees("4/7 Model");
  expect(bodies(at.events(), "deviation-recorded")).toHaveLength(1);
});

test("/undo gives the last line back to be mended", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/undo", keys.enter);
  await screen.sees("There is no line to take back");
  await screen.line("One line.");
  screen.press("/undo", keys.enter);
  await screen.sees("> One line.");
  expect(bodies(at.events(), "line-taken-back")).toHaveLength(1);
});

test("/help lists the commands; a word with a slash that is none is text", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/help", keys.enter);
  await screen.sees(/\/sketch +draw in lines/);
  screen.press("/etc is a folder", keys.enter, " /next with a space in front", keys.enter);
  await screen.until("both lines", () => at.lines().length === 2);
  expect(at.lines()).toEqual(["/etc is a folder", " /next with a space in front"]);
});

test("/quit saves the session, says how to go on, and ends with 3", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  await screen.line("Not finished.");
  at.passes(2 * minute);
  screen.press("/quit", keys.enter);
  expect(await screen.exit).toEqual({ code: 3, signal: 0 });
  expect(screen.text()).toMatch(/Unfinished; saved at 2:00\. Go on with:\nmlsd resume \d{8}T\d{6}Z/);
  expect(bodies(at.events(), "closed").at(-1)?.cause).toBe("quit");
});

test("/next first nudges, then asks a follow-up, then says how to move on", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection", "--seed", "1", "--step", "features-data", "--minutes", "8"]);
  await screen.line("We take the payments of the last year.");
  screen.press("/next", keys.enter);
  await screen.sees(/\* \d+ core points of this step not heard yet/);
  screen.press("/next", keys.enter);
  await screen.sees("Answer it, then /next moves on.");
  const [followup] = bodies(at.events(), "followup-asked");
  expect(screen.text().replace(/\s+/g, " ")).toContain(`Interviewer: ${followup?.ask}`);
  await screen.line("From the log of payments as it was at that moment.");
  screen.press("/next", keys.enter);
  await screen.sees("how did it go?");
  expect(bodies(at.events(), "nudge-given")).toHaveLength(1);
  expect(bodies(at.events(), "clock-stopped")).toMatchObject([{ cause: "done" }]);
});

test("the sentence that moves on stands between two steps", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("/next", keys.enter);
  await screen.sees("2/7 Problem formulation · 5:00 left of 5:00");
  expect(screen.text()).toMatch(/ {2}To move on, say: ".+/);
});
