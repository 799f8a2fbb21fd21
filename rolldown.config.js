import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "rolldown";

/** Writes the licence of every package that went into the bundle beside it. */
const notices = {
  name: "third-party-notices",
  generateBundle(_options, bundle) {
    const folders = new Set();
    for (const chunk of Object.values(bundle)) {
      for (const id of Object.keys(chunk.modules ?? {})) {
        const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, ""));
        if (found) folders.add(found[1]);
      }
    }
    const sections = [...folders].map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const text = file ? readFileSync(join(folder, file), "utf8").trim() : `Licence: ${license}`;
      return `## ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
    });
    const source = `# Third-party notices\n\nmlsd bundles these packages.\n\n${sections.sort().join("\n")}`;
    this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.md", source });
  },
};

/** commander needs child_process only for commands that are programs of their own, and ours are not: 1 ms a start. */
const lazyChildProcess = {
  name: "lazy-child-process",
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) => (importer?.includes("/commander/") ? "\0lazy-child-process" : undefined),
  },
  load: {
    filter: { id: /lazy-child-process/ },
    handler: () =>
      "module.exports = { spawn: (...words) => process.getBuiltinModule('node:child_process').spawn(...words) };",
  },
};

/**
 * inquirer brings ten kinds of question, the editor's with 400 KB of character tables; we ask four. The others are not there,
 * and inquirer says so where one is asked for.
 */
const asked = ["select", "checkbox", "confirm", "input"];
const unasked = ["number", "rawlist", "expand", "password", "editor", "search"];
const fourQuestions = {
  name: "four-questions",
  resolveId: {
    filter: { id: /^@inquirer\/prompts$/ },
    handler: () => "\0four-questions",
  },
  load: {
    filter: { id: /four-questions/ },
    handler: () =>
      [
        ...asked.map((kind) => `export { default as ${kind} } from "@inquirer/${kind}";`),
        ...unasked.map((kind) => `export const ${kind} = undefined;`),
        'export { Separator } from "@inquirer/core";',
      ].join("\n"),
  },
};

/**
 * One split CommonJS bundle: a chunk a command, loaded when called. CommonJS because the ESM loader
 * of Node 20 costs 3-6 ms a start (see ARCHITECTURE.md, "What is built").
 */
export default defineConfig({
  input: {
    main: "src/main.ts",
    "compile-definitions": "src/compile/compile-definitions.ts",
    "eval-coach": "src/training/eval-coach.ts",
    "eval-bands": "src/training/eval-bands.ts",
    "train-coach": "src/training/train-coach.ts",
  },
  platform: "node",
  plugins: [notices, lazyChildProcess, fourQuestions],
  output: {
    format: "cjs",
    dir: "dist",
    entryFileNames: "[name].cjs",
    chunkFileNames: "chunks/[name]-[hash].cjs",
    cleanDir: true,
    // What every start loads stands in one file, with all that it imports: each more that is read costs half a millisecond.
    codeSplitting: { groups: [{ name: "start", test: /\/src\/(cli|core\/text\/sanitise)\.ts$/ }] },
  },
});
