// npm run dev: builds what changed, without type-checking and without training the coach, then runs mlsd with the words behind `--`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { rolldown } from "rolldown";
import config from "../rolldown.config.js";

const begun = performance.now();
const { output, ...input } = config;
const bundle = await rolldown(input);
await bundle.write({ ...output, cleanDir: false });
await bundle.close();

/** Runs a program of the build; what it says goes to standard error, so that standard output is mlsd's. */
function run(name, ...words) {
  const { status } = spawnSync(process.execPath, [`dist/${name}.cjs`, ...words], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
run("compile-definitions", "--changed");
if (!existsSync("dist/coach-model.json")) run("train-coach");
process.stderr.write(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);

const words = process.argv.slice(2);
if (words.length > 0) process.exitCode = spawnSync("bin/mlsd.js", words, { stdio: "inherit" }).status ?? 1;
