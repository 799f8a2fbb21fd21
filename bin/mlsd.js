#!/usr/bin/env node
"use strict";
// `--version` answers before anything is loaded; everything else is the built program.
const [first, ...rest] = process.argv.slice(2);
if (rest.length === 0 && (first === "--version" || first === "-V")) {
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  require("../dist/main.cjs");
}
