import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shell } from "./cli/options.ts";
import { run } from "./cli.ts";
import { exitCodes, MlsdError } from "./core/error.ts";
import { renderEntry } from "./core/render/page-entry.ts";
import { sanitise } from "./core/text/sanitise.ts";
import { createClock } from "./io/clock.ts";
import { homeFolder } from "./io/home.ts";
import { identityOf } from "./io/process-identity.ts";
import { makePrivateFolder } from "./io/whole-file.ts";
import type { Ports } from "./ports.ts";

const home = homeFolder(process.env, process.platform);
const version = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")).version as string;

/** Real adapters. Each is loaded when a command first asks for ports. */
async function createPorts({ plain, toStderr }: { plain: boolean; toStderr: boolean }): Promise<Ports> {
  const [
    { createCatalog },
    { createJournals },
    { createFiles },
    { createEditor },
    { readSettings },
    { createTerminal },
    { installGuard },
    { createDefinitionSources },
  ] = await Promise.all([
    import("./io/definitions.ts"),
    import("./io/journal.ts"),
    import("./io/files.ts"),
    import("./io/editor.ts"),
    import("./io/settings.ts"),
    import("./io/terminal/terminal.ts"),
    import("./io/terminal/guard.ts"),
    import("./io/definition-sources.ts"),
  ]);
  const guard = installGuard(process);
  const terminal = createTerminal({ process, guard, plain, toStderr, renderEntry });
  closing = () => terminal.close();
  return {
    clock: createClock(process.env),
    catalog: await createCatalog({ shipped: join(__dirname, "definitions"), home }),
    journals: createJournals(home),
    files: createFiles(),
    terminal,
    editor: createEditor(process.env, home, process.platform),
    settings: await readSettings(process.env, home),
    sources: createDefinitionSources(join(__dirname, ".."), home),
    program: { version, identity: identityOf(process.pid) },
  };
}

let closing = (): void => undefined;

/** The one place where an error becomes words and an exit code. */
async function main(): Promise<void> {
  const shell: Shell = { ports: createPorts, version };
  try {
    const result = await run(process.argv.slice(2), shell);
    closing();
    process.exitCode = result.exitCode;
    if (result.stdout) process.stdout.write(result.stdout);
  } catch (error) {
    closing();
    process.exitCode = error instanceof MlsdError ? told(error) : bug(error as Error);
  }
}

function told(error: MlsdError): number {
  process.stderr.write(`${sanitise(error.message)}\n${error.hint ? `${sanitise(error.hint)}\n` : ""}`);
  return exitCodes[error.code];
}

/** A bug: one line and where the rest is, nothing of the user's text. */
function bug(error: Error): number {
  if (process.argv.includes("--debug")) process.stderr.write(`${error.stack}\n`);
  const log = home === null ? null : join(home, "crash.log");
  let kept = "run it again with --debug to see more";
  try {
    if (log) {
      makePrivateFolder(home ?? "");
      writeFileSync(log, `mlsd ${version}, node ${process.version}, ${process.platform}\n${error.stack}\n`, {
        mode: 0o600,
      });
      kept = `details are in ${log}`;
    }
  } catch {
    // The log could not be written either: the line below still says what happened.
  }
  process.stderr.write(`This is a bug in mlsd: ${sanitise(error.message)}; ${kept}.\n`);
  return 70;
}

void main();
