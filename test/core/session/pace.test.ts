import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/session/fold.ts";
import { dueMark, paceAt } from "../../../src/core/session/pace.ts";
import { begun, history, opened, started } from "./builders.ts";

const minute = 60_000;
const inModel = history(...begun, 300, { type: "step-closed", step: "scope" }, { type: "step-entered", step: "model" });

describe("paceAt", () => {
  it("is on pace within the budgets", () => {
    expect(paceAt(fold(inModel), 14 * minute)).toMatchObject({
      inStep: 9 * minute,
      stepBudget: 10 * minute,
      total: 14 * minute,
      behind: 0,
      suffers: null,
    });
  });

  it("says which later step an overrun takes its minutes from, and how many stay", () => {
    const pace = paceAt(fold(inModel), 17 * minute);
    expect(pace.behind).toBe(2 * minute);
    expect(pace.suffers).toMatchObject({ step: { id: "serving" }, left: 3 * minute });
  });

  it("leaves a step nothing when all is used up", () => {
    expect(paceAt(fold(inModel), 30 * minute).suffers).toMatchObject({ step: { id: "serving" }, left: 0 });
  });

  it("gives back what an earlier step did not use", () => {
    const quick = history(
      ...begun,
      60,
      { type: "step-closed", step: "scope" },
      { type: "step-entered", step: "model" },
    );
    expect(paceAt(fold(quick), 14 * minute)).toMatchObject({ inStep: 13 * minute, behind: 0 });
  });

  it("takes the whole for one budget where there are no steps", () => {
    const blind = fold(history({ ...started, mode: "blind" }, opened, { type: "clock-started" }));
    expect(paceAt(blind, 21 * minute)).toMatchObject({ stepBudget: 20 * minute, behind: minute, suffers: null });
  });
});

describe("dueMark", () => {
  const scope = history(...begun);
  it.each([
    [149, null],
    [150, 50],
    [240, 80],
    [300, 100],
    [900, 100],
  ])("after %i s of five minutes gives %s", (seconds, mark) => {
    expect(dueMark(fold(scope), seconds * 1000)).toBe(mark);
  });

  it("gives a mark once, and no smaller one behind it", () => {
    const marked = fold(history(...begun, 240, { type: "pace-marked", step: "scope", percent: 80 }));
    expect(dueMark(marked, 250_000)).toBeNull();
    expect(dueMark(marked, 300_000)).toBe(100);
  });
});
