// The manual page, written from the command line itself when it is built, so that it tells of no other.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shapesOf } from "../cli/command-list.ts";
import { createProgram } from "../cli.ts";
import { manualPage } from "../core/render/command-line/manual.ts";

/** Writes `dist/mlsd.1`. It carries no date, so that two builds are the same. */
export function writeManual(root: string): void {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const shell = {
    version,
    ports: () => {
      throw new Error("the manual asks for no ports");
    },
  };
  writeFileSync(join(root, "dist", "mlsd.1"), manualPage(shapesOf(createProgram(shell, () => undefined)), version));
}
