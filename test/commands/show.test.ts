import { describe, expect, test } from "vitest";
import { showDefinition } from "../../src/commands/show/show-definition.ts";
import { cellWidth } from "../../src/core/text/width.ts";
import { catalogPorts } from "../support/catalog.ts";
import { temporaryFolder } from "../support/definitions.ts";

describe("mlsd show", () => {
  test("a concept", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(showDefinition(ports, { id: "label-delay" }).stdout).toMatchInlineSnapshot(`
      "Label delay
      ═══════════

      What Label delay is.

      Stage: Data. Expected from: mid.

      A question that leads to it: What of Label delay?

      How it sounds:

      │ I would speak of Label delay.

      Card: What is Label delay?

      │ A thing worth saying.
      "
    `);
  });

  test("the markdown of the same", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(showDefinition(ports, { id: "concept:label-delay", raw: true }).stdout).toMatchInlineSnapshot(`
      "# Label delay

      What Label delay is.

      Stage: Data. Expected from: mid.

      **A question that leads to it:** What of Label delay?

      **How it sounds:**

      > I would speak of Label delay.

      **Card:** What is Label delay?

      > A thing worth saying.
      "
    `);
  });

  test("a prompt keeps its reference answer back until it is asked for", async () => {
    const ports = await catalogPorts(temporaryFolder());
    const hidden = showDefinition(ports, { id: "fraud-detection" }).stdout;
    expect(hidden).toContain("mlsd show fraud-detection --reveal");
    expect(hidden).not.toContain("What a senior says");
    expect(showDefinition(ports, { id: "fraud-detection", reveal: true }).stdout).toContain(
      "What a senior says of wrap-up.",
    );
  });

  test.each(["two-step", "fraud-detection", "label-delay", "model-first", "rubric"])(
    "%s fits 40 columns and 120",
    async (id) => {
      const folder = temporaryFolder();
      for (const columns of [40, 120]) {
        const ports = await catalogPorts(folder, columns);
        const { stdout } = showDefinition(ports, { id, reveal: true });
        for (const line of stdout!.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
      }
    },
  );

  test("the definition as JSON", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(JSON.parse(showDefinition(ports, { id: "two-step", json: true }).stdout!)).toMatchObject({
      kind: "framework",
      id: "two-step",
    });
  });

  test("an unknown id", async () => {
    const ports = await catalogPorts(temporaryFolder());
    expect(() => showDefinition(ports, { id: "rubrik" })).toThrowError(
      expect.objectContaining({
        code: "usage",
        message: 'There is nothing named "rubrik".',
        hint: expect.stringMatching(/^Did you mean rubric\?/),
      }),
    );
  });
});
