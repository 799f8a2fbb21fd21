import { expect, test } from "vitest";
import { keysLine } from "../../../../src/core/render/session/session-keys.ts";
import type { SessionState } from "../../../../src/core/session/state.ts";
import { cellWidth } from "../../../../src/core/text/width.ts";
import { rubric } from "../../score/shipped.ts";

const aloud = { started: { aloud: true, mode: "guided" }, hints: [] } as unknown as SessionState;

test("the keys of speaking aloud fit a narrow screen whole", () => {
  expect(keysLine(aloud, rubric, "live", 80, false)).toBe("n next · p pause · a show the list · q save and leave");
  const narrow = keysLine(aloud, rubric, "live", 40, false);
  expect(narrow).toBe("n next · p pause · a list · q leave");
  expect(cellWidth(narrow)).toBeLessThan(40);
});
