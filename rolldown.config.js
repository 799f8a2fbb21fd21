import { defineConfig } from "rolldown";

/**
 * One split CommonJS bundle: a chunk a command, loaded when called. CommonJS because the ESM loader
 * of Node 20 costs 3-6 ms a start (see ARCHITECTURE.md, "What is built").
 */
export default defineConfig({
  input: {
    main: "src/main.ts",
    "compile-definitions": "src/build/compile-definitions.ts",
    "eval-coach": "src/build/eval-coach.ts",
  },
  platform: "node",
  output: {
    format: "cjs",
    dir: "dist",
    entryFileNames: "[name].cjs",
    chunkFileNames: "chunks/[name]-[hash].cjs",
    cleanDir: true,
  },
});
