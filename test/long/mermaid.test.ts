import { writeFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { recordFile, shippedDiagrams } from "../content/shipped-diagrams.ts";

/** What mermaid gives back of a text: its kind, or a thrown error. */
type Parse = (text: string) => Promise<{ readonly diagramType: string }>;

let parse: Parse;
beforeAll(async () => {
  // Mermaid cleans labels with DOMPurify, which wants a window.
  const { window } = new JSDOM("<!doctype html>");
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import("mermaid");
  parse = (text) => mermaid.parse(text);
});

test("every shipped diagram is read by Mermaid's own parser; what was read is recorded", async () => {
  const diagrams = shippedDiagrams();
  const faults: string[] = [];
  const parsed: Record<string, string> = {};
  for (const { place, mermaid, sha256 } of diagrams) {
    try {
      const { diagramType } = await parse(mermaid);
      parsed[sha256] = `${place} (${diagramType})`;
    } catch (error) {
      faults.push(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const sorted = Object.fromEntries(Object.entries(parsed).sort(([, a], [, b]) => (a < b ? -1 : 1)));
  writeFileSync(recordFile, `${JSON.stringify(sorted, null, 2)}\n`);
  expect(diagrams.length).toBeGreaterThan(30);
  expect(faults, faults.join("\n\n")).toEqual([]);
});

test("the parser tells a broken diagram", async () => {
  await expect(parse("flowchart LR\n  A[logs --> B")).rejects.toThrow();
  await expect(parse("flowchart LR\n  A[logs] --> B[join]")).resolves.toMatchObject({ diagramType: "flowchart-v2" });
});
