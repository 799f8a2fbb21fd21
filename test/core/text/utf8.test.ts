import fc from "fast-check";
import { expect, test } from "vitest";
import { firstInvalidByte } from "../../../src/core/text/utf8.ts";

test.each([
  [[0x61, 0xff], 1],
  [[0xc0, 0x80], 0],
  [[0xed, 0xa0, 0x80], 0],
  [[0xf4, 0x90, 0x80, 0x80], 0],
  [[0x61, 0xe2, 0x82], 1],
  [[0xf0, 0x9f, 0x91, 0x8d], -1],
])("%j", (bytes, offset) => {
  expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(offset);
});

test("agrees with the platform's decoder on any bytes", () => {
  const fatal = new TextDecoder("utf-8", { fatal: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let isValid = true;
      try {
        fatal.decode(bytes);
      } catch {
        isValid = false;
      }
      expect(firstInvalidByte(bytes) === -1).toBe(isValid);
    }),
    { numRuns: 5000 },
  );
});
