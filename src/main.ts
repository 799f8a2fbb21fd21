// Where the program starts: runs the command line, and turns whatever goes wrong into words and an exit code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./cli.ts";
import { exitCodes, MlsdError } from "./core/error.ts";
import { sanitise } from "./core/text/sanitise.ts";
import { homeFolder } from "./io/home-folder.ts";
import type { Ports } from "./ports.ts";

const root = join(__dirname, "..");
const home = homeFolder(process.env, process.platform);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

async function main(): Promise<void> {
  let ports: Ports | null = null;
  const shell = {
    version,
    async ports(talk: { plain: boolean; converses: boolean; toStderr: boolean }) {
      const { createPorts } = await import("./real-ports.ts");
      ports = await createPorts({ root, home, version }, talk);
      return ports;
    },
  };
  const close = (): void => ports?.terminal.close();
  // What nobody awaits, such as a write to a full disk, ends in the same words and codes.
  process.once("uncaughtException", (error) => {
    close();
    void failed(error).then((code) => process.exit(code));
  });
  try {
    const { stdout, exitCode } = await run(process.argv.slice(2), shell);
    close();
    process.exitCode = exitCode;
    if (stdout) process.stdout.write(stdout);
  } catch (error) {
    close();
    process.exitCode = await failed(error);
  }
}

/** What went wrong, in words, and the exit code that says so. */
async function failed(error: unknown): Promise<number> {
  if (error instanceof MlsdError) return told(error);
  const { errorCode, reasonOf } = await import("./io/file-errors.ts");
  // Whoever read the output has seen enough of it.
  if (errorCode(error) === "EPIPE") return 0;
  if (errorCode(error) === undefined || (error as NodeJS.ErrnoException).syscall !== "write")
    return bug(error as Error);
  return told(new MlsdError("io", `Cannot write the output: ${reasonOf(error)}.`));
}

async function told(error: MlsdError): Promise<number> {
  const text = sanitise(error.hint ? `${error.message}\n${error.hint}` : error.message);
  const columns = process.stderr.isTTY ? process.stderr.columns : Number.POSITIVE_INFINITY;
  const { foldText } = await import("./core/text/fold-line.ts");
  process.stderr.write(`${foldText(text, columns)}\n`);
  return exitCodes[error.code];
}

/** A bug: one line and where the rest is, nothing of the user's text. */
async function bug(error: Error): Promise<number> {
  if (process.argv.includes("--debug")) process.stderr.write(`${error.stack}\n`);
  const { keepCrash } = await import("./io/crash-log.ts");
  const log = keepCrash(home, `mlsd ${version}, node ${process.version}, ${process.platform}\n${error.stack}\n`);
  const more = log ? `details are in ${log}` : "run it again with --debug to see more";
  process.stderr.write(`This is a bug in mlsd: ${sanitise(error.message)}; ${more}.\n`);
  return 70;
}

void main();
