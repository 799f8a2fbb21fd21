import { describe, expect, it, test } from "vitest";
import { storedOutcomes, storedSessions, unfinished } from "../../src/commands/history/stored-sessions.ts";
import { runInterview } from "../../src/commands/interviewer/run-interview.ts";
import { listOutcomes } from "../../src/commands/list/list-outcomes.ts";
import { outcome } from "../../src/commands/outcome.ts";
import { showById } from "../../src/commands/show/show.ts";
import { status } from "../../src/commands/status.ts";
import { outcomeMarkdown } from "../../src/core/render/outcome/outcome-page.ts";
import { type Act, peoplePorts } from "./people-ports.ts";

const skip: Act = { line: "" };

describe("mlsd outcome", () => {
  it("asks for the result and five questions, and keeps what was answered", async () => {
    const made = await peoplePorts([
      { choose: "next round" },
      { line: "Acme\u001b[31m" },
      { line: "A feed for music" },
      skip,
      { line: "The label delay" },
      skip,
      skip,
    ]);
    const { exitCode, stdout } = await outcome(made.ports, { prompt: "feed-ranking" });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2026-11-20: next round.");
    expect(storedOutcomes(made.ports)).toMatchObject([
      {
        date: "2026-11-20",
        prompt: "feed-ranking",
        company: "Acme^[[31m",
        result: "next-round",
        debrief: [
          { id: "asked", answer: "A feed for music" },
          { id: "caught", answer: "The label delay" },
        ],
      },
    ]);
    expect(made.left()).toBe(0);
  });

  it("asks nothing when the result is given, also from a pipe", async () => {
    const { ports, said } = await peoplePorts([], "piped");
    await outcome(ports, { result: "Next Round", company: "Acme", note: "Kind people", date: "2026-11-18" });
    expect(storedOutcomes(ports)).toMatchObject([
      { date: "2026-11-18", result: "next-round", company: "Acme", debrief: [{ id: "note", answer: "Kind people" }] },
    ]);
    expect(said).toEqual([]);
    await expect(outcome(ports, {})).rejects.toThrow("Say what came of it.");
  });

  it("keeps what was answered before the person left", async () => {
    const { ports } = await peoplePorts([{ choose: "rejected" }, { line: "Acme" }, { leave: "interrupted" }]);
    const ended = await outcome(ports, {});
    expect(ended.exitCode).toBe(130);
    expect(ended.stdout).toContain("Kept: Acme, 2026-11-20: rejected.");
    expect(storedOutcomes(ports)).toMatchObject([{ company: "Acme", result: "rejected" }]);
    const none = await peoplePorts([{ leave: "interrupted" }]);
    expect((await outcome(none.ports, {})).exitCode).toBe(130);
    expect(none.sessions()).toEqual([]);
  });

  it("changes the result of one that waited, by name or by choice", async () => {
    const { ports, sessions } = await peoplePorts([
      { choose: "Acme, 2026-11-20 (waiting)" },
      { choose: "offer" },
      skip,
      skip,
      skip,
      skip,
      skip,
    ]);
    await outcome(ports, { result: "waiting", company: "Acme" });
    const [before] = storedOutcomes(ports);
    await outcome(ports, {});
    expect(storedOutcomes(ports)).toMatchObject([{ session: before?.session, company: "Acme", result: "offer" }]);
    await outcome(ports, { of: before?.session, result: "rejected" });
    expect(storedOutcomes(ports)).toMatchObject([{ company: "Acme", result: "rejected" }]);
    expect(sessions()).toHaveLength(1);
    await expect(outcome(ports, { of: "2020", result: "offer" })).rejects.toThrow("no recorded interview");
  });

  test.each([
    [{ result: "ofer" }, "offer"],
    [{ result: "offer", prompt: "fraud-detectoin" }, "fraud-detection"],
    [{ result: "offer", date: "2026-02-30" }, "2026-11-18"],
  ])("%j is refused with what is near, and nothing is stored", async (options, near) => {
    const { ports, sessions } = await peoplePorts();
    await expect(outcome(ports, options)).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining(near) });
    expect(sessions()).toEqual([]);
  });

  it("is no session of practice", async () => {
    const made = await peoplePorts([{ key: "enter" }, { key: "1" }, { key: "q" }]);
    await outcome(made.ports, { result: "offer" });
    await runInterview(made.ports, { prompt: "fraud-detection", bell: false, force: false });
    expect(storedSessions(made.ports)).toHaveLength(1);
    expect(unfinished(made.ports)).toHaveLength(1);
    expect((await status(made.ports, { json: false, watch: false })).exitCode).toBe(1);
  });

  it("is listed beside the practice before it, and shown", async () => {
    const made = await peoplePorts([
      { key: "enter" },
      ...[..."1nnn"].map((key): Act => ({ key })),
      { key: "return" },
      { choose: "no verdict" },
    ]);
    expect(listOutcomes(made.ports, { json: false }).stdout).toContain("No interview recorded yet");
    await runInterview(made.ports, { prompt: "fraud-detection", bell: false, force: false });
    await outcome(made.ports, { result: "offer", prompt: "fraud-detection", company: "Acme" });
    await outcome(made.ports, { result: "rejected", prompt: "feed-ranking", date: "2026-11-01" });
    const rows = JSON.parse(listOutcomes(made.ports, { json: true }).stdout ?? "");
    expect(
      rows.map((row: { result: string; practice: { attempts: number } }) => [row.result, row.practice.attempts]),
    ).toEqual([
      ["offer", 1],
      ["rejected", 0],
    ]);
    expect(listOutcomes(made.ports, { json: false }).stdout).toMatch(/2026-11-20 +offer +.*once, last: /);
    const shown = await showById(made.ports, { id: rows[0].session, raw: true });
    expect(shown.stdout).toBe(outcomeMarkdown(storedOutcomes(made.ports)[1]!));
  });
});
