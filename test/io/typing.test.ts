import { describe, expect, it } from "vitest";
import { edit, lineOf, textOf } from "../../src/io/terminal/live/line-editor.ts";
import {
  completed,
  pasteInto,
  pressInto,
  sendTyping,
  type Typing,
  typingOf,
} from "../../src/io/terminal/live/typing.ts";

/** A line with the cursor so many clusters from its beginning. */
const at = (text: string, cursor: number): Typing => ({ line: { ...lineOf(text), cursor }, pasted: false });

describe("a paste", () => {
  it.each([
    ["one line stands where it was put", at("ad", 1), "bc", [], "abcd"],
    ["each of several lines is sent", at("", 0), "a\nb\r\nc", ["a", "b", "c"], ""],
    ["the last takes what stood behind the cursor", at("xy", 1), "a\nb", ["xa", "by"], ""],
    ["an ended one leaves it to be typed on", at("xy", 1), "a\nb\n", ["xa", "b"], "y"],
    ["what a terminal would obey is made visible", at("", 0), "a\x1b[31mb\nc", ["a^[[31mb", "c"], ""],
  ] as const)("%s", (_, before, text, sent, left) => {
    const { typing, lines } = pasteInto(before, text);
    expect(lines).toEqual(sent.map((each) => ({ text: each, pasted: true })));
    expect(textOf(typing.line)).toBe(left);
  });

  it("at the beginning makes the line one that is no command, until it is empty", () => {
    const pasted = pasteInto(typingOf("next"), "x").typing;
    expect(pasted.pasted).toBe(false);
    const begun = pasteInto(at("next", 0), "/").typing;
    expect(sendTyping(begun).lines).toEqual([{ text: "/next", pasted: true }]);
    const emptied = pressInto({ line: lineOf("/"), pasted: true }, { name: "backspace" }, "");
    expect(emptied).toMatchObject({ pasted: false });
  });
});

describe("a key", () => {
  it("that stands for nothing changes nothing", () => {
    expect(pressInto(typingOf("a"), { name: "f5" }, "")).toBeNull();
    expect(pressInto(typingOf("a"), { name: "x", ctrl: true }, "\x18")).toBeNull();
  });

  it("removes nothing before the beginning", () => {
    expect(edit({ ...lineOf("ab"), cursor: 0 }, { name: "backspace" })).toMatchObject({
      clusters: ["a", "b"],
      cursor: 0,
    });
  });

  it("puts back what was cut, over a line that was sent", () => {
    const cut = pressInto(typingOf("words"), { name: "u", ctrl: true }, "");
    const sent = cut && sendTyping(cut).typing;
    expect(sent && textOf(pressInto(sent, { name: "y", ctrl: true }, "")?.line ?? lineOf(""))).toBe("words");
  });
});

it("completes as far as all agree, and no shorter than what is typed", () => {
  expect(textOf(completed(typingOf("/n"), ["/next "]).line)).toBe("/next ");
  expect(textOf(completed(typingOf("/go m"), ["/go model", "/go monitor"]).line)).toBe("/go mo");
  expect(textOf(completed(typingOf("/x"), []).line)).toBe("/x");
});
