import { describe, expect, it } from "vitest";
import type { CueLine } from "../../../../src/core/coach/reading/caption-line.ts";
import { speakersOf } from "../../../../src/core/coach/reading/speakers.ts";

const cue = (text: string): CueLine => ({ voice: null, parts: [{ text, at: 0 }] }) as unknown as CueLine;
const speakers = (...lines: readonly string[]) => speakersOf(lines.map(cue)).map(({ speaker }) => speaker);

describe("speakersOf", () => {
  it("takes for people the few names that come again and again", () => {
    expect(speakers("Ana: hello", "Ben: hello", "Ana: and then", "Ben: yes")).toEqual(["Ana", "Ben", "Ana", "Ben"]);
    expect(speakers("Interviewer: how big?", "Candidate: 50 million a day")).toEqual(["Interviewer", "Candidate"]);
  });

  it("takes lead-ins of one speaker for words", () => {
    expect(
      speakers("In scope: stolen cards.", "Scale: 1,740 a second.", "Baseline: rules.", "Then trees: on tabular data."),
    ).toEqual([null, null, null, null]);
  });
});
