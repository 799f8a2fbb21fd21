import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unfinished } from "../../src/commands/history/stored-sessions.ts";
import { runInterview } from "../../src/commands/interviewer/run-interview.ts";
import { resume } from "../../src/commands/resume.ts";
import { fold } from "../../src/core/session/fold.ts";
import { type Act, type PeoplePorts, peoplePorts } from "./people-ports.ts";

const start: Act = { key: "enter" };
const keys = (text: string): readonly Act[] => [...text].map((key) => ({ key }));
const enter: Act = { key: "return" };
const options = { prompt: "fraud-detection", bell: false, force: false };

function stateOf({ ports }: PeoplePorts) {
  const [read] = ports.journals.list();
  const state = fold(read?.events ?? []);
  expect(state.ignored).toBe(0);
  return state;
}

describe("mlsd interviewer --run", () => {
  it("keeps every mark at once, and ends in verdicts, scorecard and transcript", async () => {
    const made = await peoplePorts([
      start,
      { wait: 60 },
      ...keys("1"),
      ...keys("f1"),
      { key: "w" },
      { line: "Asks well | at first" },
      ...keys("nnn"),
      enter,
      { choose: "hire" },
    ]);
    expect((await runInterview(made.ports, options)).exitCode).toBe(0);
    const state = stateOf(made);
    expect(state.phase).toBe("finished");
    expect(state.started).toMatchObject({ interviewer: "human", mode: "guided" });
    expect(state.notes.map(({ text, step }) => [text, step])).toEqual([
      ["Asks well | at first", "think"],
      ["Verdict of the interviewer: hire.", null],
    ]);
    expect(state.questions.map(({ fact }) => fact)).toEqual(["users"]);
    expect(state.judged?.coach).toBe("human");
    const said = state.judged?.verdicts.filter(({ verdict }) => verdict !== "missed");
    expect(said).toEqual([{ subject: "concept", id: "clarify-goal", verdict: "said", step: "think" }]);
    expect(state.judged?.verdicts).toHaveLength(4);
    expect(made.said).toContain("Enough.");
    expect(made.left()).toBe(0);
    const [name = ""] = readdirSync(join(made.home, "transcripts"));
    const transcript = readFileSync(join(made.home, "transcripts", name), "utf8");
    expect(transcript).toContain("\ninterviewer: human\n");
    expect(transcript).toContain("- Verdict of the interviewer: hire.");
  });

  it("turns a mark from said to helped to open with one key", async () => {
    const made = await peoplePorts([start, ...keys("1"), ...keys("22"), ...keys("333"), { leave: "interrupted" }]);
    expect((await runInterview(made.ports, options)).exitCode).toBe(130);
    expect(stateOf(made).marks.map(({ verdict }) => verdict)).toEqual(["said", "helped"]);
  });

  it("goes on where it was left, marks and all", async () => {
    const first = await peoplePorts([start, ...keys("1q")]);
    expect((await runInterview(first.ports, options)).exitCode).toBe(3);
    const [open] = unfinished(first.ports);
    const again = await peoplePorts([start, ...keys("2nnn"), enter, { choose: "no verdict" }]);
    const ports = { ...again.ports, journals: first.ports.journals, catalog: first.ports.catalog };
    expect((await resume(ports, { session: open?.session, bell: false, force: false })).exitCode).toBe(0);
    const state = stateOf(first);
    expect(state.phase).toBe("finished");
    expect(state.marks).toHaveLength(2);
  });

  it("marks in another step's list, follows the candidate there, and stops the clock in a pause", async () => {
    const made = await peoplePorts([
      start,
      { wait: 30 },
      { key: "right" },
      { key: "h" },
      { key: "p" },
      { wait: 100 },
      { key: "p" },
      { wait: 5 },
      { key: "q" },
    ]);
    await runInterview(made.ports, options);
    const state = stateOf(made);
    expect(state.step).toBe("build");
    expect(state.entered).toEqual(["think", "build"]);
    expect(state.elapsed).toBe(35_000);
  });

  it("lets marks be put right after the clock, and leaves them to resume", async () => {
    const made = await peoplePorts([start, ...keys("nnn"), ...keys("1"), { key: "q" }]);
    expect((await runInterview(made.ports, options)).exitCode).toBe(3);
    const state = stateOf(made);
    expect([state.phase, state.judged]).toEqual(["stopped", null]);
    expect(state.marks.map(({ step }) => step)).toEqual([null]);
  });

  it("asks twice before the last step ends the clock", async () => {
    const made = await peoplePorts([start, ...keys("nn"), { key: "x" }, { key: "q" }]);
    await runInterview(made.ports, options);
    expect(made.said.some((text) => text.includes("n again stops the clock"))).toBe(true);
  });

  it("takes words of a line where keys cannot be had, those typed ahead of a step as well", async () => {
    const made = await peoplePorts([start, { line: "1 2 2 n" }, { line: "w spoke low" }, { line: "q" }], "plain");
    await runInterview(made.ports, options);
    const state = stateOf(made);
    expect(state.step).toBe("build");
    expect(state.marks.map(({ verdict }) => verdict)).toEqual(["said", "helped"]);
    expect(state.notes.map(({ text }) => text)).toEqual(["spoke low"]);
  });

  it("stores nothing before the clock starts, and nothing from a pipe", async () => {
    const left = await peoplePorts([{ leave: "interrupted" }]);
    expect((await runInterview(left.ports, options)).exitCode).toBe(130);
    expect(left.sessions()).toEqual([]);
    const piped = await peoplePorts([], "piped");
    await expect(runInterview(piped.ports, options)).rejects.toThrow("needs a terminal");
  });
});
