import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderJsonSchemas } from "../../src/compile/compile.ts";

test.each([...renderJsonSchemas()])("%s is what the schemas say (npm run build writes it)", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});
