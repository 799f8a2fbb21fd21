import { describe, expect, it } from "vitest";
import { judgeMarks } from "../../../src/core/interview/listen-points.ts";
import type { EventBody } from "../../../src/core/session/events.ts";
import { fold } from "../../../src/core/session/fold.ts";
import { begun, history } from "../session/builders.ts";
import { smallDefinitions } from "../small-definitions.ts";

const mark = (id: string, verdict: string, subject = "concept"): EventBody =>
  ({ type: "item-marked", subject, id, verdict }) as EventBody;

describe("marks of an interviewer", () => {
  it("stand as they were put last, with the step they were put in", () => {
    const state = fold(
      history(
        ...begun,
        10,
        mark("a", "said"),
        mark("b", "said"),
        20,
        { type: "step-entered", step: "model" },
        mark("a", "helped"),
        mark("b", "open"),
      ),
    );
    expect(state.marks).toEqual([{ subject: "concept", id: "a", verdict: "helped", step: "model", clock: 20_000 }]);
  });

  it("can be put after the clock until they are judged, and belong to no step then", () => {
    const judged: EventBody = { type: "answer-judged", coach: "human", verdicts: [], pitfalls: [] };
    const note: EventBody = { type: "note-taken", text: "late" };
    const state = fold(
      history(
        ...begun,
        { type: "clock-stopped", cause: "done" },
        mark("a", "said"),
        note,
        judged,
        mark("b", "said"),
        note,
      ),
    );
    expect(state.marks.map(({ id, step }) => [id, step])).toEqual([["a", null]]);
    expect(state.notes).toHaveLength(1);
    expect(state.ignored).toBe(2);
  });

  it("make no sense before the clock", () => {
    expect(fold(history(...begun.slice(0, 2), mark("a", "said"))).ignored).toBe(1);
  });

  it("become verdicts: unmarked is missed, left out gets none, help is a follow-up's", () => {
    const state = fold(
      history(
        ...begun,
        mark("clarify-scale", "said"),
        mark("label-delay", "helped"),
        mark("model-baseline", "left-out"),
        mark("no-such-thing", "said"),
        mark("threshold-half", "said", "pitfall"),
      ),
    );
    expect(judgeMarks(state, smallDefinitions, "senior")).toEqual({
      coach: "human",
      verdicts: [
        { subject: "concept", id: "clarify-scale", verdict: "said", step: "scope" },
        { subject: "concept", id: "label-delay", verdict: "helped", help: "followup", step: "scope" },
        { subject: "concept", id: "serve-mode", verdict: "missed" },
      ],
      pitfalls: [{ id: "threshold-half", step: "scope" }],
    });
  });
});
