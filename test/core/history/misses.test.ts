import { expect, test } from "vitest";
import { missesFor, missesOf, wordMisses } from "../../../src/core/history/misses.ts";
import type { SessionEvent } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import { heldOn, missed, said } from "../../commands/held-sessions.ts";
import { concepts, framework, prompt } from "../score/shipped.ts";

function held(...sessions: readonly (readonly SessionEvent[])[]) {
  return sessions.flatMap((events) => {
    const state = fold(events);
    return state.started ? [{ started: state.started, state }] : [];
  });
}

const of = (...sessions: readonly (readonly SessionEvent[])[]) => missesOf(held(...sessions));

test("no session, no miss", () => {
  expect(missesOf([])).toEqual([]);
});

test("most often missed first, then latest, with the day", () => {
  const misses = of(
    heldOn("2026-11-01", [missed("label-delay"), missed("psi")]),
    heldOn("2026-11-03", [missed("label-delay"), missed("drift-kinds")]),
  );
  expect(misses.map(({ id, times, of: judged, last }) => [id, times, judged, last])).toEqual([
    ["label-delay", 2, 2, "2026-11-03"],
    ["drift-kinds", 1, 1, "2026-11-03"],
    ["psi", 1, 1, "2026-11-01"],
  ]);
});

test("said since: mended; helped since: not", () => {
  const first = heldOn("2026-11-01", [missed("label-delay"), missed("psi")]);
  const then = heldOn("2026-11-02", [
    said("label-delay"),
    { subject: "concept", id: "psi", verdict: "helped", help: "rung1" },
  ]);
  expect(of(first, then).map(({ id }) => id)).toEqual(["psi"]);
  const again = heldOn("2026-11-03", [missed("label-delay")]);
  expect(of(first, then, again).map(({ id, times, of: judged }) => [id, times, judged])).toEqual([
    ["label-delay", 2, 3],
    ["psi", 1, 2],
  ]);
});

test("an item is its prompt's alone; a concept is one under every prompt", () => {
  const item = { subject: "item", id: "same", verdict: "missed" } as const;
  const misses = of(
    heldOn("2026-11-01", [item, missed("psi")]),
    heldOn("2026-11-02", [item, missed("psi")], { prompt: "eta-prediction" }),
  );
  expect(misses.map(({ id, prompt: asked, times }) => [id, asked, times])).toEqual([
    ["psi", "eta-prediction", 2],
    ["same", "eta-prediction", 1],
    ["same", "fraud-detection", 1],
  ]);
});

test("only what belongs on a sheet is put on it, in words, and what is gone is left out", () => {
  const fraud = prompt("fraud-detection");
  const own = fraud.items.find((item) => item.cues)!;
  const rpfmse = framework("rpfmse");
  const misses = of(
    heldOn("2026-11-01", [
      missed("label-delay"),
      missed("no-longer-there"),
      missed("judge-model"),
      { subject: "item", id: own.id, verdict: "missed" },
      { subject: "framework-item", id: "rpfmse/boundary", verdict: "missed" },
      { subject: "framework-item", id: "six-step/other", verdict: "missed" },
    ]),
  );
  const words = { concepts: concepts.concepts, framework: rpfmse, prompt: () => fraud };
  const on = (asked: typeof fraud | null) =>
    wordMisses(missesFor(misses, rpfmse, asked, concepts.concepts), words).map(({ id }) => id);
  expect(on(fraud).sort()).toEqual([own.id, "label-delay", "rpfmse/boundary"].sort());
  expect(on(null).sort()).toEqual(["judge-model", "label-delay", "rpfmse/boundary"].sort());
});
