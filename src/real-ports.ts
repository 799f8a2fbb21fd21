// The composition root: the one place that knows every adapter.
import { join } from "node:path";
import { renderEntry } from "./core/render/session/page-entry.ts";
import { createClock } from "./io/clock.ts";
import { createCatalog } from "./io/definitions/catalog.ts";
import { createEditor } from "./io/editor.ts";
import { createFiles } from "./io/files.ts";
import { createJournals } from "./io/journal.ts";
import { identityOf } from "./io/process-identity.ts";
import { readSettings } from "./io/settings.ts";
import { createTerminal } from "./io/terminal.ts";
import type { Ports } from "./ports.ts";

/** Where the program lies, and where the user's data is; null when there is no home. */
export interface ProgramPlaces {
  readonly root: string;
  readonly home: string | null;
  readonly version: string;
}

/** The adapters a command runs on. Loaded with the first command that asks for ports, never for `--help`. */
export async function createPorts(
  { root, home, version }: ProgramPlaces,
  talk: { readonly plain: boolean; readonly converses: boolean; readonly toStderr: boolean },
): Promise<Ports> {
  return {
    clock: createClock(process.env),
    catalog: await createCatalog({ shipped: join(root, "dist", "definitions"), home }),
    journals: createJournals(home),
    files: createFiles(),
    terminal: await createTerminal({ process, ...talk, renderEntry }),
    editor: createEditor(process.env, home, process.platform),
    settings: await readSettings(process.env, home),
    program: { version, identity: identityOf(process.pid) },
    async sources() {
      const { createDefinitionSources } = await import("./io/definitions/definition-folders.ts");
      return createDefinitionSources(root, home);
    },
  };
}
