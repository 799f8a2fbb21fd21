// The last step of the build: the manual, JSON Schemas beside the YAML, and the YAML as JSON in `dist/definitions`.
import { join } from "node:path";
import { hasFault, renderDiagnostic } from "../core/catalog/parsing/diagnostic.ts";
import { compileChanged, compileDefinitions, writeSchemas } from "./compile.ts";
import { writeManual } from "./write-manual.ts";

/** With `--changed` only the YAML that is newer than what was compiled. A fault makes the exit code 65. */
function main(root: string, onlyChanged: boolean): void {
  for (const name of writeSchemas(root)) process.stdout.write(`wrote ${name}\n`);
  const out = join(root, "dist", "definitions");
  const { files, diagnostics, written } = (onlyChanged && compileChanged(root, out)) || compileDefinitions(root, out);
  const sources = new Map(files.map((file) => [file.path, "text" in file ? file.text : undefined]));
  for (const one of diagnostics) process.stderr.write(`${renderDiagnostic(one, sources.get(one.path))}\n\n`);
  writeManual(root);
  if (hasFault(diagnostics)) process.exitCode = 65;
  else process.stdout.write(`compiled ${written} definitions\n`);
}

main(process.cwd(), process.argv.includes("--changed"));
