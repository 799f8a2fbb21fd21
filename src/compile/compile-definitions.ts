// The last step of the build: the manual, JSON Schemas beside the YAML, and the YAML as JSON in `dist/definitions`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shapesOf } from "../cli/command-list.ts";
import { createProgram } from "../cli.ts";
import { hasFault, renderDiagnostic } from "../core/catalog/parsing/diagnostic.ts";
import { manualPage } from "../core/render/command-line/manual.ts";
import { compileChanged, compileDefinitions, writeSchemas } from "./compile.ts";

/** With `--changed` only the YAML that is newer than what was compiled. A fault makes the exit code 65. */
function main(root: string, onlyChanged: boolean): void {
  const schemas = writeSchemas(root);
  for (const name of schemas) process.stdout.write(`wrote ${name}\n`);
  const out = join(root, "dist", "definitions");
  const { files, diagnostics, written } =
    (onlyChanged && schemas.length === 0 && compileChanged(root, out)) || compileDefinitions(root, out);
  const sources = new Map(files.map((file) => [file.path, "text" in file ? file.text : undefined]));
  for (const one of diagnostics) process.stderr.write(`${renderDiagnostic(one, sources.get(one.path))}\n\n`);
  writeManual(root);
  if (hasFault(diagnostics)) process.exitCode = 65;
  else process.stdout.write(`compiled ${written} definitions\n`);
}

main(process.cwd(), process.argv.includes("--changed"));

/** Writes `dist/mlsd.1`. It carries no date, so that two builds are the same. */
function writeManual(root: string): void {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const shell = {
    version,
    ports: () => {
      throw new Error("the manual asks for no ports");
    },
  };
  writeFileSync(join(root, "dist", "mlsd.1"), manualPage(shapesOf(createProgram(shell, () => undefined)), version));
}
