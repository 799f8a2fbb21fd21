import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { begun, bodies, home, keys, start } from "./driver.ts";

const answers = [
  "The goal is the cost of fraud: chargebacks fall, and good customers are not blocked.",
  "A binary classification: the probability that this payment is charged back within 90 days.",
  "Labels come from chargebacks, which arrive weeks later, so the label delay is 90 days.",
  "The baseline is logistic regression on rules; then gradient boosted trees.",
  "Scoring is online, 100 ms at p99, with a fallback to rules when the model is down.",
  "I split by time, and look at precision at a fixed recall by merchant and country.",
  "To sum up: the trees score each payment, and the next thing is drift monitoring.",
];

test("a guided practice from the briefing to the transcript", async () => {
  const at = home();
  const screen = start(at, ["practice", "fraud-detection", "--seed", "7"]);
  await screen.sees("Enter starts the clock.");
  expect(screen.text()).toContain("Real-time card payment fraud");
  expect(screen.text()).toMatch(/1 {2}Requirements +5 min/);
  expect(screen.text()).toMatch(/7 {2}Questions +3 min/);
  expect(at.sessions()).toEqual([]);
  screen.press(keys.enter);
  await screen.sees("1/7 Requirements · 5:00 left of 5:00 · total 45:00 left · on pace");
  for (const [at_, answer] of answers.entries()) {
    await screen.sees(new RegExp(`^${at_ + 1}/7 .* left of `, "m"));
    await screen.line(answer);
    at.passes(60_000);
    const step = at_ + 1;
    for (let presses = 0; presses < 4; presses += 1) {
      const before = at.events().length;
      screen.press("/next", keys.enter);
      await screen.until("what /next comes to", () => at.events().length > before);
      if (bodies(at.events(), "step-closed").length === step) break;
    }
    expect(bodies(at.events(), "step-closed")).toHaveLength(step);
  }
  await screen.sees("how did it go?");
  expect(screen.cursor().hidden).toBe(true);
  screen.press(keys.down, keys.down, keys.down);
  await screen.sees(/❯ lean hire|> lean hire/);
  screen.press(keys.enter);
  await screen.until("the verdicts", () => bodies(at.events(), "answer-judged").length === 1);
  await screen.sees(/y\/n *$|d disputes/);
  if (!screen.text().includes("d disputes")) screen.press(keys.enter);
  await screen.sees("Enter shows the result");
  screen.press(keys.enter);
  expect(await screen.exit).toEqual({ code: 0, signal: 0 });

  const [transcript = ""] = at.transcripts();
  expect(screen.text().split("\n").length).toBeLessThanOrEqual(23);
  expect(screen.text().trimEnd().endsWith(transcript)).toBe(true);
  const written = readFileSync(transcript, "utf8");
  for (const answer of answers) expect(written).toContain(answer);
  expect(written).toMatch(/own_verdict: "?lean hire/);
  expect(bodies(at.events(), "closed").at(-1)?.cause).toBe("finished");
});

test("the countdown ticks while one types, and nothing that is typed is lost", async () => {
  const at = home();
  const screen = await begun(at, ["fraud-detection"]);
  screen.press("half a tho");
  await screen.sees("> half a tho");
  at.passes(61_000);
  await screen.sees("3:59 left of 5:00 · total 43:59 left");
  expect(screen.text()).toContain("> half a tho");
  screen.press("ught");
  at.passes(1000);
  await screen.sees("3:58 left");
  await screen.sees("> half a thought");
  expect(screen.cursor()).toMatchObject({ column: "> half a thought".length, hidden: false });
});
