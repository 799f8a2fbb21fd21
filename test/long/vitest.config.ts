import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What takes too long for `npm test`: `npm run test:long`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/long/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
