import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitise, sanitiseLine } from "../../../src/core/text/sanitise.ts";

test.each([
  ["a colour", "\x1b[31mred", "^[[31mred"],
  ["a clipboard write", "\x1b]52;c;aGk=\x07", "^[]52;c;aGk=^G"],
  ["one that is not ended", "\x1b]52;c;unended", "^[]52;c;unended"],
  ["a C1 introducer", "\x9b31m", "<U+009B>31m"],
  ["a backspace", "a\x08b", "a^Hb"],
  ["a carriage return that hides the line", "ok\rEVIL", "ok\nEVIL"],
  ["DEL and NUL", "\x7f\0", "^?^@"],
  ["writing direction", "\u202eabc\u2066", "<U+202E>abc<U+2066>"],
  ["zero width", "z\u200bw", "z<U+200B>w"],
  ["a tag character", "x\u{e0041}", "x<U+E0041>"],
  ["line separator", "a\u2028b", "a<U+2028>b"],
  ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
  [
    "what may stay",
    "tab\tok\nline 設計 é e\u0301 👩\u200d👩\u200d👧 ❤\ufe0f",
    "tab\tok\nline 設計 é e\u0301 👩\u200d👩\u200d👧 ❤\ufe0f",
  ],
])("%s", (_name, text, shown) => {
  expect(sanitise(text)).toBe(shown);
});

test("nothing that acts is left, and a second time changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = sanitise(text);
      expect(shown).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
      expect(sanitise(shown)).toBe(shown);
    }),
  );
});

test("a line stays one line", () => {
  expect(sanitiseLine("a\r\nb\tc\n")).toBe("a b c ");
});
