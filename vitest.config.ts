import { defineConfig } from "vitest/config";

const journeys = "test/journeys/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/bench/**", "test/long/**", journeys],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: [journeys],
          globalSetup: "test/journeys/built.ts",
          testTimeout: 120_000,
        },
      },
    ],
  },
});
