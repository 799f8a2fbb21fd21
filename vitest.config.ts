import { defineConfig } from "vitest/config";

/** Only what hangs is cut off: how fast something is, is measured against a yardstick (test/support/cost.ts). */
const patience = 240_000;
const journeys = "test/journeys/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/bench/**", "test/long/**", journeys],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: "journeys",
          include: [journeys],
          globalSetup: "test/journeys/built.ts",
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
