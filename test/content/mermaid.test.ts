import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recordFile, shippedDiagrams } from "./shipped-diagrams.ts";

const diagrams = shippedDiagrams();
const parsed = JSON.parse(readFileSync(recordFile, "utf8")) as Readonly<Record<string, string>>;

test("every shipped diagram was read by Mermaid's own parser as it stands (else run npm run test:long)", () => {
  expect(diagrams.length).toBeGreaterThan(30);
  expect(diagrams.filter(({ sha256 }) => !(sha256 in parsed)).map(({ place }) => place)).toEqual([]);
});

test("the record holds no diagram that is gone", () => {
  const shipped = new Set(diagrams.map(({ sha256 }) => sha256));
  expect(Object.keys(parsed).filter((sha256) => !shipped.has(sha256))).toEqual([]);
});
